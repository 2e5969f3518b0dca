import type { KindResult } from '../telling.ts'
import { postsTable, shownTexts } from '../posts.ts'
import { overRounds } from '../telling.ts'

export const discussionResult: KindResult<'discussion'> = {
  sentence: (_step, _item, told) => overRounds(told, ({ result }) => shownTexts(result.posts), () => ''),
  table: (_step, _item, { rounds }) => postsTable(rounds),
}
