/** What a section is called: its title, else its file name in words. */
export function sectionTitle(id: string, title?: string): string {
  return title ?? id.replace(/^\d{2}-/, '').replaceAll('-', ' ')
}
