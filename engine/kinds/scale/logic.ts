import type { KindLogic, Ratings } from '../types.ts'
import { addRoom, asItIs } from '../parts.ts'
import { isRecord } from '../value.ts'
import * as words from './words/en.ts'

const isRating = (rating: unknown): rating is number => typeof rating === 'number' && Number.isInteger(rating) && rating >= 1 && rating <= 5

/** Counts and mean of ratings from 1 to 5. */
function ratingsOf(ratings: readonly number[]): Ratings {
  const counts = [1, 2, 3, 4, 5].map(rating => ratings.filter(given => given === rating).length)
  return { counts, mean: ratings.length ? ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length : null }
}

export const scaleLogic: KindLogic<'scale'> = {
  accept(step, _item, value) {
    const { rating, earlier } = isRecord(value) ? value : {}
    if (!isRating(rating))
      return { ok: false, why: words.answer.rate }
    if (!step.ratings)
      return { ok: true, value: { rating } }
    return isRating(earlier) ? { ok: true, value: { rating, earlier } } : { ok: false, why: words.answer.rateBoth(step.ratings) }
  },
  tally: (step, _item, values) => ({
    ...ratingsOf(values.map(value => value.rating)),
    earlier: step.ratings ? ratingsOf(values.flatMap(value => value.earlier ?? [])) : null,
  }),
  columns: ({ rating, earlier }): Record<string, number> => earlier === undefined ? { rating } : { rating, earlier },
  screened: asItIs,
  withoutSpread: result => ({ ...result, counts: null, earlier: result.earlier && { ...result.earlier, counts: null } }),
  counting: step => ({ is: 'answers', entries: step.anchors.map((anchor, i) => ({ id: String(i + 1), label: `${i + 1} · ${anchor}` })), each: 'one', what: words.count.rated }),
  withCounts(result, room) {
    const counts = [1, 2, 3, 4, 5].map((rating, i) => addRoom(result.counts?.[i] ?? 0, String(rating), room))
    const voters = counts.reduce((all, count) => all + count, 0)
    return { ...result, counts, mean: voters ? counts.reduce((all, count, i) => all + count * (i + 1), 0) / voters : null }
  },
  rightAnswer: null,
  columnNames: ['rating', 'earlier'],
  inWords({ anchors, ratings }, _item, { rating, earlier }) {
    const inWords = (n: number) => `${n} · ${anchors[n - 1]}`
    return ratings && earlier !== undefined ? [`${ratings.earlier}: ${inWords(earlier)}`, `${ratings.now}: ${inWords(rating)}`] : [inWords(rating)]
  },
  onPaper: step => step.ratings ? words.paper.twice : words.paper.once,
}
