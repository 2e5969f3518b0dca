import type { Cell } from '../csv.ts'
/**
 * What a host takes home: the answers, a table a kind, and the whole as JSON. The rule of five holds
 * here too, private answers are given as averages only, and no row leads to a person or to another
 * exercise. docs/PROTOCOL.md describes the columns.
 */
import type { Kind } from '../exercise/steps.ts'
import type { ValueOf } from '../kinds/types.ts'
import type { HostView } from '../protocol.ts'
import type { AnswerRow } from './answers.ts'
import type { SessionContent } from './content.ts'
import type { SessionState } from './state.ts'
import { toCsv } from '../csv.ts'
import { stepKinds } from '../exercise/steps.ts'
import { logicOf } from '../kinds/index.ts'
import { isSkip } from '../kinds/value.ts'
import { unitsOf } from './content.ts'
import { FEWEST_VOTERS } from './parts.ts'
import { isTextKind, isUpvote, postId } from './posts.ts'
import { countedRounds } from './state.ts'

/** Kinds with a table: a role-play stores nothing that a table may hold. */
export const exportKinds = stepKinds.filter(kind => kind !== 'role-play')
export type ExportKind = Exclude<Kind, 'role-play'>

/** Columns that every table begins with. */
const COMMON = ['exercise', 'step', 'item', 'round', 'respondent'] as const

/** Columns whose names do not come from options, in their order. */
const ownColumns: Record<ExportKind, readonly string[]> = {
  'poll-single': ['option'],
  'poll-multi': [],
  'scale': ['rating', 'earlier'],
  'ranking': [],
  'points': [],
  'word-cloud': ['word_1', 'word_2', 'word_3', 'word_4', 'word_5'],
  'open-text': ['text', 'name'],
  'quiz': ['option'],
  'placement': ['x', 'y', 'mark'],
  'discussion': ['text', 'name'],
  'reflection': ['shared'],
}

interface Row { kind: Kind, cells: Record<string, Cell> }

/** All answers that may be told one by one: of rounds that count, not private, from five voters up. */
function tellableRows(state: SessionState, content: SessionContent, rows: readonly AnswerRow[]): Row[] {
  return content.exercises.flatMap((exercise) => {
    const exerciseState = state.exercises[exercise.id]
    if (!exerciseState)
      return []
    const own = rows.filter(row => row.exercise === exercise.id && !isUpvote(row))
    // Sorted by a keyed hash, so a number says nothing about who, or when; it holds within one exercise only.
    const respondents = [...new Set(own.map(row => row.respondent))].sort()
    // A signed text must not lead to what its writer answered unsigned, so texts are numbered anew for each question.
    const numberOf = (row: AnswerRow, kind: Kind): number => {
      if (!isTextKind(kind))
        return respondents.indexOf(row.respondent) + 1
      const place = (respondent: string) => postId({ item: row.item, round: 0, respondent }, '')
      return [...new Set(own.filter(other => other.item === row.item).map(other => place(other.respondent)))].sort().indexOf(place(row.respondent)) + 1
    }
    const forms = [...new Set(exercise.steps.flatMap(step => Object.keys(step.forms ?? {})))]
    const units = [null, ...forms].flatMap(form => unitsOf(exercise, content.agenda.id, form))
    const seen = new Set<string>()
    return units.filter(unit => !seen.has(unit.key) && seen.add(unit.key)).flatMap(unit => countedRounds(exerciseState, unit.key).flatMap((round, vote) => {
      if (unit.step.private && unit.step.kind !== 'reflection')
        return []
      // A question that few answered stays out, even where the step as a whole has enough voters.
      const answers = unit.items.flatMap((item) => {
        const given = own.filter(row => row.round === round.number && row.item === item)
        const voters = given.filter(row => !isSkip(row.value)).length
        return voters < FEWEST_VOTERS && !state.showSmallGroups ? [] : given
      })
      return answers.map((row): Row => ({
        kind: unit.step.kind,
        cells: {
          exercise: exercise.id,
          step: unit.step.id,
          item: row.item,
          round: vote + 1,
          respondent: numberOf(row, unit.step.kind),
          ...isSkip(row.value) ? {} : logicOf(unit.step.kind).columns(row.value as ValueOf[Kind]),
        },
      }))
    }))
  })
}

/** The table of each kind; one that nobody answered has a header only. */
export function exportCsv(state: SessionState, content: SessionContent, rows: readonly AnswerRow[]): Record<ExportKind, string> {
  const all = tellableRows(state, content, rows)
  return Object.fromEntries(exportKinds.map((kind) => {
    const own = all.filter(row => row.kind === kind).map(row => row.cells)
    const found = own.flatMap(cells => Object.keys(cells)).filter(column => !(COMMON as readonly string[]).includes(column))
    const columns = [...new Set([...COMMON, ...ownColumns[kind], ...found.sort()])]
    return [kind, toCsv(columns, own)]
  })) as Record<ExportKind, string>
}

/** The session as data: plan and actual, results as the host saw them, texts without their writers unless signed. */
export function exportJson(state: SessionState, content: SessionContent, rows: readonly AnswerRow[], view: HostView) {
  return {
    format: 'technical-leadership-workshop/session',
    version: 1,
    agenda: content.agenda,
    schedule: content.schedule,
    startedAt: state.startedAt,
    progress: state.progress,
    cuts: state.cuts,
    participants: view.participants,
    exercises: Object.fromEntries(Object.entries(view.exercises).filter(([id]) => state.exercises[id]).map(([id, exercise]) => [id, {
      title: exercise.exercise.title,
      kind: exercise.exercise.kind,
      steps: exercise.exercise.steps,
      units: exercise.units,
      answeredBy: exercise.by,
    }])),
    questions: view.questions.list.map(({ text, upvotes, answered }) => ({ text, upvotes, answered })),
    answers: tellableRows(state, content, rows).map(({ kind, cells }) => ({ kind, ...cells })),
  }
}
