/** Answers: what may be stored, under which key. Answers are upserts, not events: they do not contend. */
import type { SessionContent } from './content.ts'
import type { SessionState } from './state.ts'
import { findItem, logicOf } from '../../kinds/index.ts'
import { isSkip } from '../../kinds/value.ts'
import * as words from '../../words/en/errors.ts'
import { findExercise, unitsOf } from './content.ts'
import { currentRound } from './state.ts'

/** The unique key of an answer within a session. `respondent` is a pseudonym, or a group's id. */
export interface AnswerKey {
  exercise: string
  item: string
  round: number
  respondent: string
}

export interface AnswerRow extends AnswerKey { value: unknown }

export type AnswerRefusal = 'unknown' | 'not-open' | 'other-round' | 'invalid'
export type Accepted = { ok: true, value: unknown } | { ok: false, code: AnswerRefusal, why: string }

/** Checks an answer against the state of the session and cleans its value. */
export function acceptAnswer(
  state: SessionState,
  content: SessionContent,
  answer: { exercise: string, item: string, round: number, value: unknown },
): Accepted {
  const exercise = findExercise(content, answer.exercise)
  const exerciseState = exercise && state.exercises[exercise.id]
  if (!exercise || !exerciseState)
    return { ok: false, code: 'unknown', why: words.answer.notRunning }
  const unit = unitsOf(exercise, content.agenda.id, exerciseState.form).find(u => u.items.includes(answer.item))
  const item = unit && findItem(unit.step, answer.item)
  if (!unit || !item)
    return { ok: false, code: 'unknown', why: words.answer.notAsked }

  if (exerciseState.countedBy !== 'phones')
    return { ok: false, code: 'not-open', why: words.answer.countedInRoom }
  const round = currentRound(exerciseState, unit.key)
  const isOpen = round?.phase === 'open' && exerciseState.unit === unit.key && state.active.includes(exercise.id)
  if (!isOpen)
    return { ok: false, code: 'not-open', why: words.answer.closed }
  if (round.number !== answer.round)
    return { ok: false, code: 'other-round', why: words.answer.otherRound }

  if (isSkip(answer.value))
    return { ok: true, value: { skip: true } }
  const accepted = logicOf(unit.step.kind).accept(unit.step as never, item as never, answer.value)
  return accepted.ok ? accepted : { ok: false, code: 'invalid', why: accepted.why }
}

/** Whose answer it is: the person's pseudonym, or that of the table they answer for; null where no table was named yet. */
export function answeringRespondent(state: SessionState, content: SessionContent, exercise: string, person: number, pseudonym: string): string | null {
  if (!answersByTable(state, content, exercise))
    return pseudonym
  const table = state.tables[person]
  return table === undefined ? null : tableRespondent(table, exercise)
}

/** Under whom the answers of a table are stored. */
export function tableRespondent(table: number, exercise: string): string {
  return `table:${table}:${exercise}`
}

/** Whether an exercise is answered by one phone a table. */
export function answersByTable(state: SessionState, content: SessionContent, id: string): boolean {
  const exercise = findExercise(content, id)
  const exerciseState = state.exercises[id]
  if (!exercise || !exerciseState)
    return false
  const unit = unitsOf(exercise, content.agenda.id, exerciseState.form).find(u => u.key === exerciseState.unit)
  return (exerciseState.by ?? unit?.step.by) === 'table'
}
