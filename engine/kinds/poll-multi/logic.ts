import type { KindLogic } from '../types.ts'
import { addToOptions, asItIs, labelOf } from '../parts.ts'
import { isRecord } from '../value.ts'
import * as words from './words/en.ts'

export const pollMultiLogic: KindLogic<'poll-multi'> = {
  accept(_step, item, value) {
    const given = isRecord(value) && Array.isArray(value.options) ? value.options : []
    const options = item.options.map(option => option.id).filter(id => given.includes(id))
    if (options.length !== new Set(given).size)
      return { ok: false, why: words.answer.unknown }
    if (item.none && options.includes(item.none))
      return options.length === 1 ? { ok: true, value: { options } } : { ok: false, why: words.answer.either }
    if (options.length < item.min)
      return { ok: false, why: words.answer.atLeast(item) }
    return options.length > item.max ? { ok: false, why: words.answer.atMost(item) } : { ok: true, value: { options } }
  },
  tally: (_step, item, values) => ({
    options: item.options.map(({ id }) => ({ id, count: values.filter(value => value.options.includes(id)).length })),
  }),
  columns: value => Object.fromEntries(value.options.map(id => [id, 1])),
  screened: asItIs,
  withoutSpread: asItIs,
  counting: (_step, item) => ({ is: 'answers', entries: item.options, each: 'several', what: words.count.choices }),
  withCounts: (result, room) => ({ options: addToOptions(result.options, room) }),
  rightAnswer: null,
  columnNames: [],
  inWords: (_step, item, value) => value.options.map(id => labelOf(item.options, id)),
  onPaper: null,
}
