import type { KindLogic, OptionCount, PollSingleValue } from '../types.ts'
import { addToOptions, asItIs, labelOf } from '../parts.ts'
import { isRecord } from '../value.ts'
import * as words from './words/en.ts'

/** One of the options, or why not. */
export function acceptOption(options: readonly { id: string }[], value: unknown): { ok: true, value: PollSingleValue } | { ok: false, why: string } {
  const option = isRecord(value) ? value.option : undefined
  return options.some(o => o.id === option)
    ? { ok: true, value: { option: option as string } }
    : { ok: false, why: words.answer.unknown }
}

/** How many chose each option, in the order of the options. */
export function countOptions(options: readonly { id: string }[], values: readonly PollSingleValue[]): OptionCount[] {
  return options.map(({ id }) => ({ id, count: values.filter(value => value.option === id).length }))
}

export const pollSingleLogic: KindLogic<'poll-single'> = {
  accept: (_step, item, value) => acceptOption(item.options, value),
  tally: (_step, item, values) => ({ options: countOptions(item.options, values) }),
  columns: value => ({ option: value.option }),
  screened: asItIs,
  withoutSpread: asItIs,
  counting: (_step, item) => ({ is: 'answers', entries: item.options, each: 'one', what: words.count.choices }),
  withCounts: (result, room) => ({ options: addToOptions(result.options, room) }),
  rightAnswer: null,
  columnNames: ['option'],
  inWords: (_step, item, value) => [labelOf(item.options, value.option)],
  onPaper: null,
}
