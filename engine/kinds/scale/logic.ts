import type { KindLogic, Ratings } from '../types.ts'
import { isRecord } from '../value.ts'

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
      return { ok: false, why: 'Rate from 1 to 5.' }
    if (!step.ratings)
      return { ok: true, value: { rating } }
    return isRating(earlier) ? { ok: true, value: { rating, earlier } } : { ok: false, why: `Rate both: “${step.ratings.earlier}” and “${step.ratings.now}”.` }
  },
  tally: (step, _item, values) => ({
    ...ratingsOf(values.map(value => value.rating)),
    earlier: step.ratings ? ratingsOf(values.flatMap(value => value.earlier ?? [])) : null,
  }),
  columns: ({ rating, earlier }): Record<string, number> => earlier === undefined ? { rating } : { rating, earlier },
  withoutServer: 'paper',
}
