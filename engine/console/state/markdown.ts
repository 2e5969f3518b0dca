import { createMarkdownExit } from 'markdown-exit'

const markdown = createMarkdownExit({ html: false, linkify: false })
// A picture in a note would be a request, perhaps to another host; the console shows text.
markdown.disable('image')

/** The body of an exercise file as HTML. HTML in the source is escaped. */
export function renderMarkdown(source: string): string {
  return source.trim() ? markdown.render(source) : ''
}
