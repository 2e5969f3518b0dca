/** The state of a session, derived from its events alone. Plain data: it can be stored and compared. */
import type { RolePlayState } from '../role-play/state.ts'

export type Phase = 'idle' | 'open' | 'closed' | 'revealed'

/** One vote on the items of a unit. A reset sets a round aside; its answers stay stored. */
export interface Round {
  /** Part of the answer key; grows, is never used twice. */
  number: number
  phase: Exclude<Phase, 'idle'>
  setAside: boolean
}

/** A stop-watch that survives reloads and restarts: `elapsedMs` up to `startedAt`, running since then. */
export interface Timer {
  /** Planned length in milliseconds. */
  durationMs: number
  /** Time used up before the current start, in milliseconds. */
  elapsedMs: number
  /** Server time of the current start in epoch milliseconds; null while it stands still. */
  startedAt: number | null
}

export interface ExerciseState {
  /** Key of the unit the room is at. */
  unit: string
  /** The host's choice among a step's forms; null leaves it to the agenda. */
  form: string | null
  /** Rounds by unit key, oldest first. */
  rounds: Record<string, Round[]>
  timer: Timer | null
}

export interface SessionState {
  /** How many host events the session has had, which what participants do in a role-play does not change; a command names the one it was made against. */
  revision: number
  /** Ids of the exercises that are running now, in the order they were opened. */
  active: string[]
  /** Every exercise that has been touched. */
  exercises: Record<string, ExerciseState>
  /** Groups and run of each role-play that was opened, by exercise. */
  rolePlays: Record<string, RolePlayState>
  /** Results with fewer than five voters are shown: a choice of the host that everyone is told of. */
  showSmallGroups: boolean
  /** Handouts that phones may load, in the order they were released. */
  released: { file: string, title: string }[]
  ended: boolean
}

export const initialState: SessionState = { revision: 0, active: [], exercises: {}, rolePlays: {}, showSmallGroups: false, released: [], ended: false }

/** Rounds of a unit that still count, oldest first: the first vote, then the second round. */
export function countedRounds(state: ExerciseState, unitKey: string): Round[] {
  return (state.rounds[unitKey] ?? []).filter(round => !round.setAside)
}

/** The round a unit is in, or undefined before it was opened. */
export function currentRound(state: ExerciseState, unitKey: string): Round | undefined {
  return countedRounds(state, unitKey).at(-1)
}

/** Milliseconds left on a timer; negative when over time. */
export function remainingMs(timer: Timer, now: number): number {
  const running = timer.startedAt === null ? 0 : now - timer.startedAt
  return timer.durationMs - timer.elapsedMs - running
}
