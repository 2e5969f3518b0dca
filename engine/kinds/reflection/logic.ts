import type { KindLogic } from '../types.ts'
import { asItIs } from '../parts.ts'
import { acceptText, writeOnSheet } from '../text.ts'
import { isRecord } from '../value.ts'
import * as words from './words/en.ts'

/** What people write stays on their phone; the server learns that they wrote, and the text only where they share it. */
export const reflectionLogic: KindLogic<'reflection'> = {
  accept(_step, item, value) {
    if (!isRecord(value) || value.text === undefined)
      return { ok: true, value: {} }
    if (!item.share)
      return { ok: false, why: words.answer.notSent }
    const text = acceptText(value.text, item.maxWords)
    return text.ok ? { ok: true, value: { text: text.text } } : text
  },
  tally: () => ({ posts: [] }),
  columns: value => ({ shared: value.text === undefined ? 0 : 1 }),
  screened: asItIs,
  withoutSpread: asItIs,
  counting: () => ({ is: 'nothing' }),
  withCounts: asItIs,
  rightAnswer: null,
  columnNames: ['shared'],
  inWords: () => [],
  onPaper: writeOnSheet,
}
