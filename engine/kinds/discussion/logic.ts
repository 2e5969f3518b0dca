import type { KindLogic } from '../types.ts'
import { acceptPost } from '../open-text/logic.ts'
import { asItIs } from '../parts.ts'

/** People talk; where a step has items, a group's note-taker posts what came of it. */
export const discussionLogic: KindLogic<'discussion'> = {
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
  onPaper: null,
}
