/** The clock of a run: pure arithmetic on server time, in milliseconds. It stands still, or runs since `startedAt`. */
import type { Group, Pause } from './group.ts'
import type { Bell, Freeze, Phase, Segment } from './plan.ts'
import type { RolePlayStep } from './step.ts'
import { bellsOf, freezesOf } from './plan.ts'

/** A bell rung by hand; number 0 is a signal beyond the bells of the role-play. */
export interface HandBell { take: 1 | 2, number: number, runMs: number }

export interface Run {
  /** Run time up to `startedAt`, in milliseconds. */
  elapsedMs: number
  /** Server time of the current start; null while the clock stands still. */
  startedAt: number | null
  /** Length of each segment, as added to or ended early; empty before the first start. */
  lengths: number[]
  handBells: HandBell[]
}

export const newRun: Run = { elapsedMs: 0, startedAt: null, lengths: [], handBells: [] }

export interface RungBell { take: 1 | 2, number: number, runMs: number, byHand: boolean }

/** Where a run is at one moment. */
export interface RunPoint {
  /** Null before the run is started. */
  phase: Phase | null
  take: 1 | 2
  freeze: Freeze | null
  /** Index in the plan; the length of the plan when done. */
  segment: number
  /** Time on the run's clock. */
  runMs: number
  /** Time since the phase began. */
  sinceMs: number
  /** Time until it ends; null before the start and when done. */
  untilMs: number | null
  running: boolean
  /** All bells so far, in order of time. */
  bellsRung: RungBell[]
  /** The phase after this one. */
  next: Phase | null
}

/** Time on the run's clock; a server clock that jumps back never turns it back. */
export function elapsed(run: Run, now: number): number {
  return run.elapsedMs + (run.startedAt === null ? 0 : Math.max(0, now - run.startedAt))
}

export function hasBegun(run: Run): boolean {
  return run.lengths.length > 0
}

/** Where a run is at a server time. */
export function runAt(run: Run, plan: readonly Segment[], step: Pick<RolePlayStep, 'run' | 'bells'>, now: number): RunPoint {
  const runMs = elapsed(run, now)
  const running = run.startedAt !== null
  if (!hasBegun(run))
    return { phase: null, take: 1, freeze: null, segment: 0, runMs: 0, sinceMs: 0, untilMs: null, running, bellsRung: [], next: plan[0]!.phase }

  const starts = startsOf(run)
  const segment = run.lengths.findIndex((length, i) => runMs < starts[i]! + length)
  const bellsRung = rungBells(run, plan, bellsOf(step), starts, runMs)
  if (segment < 0) {
    const end = starts.at(-1)!
    return { phase: 'done', take: plan.at(-1)!.take, freeze: null, segment: plan.length, runMs, sinceMs: runMs - end, untilMs: null, running: false, bellsRung, next: null }
  }
  const { phase, take, freeze } = plan[segment]!
  const sinceMs = runMs - starts[segment]!
  return { phase, take, freeze, segment, runMs, sinceMs, untilMs: run.lengths[segment]! - sinceMs, running, bellsRung, next: plan[segment + 1]?.phase ?? 'done' }
}

/** The start of each segment on the run's clock, and the end of the last. */
export function startsOf(run: Run): number[] {
  const starts = [0]
  for (const length of run.lengths)
    starts.push(starts.at(-1)! + length)
  return starts
}

function rungBells(run: Run, plan: readonly Segment[], bells: Bell[], starts: number[], runMs: number): RungBell[] {
  const byHand = run.handBells.map(bell => ({ ...bell, byHand: true }))
  const byClock = bells.flatMap((bell): RungBell[] => {
    const scene = plan.findIndex(segment => segment.phase === 'scene' && segment.take === bell.take)
    if (scene < 0 || bell.offsetMs >= run.lengths[scene]! || byHand.some(rung => rung.take === bell.take && rung.number === bell.number))
      return []
    const at = starts[scene]! + bell.offsetMs
    return at <= runMs ? [{ take: bell.take, number: bell.number, runMs: at, byHand: false }] : []
  })
  return [...byHand, ...byClock].sort((a, b) => a.runMs - b.runMs)
}

/** Starts or resumes; the first start takes the planned lengths. */
export function started(run: Run, plan: readonly Segment[], at: number): Run {
  return { ...run, lengths: hasBegun(run) ? run.lengths : plan.map(segment => segment.lengthMs), startedAt: run.startedAt ?? at }
}

export function paused(run: Run, at: number): Run {
  return { ...run, elapsedMs: elapsed(run, at), startedAt: null }
}

/** Adds to or takes from the current phase; taking more than is left ends it now. Phases that are over never come back. */
export function addToPhase(run: Run, point: RunPoint, addMs: number): Run {
  const lengths = run.lengths.map((length, i) => i === point.segment ? Math.max(point.sinceMs, length + addMs) : length)
  return { ...run, lengths }
}

/** The run in another plan, at the same planned minute. */
export function replanned(run: Run, from: readonly Segment[], to: readonly Segment[], point: RunPoint, at: number): Run {
  if (!hasBegun(run) || from === to)
    return run
  const segment = from[point.segment]
  const last = to.at(-1)!
  const elapsedMs = segment
    ? segment.markMs + Math.min(point.sinceMs, segment.lengthMs - 1)
    : last.markMs + last.lengthMs
  return { elapsedMs, startedAt: run.startedAt === null ? null : at, lengths: to.map(one => one.lengthMs), handBells: [] }
}

/** The pause that holds a group now; one that was forgotten ends with its phase, when the group rejoins the room. */
export function heldBy(group: Group, point: RunPoint): Pause | null {
  return group.pauses.find(pause => pause.toMs === null && pause.segment === point.segment) ?? null
}

/** How long a group has been in the phase by its own clock, which stands still while somebody's pause holds. */
export function groupSinceMs(group: Group, point: RunPoint): number {
  const heldMs = group.pauses
    .filter(pause => pause.segment === point.segment)
    .reduce((sum, pause) => sum + (pause.toMs ?? point.runMs) - pause.fromMs, 0)
  return Math.max(0, point.sinceMs - heldMs)
}

export interface FreezePoint { freeze: Freeze, sinceMs: number, untilMs: number | null }

/**
 * The freeze of a group that goes without acting while the room acts: freezes follow one another from
 * the start of the scene, and the last one stays until the observers speak. Null outside that time.
 */
export function freezeAt(run: Run, plan: readonly Segment[], point: RunPoint, step: Pick<RolePlayStep, 'run'>): FreezePoint | null {
  if (point.freeze)
    return { freeze: point.freeze, sinceMs: point.sinceMs, untilMs: point.untilMs }
  const first = plan.findIndex(segment => segment.phase === 'scene')
  const last = plan.findLastIndex(segment => segment.phase === 'scene')
  const end = plan[last + 1]?.phase === 'de-role' ? last + 1 : last
  if (first < 0 || point.segment < first || point.segment > end)
    return null
  const starts = startsOf(run)
  const windowEndMs = starts[end + 1]!
  let from = starts[first]!
  const freezes = freezesOf(step)
  for (const [i, { freeze, lengthMs }] of freezes.entries()) {
    const isLast = i === freezes.length - 1
    if (isLast || point.runMs < from + lengthMs)
      return { freeze: freeze!, sinceMs: point.runMs - from, untilMs: (isLast ? windowEndMs : Math.min(windowEndMs, from + lengthMs)) - point.runMs }
    from += lengthMs
  }
  return null
}
