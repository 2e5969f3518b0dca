/** The state of a session, derived from its events alone. Plain data: it can be stored and compared. */
import type { Moderation } from '../exercise/fields.ts'
import type { RolePlayState } from '../role-play/state.ts'
import type { CountedBy, KeyedCount, Phase, Timer } from './shapes.ts'

export type { Moderation } from '../exercise/fields.ts'
export type { CountedBy, KeyedCount, Phase, Timer } from './shapes.ts'

/** One vote on the items of a unit. A reset sets a round aside; its answers stay stored. */
export interface Round {
  /** Part of the answer key; grows, is never used twice. */
  number: number
  phase: Exclude<Phase, 'idle'>
  setAside: boolean
}

export interface ExerciseState {
  /** Key of the unit the room is at. */
  unit: string
  /** The host's choice among a step's forms; null leaves it to the agenda. */
  form: string | null
  /** Rounds by unit key, oldest first. */
  rounds: Record<string, Round[]>
  timer: Timer | null
  /** The host's choice of who answers; null leaves it to the step. */
  by: 'person' | 'table' | null
  countedBy: CountedBy
  /** By item and round number, `ITEM/2`. */
  keyed: Record<string, KeyedCount>
  /** The host's choice of moderation; null leaves it to the step. */
  moderation: Moderation | null
  /** What the host decided about single texts, by post id. */
  decided: Record<string, 'shown' | 'hidden'>
  /** Posts that stand first, in the order they were pinned. */
  pinned: string[]
}

/** Questions from the room. */
export interface QuestionsState {
  /** Whether phones may send more. */
  open: boolean
  moderation: Moderation
  decided: Record<string, 'shown' | 'hidden'>
  answered: string[]
  /** The one on the slide. */
  onScreen: string | null
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
  /** Which table a participant answers for, by their number. */
  tables: Record<string, number>
  questions: QuestionsState
  /** Whether phones show the section's key idea while nothing is open. */
  keyIdea: boolean
  /** When the clock of the run sheet was started, epoch milliseconds; null before. */
  startedAt: number | null
  /** When each page was reached since then, oldest first: planned against actual. */
  progress: { page: number, at: number }[]
  /** Lines of the run sheet that the host cut, by key. */
  cuts: string[]
  /** Reserve exercises for which a whole reserve is spent. */
  spent: string[]
  ended: boolean
}

export const initialState: SessionState = {
  revision: 0,
  active: [],
  exercises: {},
  rolePlays: {},
  showSmallGroups: false,
  released: [],
  tables: {},
  questions: { open: true, moderation: 'approve', decided: {}, answered: [], onScreen: null },
  keyIdea: false,
  startedAt: null,
  progress: [],
  cuts: [],
  spent: [],
  ended: false,
}

/** An exercise before anything was done with it. */
export function untouched(unit: string, form: string | null, timer: Timer | null): ExerciseState {
  return { unit, form, rounds: {}, timer, by: null, countedBy: 'phones', keyed: {}, moderation: null, decided: {}, pinned: [] }
}

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
