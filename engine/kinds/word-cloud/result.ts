import type { KindResult, SeenRound } from '../telling.ts'
import { groupedBy, inWords, listed, overRounds, quoted, sentenceOf } from '../telling.ts'

/** So many words are told; the table tells all. */
const MOST_WORDS = 20

export const wordCloudResult: KindResult<'word-cloud'> = {
  sentence: (_step, _item, told) => overRounds(told, ({ result }) => wordsSaid(result.words), movedSaid),
  table: (_step, _item, { rounds }) => ({
    columns: rounds.length > 1 ? ['Word', ...rounds.map(({ label }) => label)] : ['Word', 'Times'],
    rows: [...new Set([...rounds].reverse().flatMap(({ result }) => result.words.map(({ text }) => text)))]
      .map(word => [word, ...rounds.map(({ result }) => String(result.words.find(({ text }) => text === word)?.count ?? 0))]),
  }),
}

function wordsSaid(words: readonly { text: string, count: number }[]): string {
  if (words.length === 0)
    return 'No word was sent.'
  const all = words.reduce((sum, { count }) => sum + count, 0)
  if (words.length === 1)
    return sentenceOf(`only one word was sent, ${quoted(words[0]!.text)}, ${timesSaid(all)}`)
  const head = words.length === all ? `${inWords(all)} different words were sent` : `${inWords(words.length)} different words were sent, ${inWords(all)} in all`
  const more = words.slice(MOST_WORDS)
  const times = more.reduce((sum, { count }) => sum + count, 0)
  const clauses = groupedBy(words.slice(0, MOST_WORDS), ({ count }) => count).map(({ count, things }) =>
    `${listed(things.map(({ text }) => quoted(text)))}${words.length === all ? '' : `, ${timesSaid(count)}${things.length > 1 ? ' each' : ''}`}`)
  return `${sentenceOf(head)} ${sentenceOf(...clauses, more.length ? `and ${inWords(more.length)} more${times > more.length ? `, ${inWords(times)} times in all` : ''}` : '')}`
}

function timesSaid(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords(count)} times`
}

/** What most sent, before and after. */
function movedSaid(first: SeenRound<'word-cloud'>, last: SeenRound<'word-cloud'>): string {
  const [before, after] = [first, last].map(({ result }) => groupedBy(result.words, ({ count }) => count)[0]?.things.map(({ text }) => text).sort())
  if (!before || !after)
    return ''
  const most = (words: readonly string[]) => listed(words.slice(0, 3).map(quoted))
  return before.join() === after.join() ? `Most often in both: ${most(after)}.` : `Most often at first: ${most(before)}. Most often then: ${most(after)}.`
}
