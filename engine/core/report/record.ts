/** What a report is made from, and what both reports ask of it. */
import type { Workshop } from '../catalogue/schema.ts'
import type { Exercise } from '../exercise/schema.ts'
import type { AnswerRow } from '../session/answers.ts'
import type { SessionEvent } from '../session/commands.ts'
import type { SessionContent, Unit } from '../session/content.ts'
import type { WordFilter } from '../session/posts.ts'
import type { SessionState } from '../session/state.ts'
import { unitsOf } from '../session/content.ts'
import { countedRounds } from '../session/state.ts'

/** Everything a session stored, as far as a report may look at it: of people only how many there were. */
export interface SessionRecord {
  /** The session's name. */
  name: string
  /** `YYYY-MM-DD`, the day it was held where it was held. */
  day: string
  content: SessionContent
  /** Exercises by what they are for, as the workshop says today. */
  roles: Workshop['roles']
  state: SessionState
  events: readonly SessionEvent[]
  /** All rows of the exercises that were touched, and the questions. */
  rows: readonly AnswerRow[]
  /** How many ever joined. */
  joined: number
  filter: WordFilter
}

/** Whether an exercise is the form about the workshop itself: its answers are not what the room said. */
export function isForm(exercise: Exercise, { roles }: Pick<SessionRecord, 'roles'>): boolean {
  return exercise.id === roles.feedback
}

/** Every unit of an exercise that any of its forms has, each once, in order. */
export function allUnits(exercise: Exercise, agenda: string): Unit[] {
  const forms = [...new Set(exercise.steps.flatMap(step => Object.keys(step.forms ?? {})))]
  const seen = new Set<string>()
  return [null, ...forms].flatMap(form => unitsOf(exercise, agenda, form)).filter(unit => !seen.has(unit.key) && seen.add(unit.key))
}

/** Whether any round of these units counts, or groups of a role-play were formed. */
export function wasOpened(state: SessionState, exercise: string, units: readonly Unit[]): boolean {
  const exerciseState = state.exercises[exercise]
  if (!exerciseState)
    return false
  return units.some(unit => countedRounds(exerciseState, unit.key).length > 0)
}
