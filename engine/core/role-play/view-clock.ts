import type { ClockView, FreezeView, StopFlag } from './messages.ts'
/** The clock and the flag in every view, and when a view changes by time alone. */
import type { Segment } from './plan.ts'
import type { RunPoint } from './run.ts'
import type { RolePlayState } from './state.ts'
import type { RolePlayStep } from './step.ts'
import { formOfGroup } from './group.ts'
import { bellsOf } from './plan.ts'
import { freezeAt, startsOf } from './run.ts'
import { planFor, pointAt } from './state.ts'

/** How long the full-screen flag stands after a bell or the end of a scene, in milliseconds. */
export const FLAG_MS = 8000

export function clockView(point: RunPoint, now: number): ClockView {
  const { phase, take, sinceMs, untilMs, running, next } = point
  return { now, phase: phase ?? 'grouping', take, sinceMs, untilMs, running, next }
}

export function stopFlag(point: RunPoint, plan: readonly Segment[]): StopFlag {
  const isStop = plan[point.segment - 1]?.phase === 'scene' && point.phase !== 'done'
  if (isStop && point.sinceMs < FLAG_MS)
    return { because: 'scene', sinceMs: point.sinceMs }
  const bell = point.bellsRung.at(-1)
  return bell && point.phase !== 'done' && point.runMs - bell.runMs < FLAG_MS ? { because: 'bell', sinceMs: point.runMs - bell.runMs } : null
}

/** The freeze of a group (or of the room) that goes without acting; null outside the freezes. */
export function freezeView(state: RolePlayState, step: RolePlayStep, point: RunPoint): FreezeView | null {
  if (point.phase === null || point.phase === 'done')
    return null
  const at = freezeAt(state.run, planFor(state, step), point, step)
  return at && { ...at.freeze, line: step.freezes[at.freeze.point]!, sinceMs: at.sinceMs, untilMs: at.untilMs }
}

/**
 * Server time at which some view changes although nobody does anything: a phase ends, a bell rings, a
 * flag goes, a freeze moves on. The server sends the views again then. Null while the clock stands still.
 */
export function nextChangeAt(state: RolePlayState, step: RolePlayStep, now: number): number | null {
  const plan = planFor(state, step)
  const point = pointAt(state, step, now)
  if (!point.running || point.untilMs === null)
    return null
  const waits = [point.untilMs]
  const flag = stopFlag(point, plan)
  if (flag)
    waits.push(FLAG_MS - flag.sinceMs)
  if (point.phase === 'scene') {
    const start = startsOf(state.run)[point.segment]!
    waits.push(...bellsOf(step).filter(bell => bell.take === point.take).map(bell => start + bell.offsetMs - point.runMs))
  }
  const freezes = state.groups.some(group => formOfGroup(group, state.form, step) === 'without-acting')
  const freeze = freezes ? freezeView(state, step, point) : null
  if (freeze?.untilMs)
    waits.push(freeze.untilMs)
  return now + Math.min(...waits.filter(wait => wait > 0))
}
