import type { KindLogic } from '../types.ts'
import { asItIs } from '../parts.ts'
import * as words from './words/en.ts'

/** People play; observers' sheets and written sentences go their own way (engine/core/role-play/sheets.ts). */
export const rolePlayLogic: KindLogic<'role-play'> = {
  accept: () => ({ ok: false, why: words.answer.noVote }),
  tally: () => ({}),
  columns: () => ({}),
  screened: asItIs,
  withoutSpread: asItIs,
  counting: () => ({ is: 'nothing' }),
  withCounts: asItIs,
  rightAnswer: null,
  columnNames: null,
  inWords: () => [],
  onPaper: null,
}
