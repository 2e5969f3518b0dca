import type { KindResult, SeenRound } from '../telling.ts'
import { postsSaid, postsTable } from '../posts.ts'
import { inWords, overRounds, peopleInWords, sentenceOf } from '../telling.ts'

/** How many wrote, and the few lines that their writers shared and the host pinned. */
export const reflectionResult: KindResult<'reflection'> = {
  sentence: (_step, _item, told) => overRounds(told, written, () => ''),
  table: (_step, _item, { rounds }) => postsTable(rounds),
}

function written({ voters, result: { posts } }: SeenRound<'reflection'>): string {
  const head = voters === 0 ? 'nobody has written' : voters === 1 ? 'one person has written for themselves' : `${peopleInWords(voters)} have written for themselves`
  if (posts.length === 0)
    return sentenceOf(head)
  return `${sentenceOf(head)} ${sentenceOf(posts.length === 1 ? 'one line was shared' : `${inWords(posts.length)} lines were shared`)} ${postsSaid(posts)}`
}
