import type { KindLogic } from '../types.ts'
import { asItIs, labelOf } from '../parts.ts'
import { isRecord } from '../value.ts'
import * as words from './words/en.ts'

export const pointsLogic: KindLogic<'points'> = {
  accept(step, _item, value) {
    const given = isRecord(value) && isRecord(value.points) ? value.points : {}
    const known = new Set(step.options.map(option => option.id))
    const entries = Object.entries(given)
    if (entries.some(([id, share]) => !known.has(id) || typeof share !== 'number' || !Number.isInteger(share) || share < 0))
      return { ok: false, why: words.answer.whole }
    const points = Object.fromEntries(step.options.map(({ id }) => [id, Number(given[id] ?? 0)]))
    const sum = Object.values(points).reduce((all, share) => all + share, 0)
    if (sum === step.total)
      return { ok: true, value: { points } }
    return { ok: false, why: sum < step.total ? words.answer.left({ left: step.total - sum, total: step.total }) : words.answer.over({ over: sum - step.total }) }
  },
  tally: (step, _item, values) => ({
    options: step.options.map(({ id }) => ({
      id,
      mean: values.length ? values.reduce((all, value) => all + (value.points[id] ?? 0), 0) / values.length : null,
    })),
  }),
  columns: value => value.points,
  screened: asItIs,
  withoutSpread: asItIs,
  counting: step => ({ is: 'shares', entries: step.options, total: step.total, what: words.count.shares }),
  withCounts(result, { counts, voters, also }, phoneVoters) {
    const phones = also ? phoneVoters : 0
    const all = phones + voters
    return { options: result.options.map(({ id, mean }) => ({ id, mean: all ? ((mean ?? 0) * phones + (counts[id] ?? 0) * voters) / all : null })) }
  },
  rightAnswer: null,
  columnNames: [],
  inWords: (step, _item, value) => Object.entries(value.points).map(([id, points]) => `${labelOf(step.options, id)}: ${points}`),
  onPaper: step => words.paper.share(step),
}
