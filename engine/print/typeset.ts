/** Markdown of notes and exercise bodies as HTML. */
import { createMarkdownExit } from 'markdown-exit'

const markdown = createMarkdownExit({ html: false, linkify: false })

/** A paragraph or more. */
export function renderText(source: string): string {
  return markdown.render(source)
}

/** Presenter notes; the line of minutes is left out, because the page says them beside the headline. */
export function renderNote(source: string): string {
  const withoutMinutes = source.split(/\n{2,}/).filter(paragraph => !paragraph.startsWith('**Minutes.**'))
  return renderText(withoutMinutes.join('\n\n').replace(/\[click\]/g, '**(click)**'))
}

/** The same words at the beginning of a sentence. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** Straight quotation marks in the text of an HTML document become typographic ones; tags stay as they are. */
export function typeset(html: string): string {
  return html.split(/(<[^>]*>)/).map((part, i) => i % 2 ? part : curl(part)).join('')
}

function curl(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, '\'')
    .replace(/(^|[\s([“‘–])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([“])'/g, '$1‘')
    .replace(/'/g, '’')
}
