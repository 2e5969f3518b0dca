import type { KindLogic } from './types.ts'
import { isRecord } from './value.ts'

export const scaleLogic: KindLogic<'scale'> = {
  accept(_item, value) {
    const rating = isRecord(value) ? value.rating : undefined
    return typeof rating === 'number' && Number.isInteger(rating) && rating >= 1 && rating <= 5
      ? { ok: true, value: { rating } }
      : { ok: false, why: 'Rate from 1 to 5.' }
  },
  tally(_step, _item, values) {
    const counts = [1, 2, 3, 4, 5].map(rating => values.filter(value => value.rating === rating).length)
    const sum = values.reduce((total, value) => total + value.rating, 0)
    return { counts, mean: values.length ? sum / values.length : null }
  },
  columns: value => ({ rating: value.rating }),
  withoutServer: 'paper',
}
