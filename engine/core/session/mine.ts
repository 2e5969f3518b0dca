/** A participant's own name and answers to the exercises that are running. */
import type { Mine } from '../protocol.ts'
import type { AnswerRow } from './answers.ts'
import type { SessionContent } from './content.ts'
import type { SessionState } from './state.ts'
import { answeringRespondent } from './answers.ts'
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
 * @param pseudonymIn the person's own in an exercise
 */
export function respondentsOfPerson(state: SessionState, content: SessionContent, person: number, pseudonymIn: (exercise: string) => string): Respondents {
  return {
    own: [...state.active, QUESTIONS].map(pseudonymIn),
    answering: state.active.flatMap(exercise => answeringRespondent(state, content, exercise, person, pseudonymIn(exercise)) ?? []),
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
