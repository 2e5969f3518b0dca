import type { ValueOf } from '../../kinds/types.ts'
/** Lines of the tables that a host takes home: single answers from phones, and sums counted in the room. */
import type { Cell } from '../csv.ts'
import type { Exercise } from '../exercise/schema.ts'
import type { Kind } from '../exercise/steps.ts'
import type { AnswerRow } from './answers.ts'
import type { SessionContent, Unit } from './content.ts'
import type { WordFilter } from './posts.ts'
import type { ExerciseState, Round, SessionState } from './state.ts'
import { logicOf } from '../../kinds/index.ts'
import { traitsOf } from '../../kinds/traits.ts'
import { isSkip } from '../../kinds/value.ts'
import { unitsOf } from './content.ts'
import { hasTexts, hostPosts, isUpvote, postId, shownPosts } from './posts.ts'
import { toldParts } from './rule-of-five.ts'
import { countedRounds } from './state.ts'

/** Columns that every table of answers begins with. */
export const COMMON = ['exercise', 'step', 'item', 'round', 'respondent'] as const

export interface ExportRow { kind: Kind, cells: Record<string, Cell> }

/** One question of one round that counts. */
interface Asked { exercise: Exercise, state: ExerciseState, unit: Unit, item: string, round: Round, vote: number }

/** Everything that was asked and is not private, in the order of the content. Of private steps a reflection tells who shared. */
function asked(state: SessionState, content: SessionContent): Asked[] {
  return content.exercises.flatMap((exercise) => {
    const exerciseState = state.exercises[exercise.id]
    if (!exerciseState)
      return []
    const forms = [...new Set(exercise.steps.flatMap(step => Object.keys(step.forms ?? {})))]
    const units = [null, ...forms].flatMap(form => unitsOf(exercise, content.agenda.id, form))
    const once = [...new Map(units.map(unit => [unit.key, unit])).values()].filter(({ step }) => !step.private || traitsOf(step).toldWhenPrivate === 'shared')
    return once.flatMap(unit => countedRounds(exerciseState, unit.key).flatMap((round, i) =>
      unit.items.map(item => ({ exercise, state: exerciseState, unit, item, round, vote: i + 1 }))))
  })
}

/** Answers from phones that may be told one by one: those that count, from five voters up; of texts, whatever was shown. */
export function answerRows(state: SessionState, content: SessionContent, rows: readonly AnswerRow[], filter: WordFilter): ExportRow[] {
  const answers = rows.filter(row => !isUpvote(row))
  const numbers = new Map(content.exercises.map(({ id }) => [id, sortedRespondents(answers.filter(row => row.exercise === id))]))
  return asked(state, content).flatMap(({ exercise, state: exerciseState, unit: { step }, item, round, vote }) => {
    const own = answers.filter(row => row.exercise === exercise.id)
    const given = own.filter(row => row.item === item && row.round === round.number)
    const keyed = exerciseState.keyed[`${item}/${round.number}`]
    const enough = toldParts(given.filter(row => !isSkip(row.value)).length, keyed, state.showSmallGroups).phones
    const shown = hasTexts(step) ? new Set(shownPosts(step, hostPosts(step, exerciseState, item, round.number, own, filter)).map(post => post.id)) : new Set()
    const isShown = (row: AnswerRow) => shown.has(postId(row, (row.value as { text?: string }).text ?? ''))
    // What the room's count took the place of does not count any more.
    const told = keyed && !keyed.also && !hasTexts(step) ? [] : given.filter(row => enough || isShown(row))
    return told.map((row): ExportRow => ({
      kind: step.kind,
      cells: {
        exercise: exercise.id,
        step: step.id,
        item,
        round: vote,
        respondent: hasTexts(step) ? numberForTexts(row, own) : numbers.get(exercise.id)!.indexOf(row.respondent) + 1,
        ...isSkip(row.value) ? {} : cellsOf(step.kind, row, isShown(row), filter),
      },
    }))
  })
}

function cellsOf(kind: Kind, row: AnswerRow, isShown: boolean, filter: WordFilter): Record<string, Cell> {
  const { columns, screened } = logicOf(kind)
  if (traitsOf({ kind }).texts === 'moderated')
    return isShown ? { shown: 1, ...columns(row.value as ValueOf[Kind]) } : {}
  return columns(screened(row.value as ValueOf[Kind], filter))
}

/** Sorted by a keyed hash, so a number says nothing about who, or when; it holds within one exercise only. */
function sortedRespondents(rows: readonly AnswerRow[]): string[] {
  return [...new Set(rows.map(row => row.respondent))].sort()
}

/** A signed text must not lead to what its writer answered unsigned, so texts are numbered anew for each question. */
function numberForTexts(row: AnswerRow, own: readonly AnswerRow[]): number {
  const place = (respondent: string) => postId({ item: row.item, round: 0, respondent }, '')
  return [...new Set(own.filter(other => other.item === row.item).map(other => place(other.respondent)))].sort().indexOf(place(row.respondent)) + 1
}

/** What was counted in the room, a line a choice or text; paper of fewer than five is left out. */
export function countedRows(state: SessionState, content: SessionContent): Record<string, Cell>[] {
  return asked(state, content).flatMap(({ exercise, state: exerciseState, unit: { step }, item, round, vote }) => {
    const keyed = exerciseState.keyed[`${item}/${round.number}`]
    if (!keyed || !toldParts(0, keyed, state.showSmallGroups || hasTexts(step)).counted)
      return []
    const head = { exercise: exercise.id, step: step.id, item, round: vote, kind: step.kind, by: keyed.by, beside: keyed.also ? 1 : 0, voters: keyed.voters }
    const counts = Object.entries(keyed.counts).map(([choice, count]) => ({ ...head, choice, count }))
    const texts = hasTexts(step) ? shownPosts(step, hostPosts(step, exerciseState, item, round.number, [], () => false)).map(({ text }) => ({ ...head, text })) : []
    const lines = [...counts, ...texts]
    return lines.length ? lines : [head]
  })
}
