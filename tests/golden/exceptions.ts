/**
 * Where the program is meant to differ from the record. Each entry must be needed: one that names
 * what is as it was, or nothing at all, fails the tests.
 */
import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'

export interface Exception {
  /** A piece of the record, as the tests call it: `commands: agenda`, `handouts: taster a4 print-order-taster-a4.pdf`. */
  what: string
  /** What changed, and why people who use the project lose nothing by it. */
  why: string
}

/** Commands that take `--workshop` now. */
const ofAWorkshop = ['start', 'agenda', 'check', 'dev', 'build', 'handouts', 'report', 'preflight']

export const exceptions: Exception[] = [
  ...ofAWorkshop.map(name => ({ what: `commands: ${name} --help`, why: 'it takes another workshop by its folder, and says so' })),
  ...['mid-vote', 'ended'].flatMap(session => ['a4', 'letter'].map(paper => ({ what: `reports: ${session} ${paper} room-report.pdf`, why: 'each result is also said in a sentence above its picture; the numbers are the same' }))),
  ...['a4', 'letter'].map(paper => ({ what: `reports: ended ${paper} organiser-report.pdf`, why: 'who listens hears the means as a sentence; what is printed is the same' })),
  { what: 'commands: test --help', why: 'it takes flags now, and says so; none was taken before' },
]

/** Tables of kinds of exercise that came later: a report has them beside those of the record. */
export const laterTables: readonly string[] = ['estimate.csv']

/** Holds a piece of the record against what the program does now. */
export function holds(what: string, now: unknown, kept: unknown): void {
  const exception = exceptions.find(one => one.what === what)
  if (exception === undefined)
    expect(now, what).toEqual(kept)
  else
    expect(isDeepStrictEqual(now, kept), `${what} is as it was: take the exception away`).toBe(false)
}

/** Names of the exceptions of one test file, so that it can tell those that name nothing. */
export function exceptionsOf(part: string): string[] {
  return exceptions.map(({ what }) => what).filter(what => what.startsWith(`${part}: `))
}
