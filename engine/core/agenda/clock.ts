/** Clock times of a schedule. */
import type { Agenda } from './schema.ts'
import { clockTime } from '../time.ts'

/** When a line begins: the time on the wall, and the day, from 1. */
export interface Moment { clock: string, day: number }

/**
 * When each line of a schedule begins. A pause stops the clock; what follows begins at its `resume`.
 * @param lines in order; `from` is in minutes from the start, pauses not counted
 * @param start the real start of the first day, where it is not the planned one
 */
export function moments(agenda: Pick<Agenda, 'start' | 'parts'>, lines: readonly { kind: string, from: number }[], start = agenda.start): Moment[] {
  const pauses = agenda.parts.filter(part => 'pause' in part)
  let base = { clock: start, from: 0, day: 1 }
  return lines.map((line) => {
    const moment = { clock: clockTime(base.clock, line.from - base.from), day: base.day }
    if (line.kind === 'pause')
      base = { clock: pauses[base.day - 1]!.resume, from: line.from, day: base.day + 1 }
    return moment
  })
}

/** The time on the wall when the last line of a schedule ends; empty where there is none. */
export function endOf(lines: readonly { clock: string, minutes: number }[]): string {
  const last = lines.at(-1)
  return last ? clockTime(last.clock, last.minutes) : ''
}
