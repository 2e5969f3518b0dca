/** The full-screen flag of a role-play as a page shows it: once an event, and gone by itself. */
import type { DisplayRolePlay, StopFlag } from '../core/role-play/messages.ts'
import { FLAG_MS } from '../core/role-play/view-clock.ts'

type Flagged = Pick<DisplayRolePlay, 'bells' | 'stop'> & { clock: Pick<DisplayRolePlay['clock'], 'take'> }

/** Tells one stop or bell of a run from another; null where no flag stands. */
export function flagKey({ stop, bells, clock }: Flagged): string | null {
  return stop && `${stop.because}/${clock.take}/${stop.because === 'bell' ? bells : ''}`
}

/** Milliseconds a flag still has; a clock that stands still must not leave it on the wall. */
export function flagLeft(stop: StopFlag): number {
  return stop ? Math.max(0, FLAG_MS - stop.sinceMs) : 0
}
