import type { EstimateValue, KindLogic, RightAnswer } from '../types.ts'
import { asItIs } from '../parts.ts'
import { isRecord } from '../value.ts'
import { acceptNumber, inUnit, inWords, readNumber } from './number.ts'
import { countNumbers, joinEstimates, spreadOf } from './spread.ts'
import * as words from './words/en.ts'

type Item = Parameters<typeof acceptNumber>[0]

/** What somebody typed, as an answer; or why it is none. */
export function acceptTyped(item: Item, typed: string): { ok: true, value: EstimateValue } | { ok: false, why: string } {
  const read = readNumber(typed, item.unit)
  const accepted = read.ok ? acceptNumber(item, read.number) : read
  return accepted.ok ? { ok: true, value: { number: accepted.number } } : accepted
}

/** What is right, with what is near enough: `42 hours, within 5`. */
export function rightInWords({ unit }: { unit: string }, { right, within = 0 }: Pick<RightAnswer, 'right' | 'within'>): string {
  return within ? words.answer.within({ right: inUnit(Number(right), unit), within: inWords(within) }) : inUnit(Number(right), unit)
}

/** A number with a unit, whose spread says more than its mean. */
export const estimateLogic: KindLogic<'estimate'> = {
  accept(_step, item, value) {
    const number = isRecord(value) ? value.number : undefined
    if (typeof number !== 'number')
      return { ok: false, why: words.answer.digits }
    const accepted = acceptNumber(item, number)
    return accepted.ok ? { ok: true, value: { number: accepted.number } } : accepted
  },
  tally(_step, _item, values) {
    const estimates = countNumbers(values.map(({ number }) => number))
    return { values: estimates, median: spreadOf(estimates)?.median ?? null }
  },
  screened: asItIs,
  withoutSpread: result => ({ ...result, values: null }),
  counting: (_step, item) => ({
    is: 'words',
    each: 'one',
    read(text) {
      const accepted = acceptTyped(item, text)
      return accepted.ok ? { ok: true, key: String(accepted.value.number) } : accepted
    },
    asks: { label: words.count.number(item), hint: words.count.numberHint(item) },
  }),
  withCounts(result, { counts, also }) {
    const keyed = Object.entries(counts).map(([number, count]) => ({ value: Number(number), count }))
    const values = joinEstimates([...also ? result.values ?? [] : [], ...keyed])
    return { values, median: spreadOf(values)?.median ?? null }
  },
  rightAnswer: {
    of: (_step, { right }) => right ? { right: String(right.value), why: right.why, within: right.within } : null,
    inWords: (_step, item, answer) => rightInWords(item, answer),
  },
  columns: ({ number }) => ({ number }),
  columnNames: ['number'],
  inWords: (_step, item, { number }) => [inUnit(number, item.unit)],
  onPaper: ({ items }) => items.length === 1 ? words.paper.one(items[0]!) : words.paper.several,
}
