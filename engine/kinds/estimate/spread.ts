/** How estimates spread: the five numbers of a box plot, and the bars of a histogram. */
import type { Range } from './number.ts'
import { inWords } from './number.ts'

export interface Estimates { value: number, count: number }

export interface Spread { least: number, lower: number, median: number, upper: number, most: number }

/** Most bars that can be told apart from the back of a room. */
const MOST_BINS = 12

/** Numbers with how often each was given, the least first. */
export function countNumbers(numbers: readonly number[]): Estimates[] {
  return joinEstimates(numbers.map(value => ({ value, count: 1 })))
}

/** The same numbers counted together, the least first. */
export function joinEstimates(all: readonly Estimates[]): Estimates[] {
  const counts = new Map<number, number>()
  for (const { value, count } of all)
    counts.set(value, (counts.get(value) ?? 0) + count)
  return [...counts].filter(([, count]) => count > 0).map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value)
}

/**
 * Least, quartiles, median and most; null of nothing. A quartile between two numbers is interpolated
 * (type 7 of Hyndman and Fan, 1996, as spreadsheets do).
 */
export function spreadOf(estimates: readonly Estimates[]): Spread | null {
  const all = estimates.flatMap(({ value, count }) => Array.from<number>({ length: count }).fill(value))
  if (!all.length)
    return null
  const at = (share: number) => {
    const place = (all.length - 1) * share
    const below = all[Math.floor(place)]!
    return below + (all[Math.ceil(place)]! - below) * (place - Math.floor(place))
  }
  return { least: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), most: at(1) }
}

/** Bars of equal width, each from its first number up to the next bar's. */
export interface Bins { first: number, width: number, count: number }

/** Few enough bars for all of these numbers, each as wide as 1, 2 or 5 steps or that times ten. */
export function binsFor({ from, step }: Range, numbers: readonly number[]): Bins {
  const inSteps = numbers.map(number => Math.round((number - from) / step))
  const [least, most] = [Math.min(...inSteps), Math.max(...inSteps)]
  for (let power = 1; ; power *= 10) {
    for (const width of [power, 2 * power, 5 * power]) {
      const first = Math.floor(least / width)
      const count = Math.floor(most / width) - first + 1
      if (count <= MOST_BINS)
        return { first: from + first * width * step, width: width * step, count }
    }
  }
}

/** The bars that rounds share, with what is right among them. */
export function binsOver(range: Range, rounds: readonly (readonly Estimates[])[], right?: number): Bins {
  return binsFor(range, [...rounds.flat().map(({ value }) => value), ...right === undefined ? [] : [right]])
}

/** How many of the estimates are in each bar. */
export function fill({ first, width, count }: Bins, estimates: readonly Estimates[]): number[] {
  const bars = Array.from<number>({ length: count }).fill(0)
  for (const { value, count: times } of estimates)
    bars[Math.min(count - 1, Math.floor((value - first) / width + 1e-9))]! += times
  return bars
}

/** The numbers of one bar: `10 to 19`. */
export function barName({ step }: Range, { first, width }: Bins, bar: number): string {
  const from = first + bar * width
  const to = from + width - step
  return to > from ? `${inWords(from)} to ${inWords(to)}` : inWords(from)
}

/** How many were right, as far off as may be. */
export function rightOnes(estimates: readonly Estimates[], right: number, within: number): number {
  return estimates.filter(({ value }) => Math.abs(value - right) <= within + 1e-9).reduce((sum, { count }) => sum + count, 0)
}
