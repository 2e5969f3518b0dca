import type { KindLogic } from '../types.ts'
import { isRecord } from '../value.ts'

export const rankingLogic: KindLogic<'ranking'> = {
  accept(_step, item, value) {
    const order = isRecord(value) && Array.isArray(value.order) ? value.order : []
    const complete = order.length === item.options.length && item.options.every(option => order.includes(option.id))
    return complete
      ? { ok: true, value: { order: order as string[] } }
      : { ok: false, why: 'Put every item in a place, each once.' }
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
  withoutServer: 'hands',
}
