/** A slide's notes as a facilitator reads them: what to say, what to do, what to leave out when late. */
import { renderMarkdown } from './markdown.ts'

export interface NotePart {
  /** `Say`, `Do`, `If late`; empty for a note that names no parts. */
  label: string
  html: string
}

/** The bookkeeping of the deck, which the run sheet shows better. */
const UNREAD = new Set(['Minutes'])

/** Splits a note at its labels, `**Say.**`; the source's HTML is escaped. */
export function notesOf(note: string): NotePart[] {
  const [lead, ...rest] = note.split(/^\*\*([A-Z][A-Za-z ]{1,20})\.\*\*[ \t]*/m)
  const parts = Array.from({ length: rest.length / 2 }, (_, i) => ({ label: rest[2 * i]!, source: rest[2 * i + 1]! }))
  return [{ label: '', source: lead! }, ...parts]
    .filter(part => part.source.trim() && !UNREAD.has(part.label))
    .map(part => ({ label: part.label, html: renderMarkdown(part.source) }))
}
