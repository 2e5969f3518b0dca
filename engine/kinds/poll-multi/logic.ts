import type { KindLogic } from '../types.ts'
import { addToOptions, asItIs, labelOf } from '../parts.ts'
import { isRecord } from '../value.ts'

export const pollMultiLogic: KindLogic<'poll-multi'> = {
  accept(_step, item, value) {
    const given = isRecord(value) && Array.isArray(value.options) ? value.options : []
    const options = item.options.map(option => option.id).filter(id => given.includes(id))
    if (options.length !== new Set(given).size)
      return { ok: false, why: 'Choose from the options shown.' }
    if (item.none && options.includes(item.none))
      return options.length === 1 ? { ok: true, value: { options } } : { ok: false, why: 'Choose either that one or the others.' }
    if (options.length < item.min)
      return { ok: false, why: item.min === 1 ? 'Choose at least one.' : `Choose at least ${item.min}.` }
    return options.length > item.max ? { ok: false, why: `Choose ${item.max} at most.` } : { ok: true, value: { options } }
  },
  tally: (_step, item, values) => ({
    options: item.options.map(({ id }) => ({ id, count: values.filter(value => value.options.includes(id)).length })),
  }),
  columns: value => Object.fromEntries(value.options.map(id => [id, 1])),
  screened: asItIs,
  withoutSpread: asItIs,
  counting: (_step, item) => ({ is: 'answers', entries: item.options, each: 'several', what: 'How many' }),
  withCounts: (result, room) => ({ options: addToOptions(result.options, room) }),
  rightAnswer: null,
  columnNames: [],
  inWords: (_step, item, value) => value.options.map(id => labelOf(item.options, id)),
  onPaper: null,
}
