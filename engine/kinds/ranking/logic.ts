import type { KindLogic } from '../types.ts'
import { addRoom, asItIs, labelOf } from '../parts.ts'
import { isRecord } from '../value.ts'
import * as words from './words/en.ts'

export const rankingLogic: KindLogic<'ranking'> = {
  accept(_step, item, value) {
    const order = isRecord(value) && Array.isArray(value.order) ? value.order : []
    const complete = order.length === item.options.length && item.options.every(option => order.includes(option.id))
    return complete
      ? { ok: true, value: { order: order as string[] } }
      : { ok: false, why: words.answer.incomplete }
  },
  tally(_step, item, values) {
    return {
      options: item.options.map(({ id }) => {
        const ranks = item.options.map((_, rank) => values.filter(value => value.order[rank] === id).length)
        const total = ranks.reduce((sum, count, rank) => sum + count * (rank + 1), 0)
        return { id, ranks, meanRank: values.length ? total / values.length : null }
      }),
    }
  },
  columns: value => Object.fromEntries(value.order.map((id, rank) => [id, rank + 1])),
  screened: asItIs,
  withoutSpread: asItIs,
  counting: (_step, item) => ({ is: 'answers', entries: item.options, each: 'one', what: words.count.first }),
  // Hands and cards tell first choices only, so there is no mean rank to show.
  withCounts: (result, room) => ({ options: result.options.map(({ id, ranks }) => ({ id, meanRank: null, ranks: ranks.map((count, rank) => rank === 0 ? addRoom(count, id, room) : 0) })) }),
  rightAnswer: null,
  columnNames: [],
  inWords: (_step, item, value) => value.order.map((id, i) => `${i + 1}. ${labelOf(item.options, id)}`),
  onPaper: null,
}
