import type { KindLogic, TextValue } from '../types.ts'
import { asItIs } from '../parts.ts'
import { acceptText, LONGEST_NAME, tidyText, writeOnSheet } from '../text.ts'
import { isRecord } from '../value.ts'

/** A text with the name its writer chose to put under it, or why it cannot be taken. */
export function acceptPost(item: { maxWords: number }, value: unknown): { ok: true, value: TextValue } | { ok: false, why: string } {
  const text = acceptText(isRecord(value) ? value.text : undefined, item.maxWords)
  if (!text.ok)
    return text
  const name = isRecord(value) && typeof value.name === 'string' ? tidyText(value.name).slice(0, LONGEST_NAME) : ''
  return { ok: true, value: { text: text.text, ...name ? { name } : {} } }
}

/** Which texts are shown is the moderation's matter (engine/core/session/posts.ts), so a tally counts none. */
export const openTextLogic: KindLogic<'open-text'> = {
  accept: (_step, item, value) => acceptPost(item, value),
  tally: () => ({ posts: [] }),
  columns: value => ({ text: value.text, name: value.name ?? '' }),
  screened: asItIs,
  withoutSpread: asItIs,
  counting: () => ({ is: 'texts' }),
  withCounts: asItIs,
  rightAnswer: null,
  columnNames: ['shown', 'text', 'name'],
  inWords: (_step, _item, value) => [value.text],
  onPaper: writeOnSheet,
}
