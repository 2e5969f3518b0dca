/** Questions from the room: sent at any time, marked by others, answered by the host. */
import type { AnswerRow } from './answers.ts'
import type { WordFilter } from './posts.ts'
import type { HostQuestion, Question } from './shapes.ts'
import type { QuestionsState, SessionState } from './state.ts'
import { acceptText } from '../../kinds/text.ts'
import { isRecord } from '../../kinds/value.ts'
import * as words from '../../words/en/errors.ts'
import { isUpvote, postId, upvoteItem, upvotesOf } from './posts.ts'

/** Where questions are stored among the answers; no exercise can be called that. */
export const QUESTIONS = 'room:questions'
/** The longest question, in words. */
export const LONGEST_QUESTION = 60
/** How many questions one person may send. */
export const MOST_QUESTIONS = 20

/** All questions as the host sees them: unanswered first, then by upvotes. */
export function hostQuestions(state: QuestionsState, rows: readonly AnswerRow[], filter: WordFilter): HostQuestion[] {
  const own = rows.filter(row => row.exercise === QUESTIONS)
  const upvotes = upvotesOf(own)
  return own.filter(row => !isUpvote(row)).map((row): HostQuestion => {
    const text = isRecord(row.value) && typeof row.value.text === 'string' ? row.value.text : ''
    const id = row.item.slice(2)
    const flagged = filter(text)
    return { id, text, upvotes: upvotes.get(id) ?? 0, answered: state.answered.includes(id), status: state.decided[id] ?? (state.moderation === 'at-once' && !flagged ? 'shown' : 'waiting'), flagged }
  }).sort((a, b) => Number(a.answered) - Number(b.answered) || b.upvotes - a.upvotes || (a.id < b.id ? -1 : 1))
}

/** What the room may see of them. */
export function shownQuestions(questions: readonly HostQuestion[]): Question[] {
  return questions.filter(question => question.status === 'shown').map(({ id, text, upvotes, answered }) => ({ id, text, upvotes, answered }))
}

/**
 * The row of a new question, or why it cannot be taken.
 * @param own the writer's rows so far
 */
export function acceptQuestion(state: SessionState, given: string, respondent: string, own: readonly AnswerRow[]): { ok: true, row: AnswerRow, id: string } | { ok: false, why: string } {
  if (state.ended || !state.questions.open)
    return { ok: false, why: words.question.closed }
  const text = acceptText(given, LONGEST_QUESTION)
  if (!text.ok)
    return text
  const sent = own.filter(row => row.exercise === QUESTIONS && !isUpvote(row))
  if (sent.length >= MOST_QUESTIONS)
    return { ok: false, why: words.question.tooMany({ most: MOST_QUESTIONS }) }
  const id = postId({ item: 'question', round: 1, respondent }, text.text)
  return { ok: true, id, row: { exercise: QUESTIONS, item: `q:${id}`, round: 1, respondent, value: { text: text.text } } }
}

/** 1 for a question that phones may mark; null when it is not shown. */
export function findQuestion(state: SessionState, rows: readonly AnswerRow[], id: string, filter: WordFilter): number | null {
  return shownQuestions(hostQuestions(state.questions, rows, filter)).some(question => question.id === id) ? 1 : null
}

/** The row of a mark for a text or question. */
export function upvoteRow(exercise: string, round: number, post: string, respondent: string, on: boolean): AnswerRow {
  return { exercise, item: upvoteItem(post), round, respondent, value: { up: on } }
}
