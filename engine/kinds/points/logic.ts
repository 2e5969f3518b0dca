import type { KindLogic } from '../types.ts'
import { asItIs, labelOf } from '../parts.ts'
import { isRecord } from '../value.ts'

export const pointsLogic: KindLogic<'points'> = {
  accept(step, _item, value) {
    const given = isRecord(value) && isRecord(value.points) ? value.points : {}
    const known = new Set(step.options.map(option => option.id))
    const entries = Object.entries(given)
    if (entries.some(([id, share]) => !known.has(id) || typeof share !== 'number' || !Number.isInteger(share) || share < 0))
      return { ok: false, why: 'Give whole points to the lines shown.' }
    const points = Object.fromEntries(step.options.map(({ id }) => [id, Number(given[id] ?? 0)]))
    const sum = Object.values(points).reduce((all, share) => all + share, 0)
    if (sum === step.total)
      return { ok: true, value: { points } }
    return { ok: false, why: sum < step.total ? `${step.total - sum} of ${step.total} points are still to be shared.` : `That is ${sum - step.total} points too many.` }
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
  counting: step => ({ is: 'shares', entries: step.options, total: step.total, what: 'Mean share' }),
  withCounts(result, { counts, voters, also }, phoneVoters) {
    const phones = also ? phoneVoters : 0
    const all = phones + voters
    return { options: result.options.map(({ id, mean }) => ({ id, mean: all ? ((mean ?? 0) * phones + (counts[id] ?? 0) * voters) / all : null })) }
  },
  rightAnswer: null,
  columnNames: [],
  inWords: (step, _item, value) => Object.entries(value.points).map(([id, points]) => `${labelOf(step.options, id)}: ${points}`),
  onPaper: step => `Share out ${step.total} points on your sheet.`,
}
