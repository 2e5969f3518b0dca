/** Written from en.yaml by `node tests/architecture/words.ts --write`. */

export const phone = {
  label: 'Your text',
}

export const slide = {
  none: 'No text is shown yet.',
  most: (p: { count: string | number }) => `Up to ${p.count} words.`,
  mostBegin: (p: { count: string | number, hint: string | number }) => `Up to ${p.count} words. Begin, say: “${p.hint}”`,
  mostNote: (p: { count: string | number }) => `(up to ${p.count} words)`,
}

export const console = {
  label: 'Writing',
}
