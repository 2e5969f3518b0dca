/** A participant's own name and answers to the exercises that are running. */
import type { Mine } from '../protocol.ts'
import type { AnswerRow } from './answers.ts'
import type { SessionContent } from './content.ts'
import type { SessionState } from './state.ts'
import { respondentFor } from './answers.ts'
import { isUpvote, upvotesOf } from './posts.ts'
import { QUESTIONS } from './questions.ts'

export interface Respondents {
  /** The person's own pseudonyms: of each exercise that is running, and for questions. */
  own: string[]
  /** Those under which their answers stand: where tables answer, the table's. */
  answering: string[]
}

/**
 * Under whom rows of one participant may stand.
 * @param pseudonym the person's own for an exercise
 */
export function respondentsOf(state: SessionState, content: SessionContent, person: number, pseudonym: (exercise: string) => string): Respondents {
  return {
    own: [...state.active, QUESTIONS].map(pseudonym),
    answering: state.active.flatMap(exercise => respondentFor(state, content, exercise, person, pseudonym(exercise)) ?? []),
  }
}

/** @param rowsOf the rows of some respondents, each once */
export function mineOf({ own, answering }: Respondents, rowsOf: (respondents: readonly string[]) => readonly AnswerRow[]): Omit<Mine, 'name' | 'table'> {
  return {
    answers: rowsOf(answering).filter(row => row.exercise !== QUESTIONS && !isUpvote(row)).map(({ exercise, item, round, value }) => ({ exercise, item, round, value })),
    upvotes: [...upvotesOf(rowsOf(own)).keys()],
    questions: rowsOf(own).filter(row => row.exercise === QUESTIONS && !isUpvote(row)).map(row => ({ id: row.item.slice(2), text: (row.value as { text: string }).text })),
  }
}
