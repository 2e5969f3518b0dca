/** Texts people write: cleaned and counted in one way on phones, server and paper. */
import * as words from '../words/en/kinds.ts'

/** The longest name under a text, in characters. */
export const LONGEST_NAME = 40

/** A text as it is stored: one form of each letter, no white space at its ends, no runs of empty lines. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim()
}

/** Words as people count them: what stands between white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** Whether a text can be taken; the longest in characters follows from the longest in words. */
export function acceptText(given: unknown, maxWords: number): { ok: true, text: string } | { ok: false, why: string } {
  if (typeof given !== 'string' || !tidyText(given))
    return { ok: false, why: words.text.none }
  const text = tidyText(given)
  if (countWords(text) > maxWords)
    return { ok: false, why: words.text.tooMany({ most: maxWords, count: countWords(text) }) }
  return text.length <= maxWords * 24 ? { ok: true, text } : { ok: false, why: words.text.longWord }
}

/** What to do with a sheet of paper. */
export function writeOnSheet(step: { by: 'person' | 'table' }): string {
  return step.by === 'table' ? words.paper.table : words.paper.person
}
