/** What a schedule adds up to. */
import type { ScheduleKind, ScheduleLine } from './schedule.ts'

export interface Totals {
  total: number
  slides: number
  exercises: number
  transitions: number
  reserve: number
  breaks: number
  /** Total less breaks. */
  working: number
  /** Slide minutes over slide and exercise minutes, 0 to 1. */
  talkShare: number
  /** Slides and transitions over working time, 0 to 1: the stricter figure. */
  strictTalkShare: number
  /** Reserve over working time, 0 to 1. */
  reserveShare: number
  /** Minutes from each break or pause to the next, in order. */
  stretches: number[]
  /** The longest of them. */
  longestStretch: number
}

const share = (part: number, whole: number) => whole ? part / whole : 0

/** Sums a schedule up. A pause counts in no total and ends a stretch, as a break does. */
export function totals(lines: readonly ScheduleLine[]): Totals {
  const sum = (kind: ScheduleKind) => lines.filter(line => line.kind === kind).reduce((all, line) => all + line.minutes, 0)
  const [slides, exercises, transitions, reserve, breaks] = (['slide', 'exercise', 'transition', 'reserve', 'break'] as const).map(sum) as [number, number, number, number, number]
  const total = slides + exercises + transitions + reserve + breaks
  const working = total - breaks
  const stretches = [0]
  for (const line of lines) {
    if (line.kind === 'break' || line.kind === 'pause')
      stretches.push(0)
    else if (line.kind !== 'arrival')
      stretches[stretches.length - 1]! += line.minutes
  }
  const counted = stretches.filter(minutes => minutes > 0)
  return {
    total,
    slides,
    exercises,
    transitions,
    reserve,
    breaks,
    working,
    talkShare: share(slides, slides + exercises),
    strictTalkShare: share(slides + transitions, working),
    reserveShare: share(reserve, working),
    stretches: counted,
    longestStretch: Math.max(0, ...counted),
  }
}
