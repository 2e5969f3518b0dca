/**
 * What a host takes home: the answers, a table a kind, what was counted in the room, and the whole
 * as JSON. The rule of five holds here too, private answers are given as averages only, texts as far
 * as they were shown, and no row leads to a person or to another exercise. docs/PROTOCOL.md
 * describes the columns.
 */
import type { Cell } from '../csv.ts'
import type { Kind } from '../exercise/steps.ts'
import type { HostView } from '../protocol.ts'
import type { AnswerRow } from './answers.ts'
import type { SessionContent } from './content.ts'
import type { WordFilter } from './posts.ts'
import type { SessionState } from './state.ts'
import { logicOf } from '../../kinds/index.ts'
import { stepKinds } from '../../kinds/traits.ts'
import { toCsv } from '../csv.ts'
import { answerRows, COMMON, countedRows } from './export-rows.ts'
import { shownQuestions } from './questions.ts'

/** Kinds with a table: a role-play stores nothing that a table may hold. */
export const exportKinds = stepKinds.filter((kind): kind is ExportKind => logicOf(kind).columnNames !== null)

/** What was counted by hands, cards or paper: a line a choice, since nobody keyed in single answers. */
export const COUNTED_TABLE = 'counted-in-room'
export type ExportKind = Exclude<Kind, 'role-play'>
export type ExportTable = ExportKind | typeof COUNTED_TABLE
export const exportTables: readonly ExportTable[] = [...exportKinds, COUNTED_TABLE]

const countedColumns = ['exercise', 'step', 'item', 'round', 'kind', 'by', 'beside', 'voters', 'choice', 'count', 'text'] as const

/** The table of each kind; one that nobody answered has a header only. */
export function exportCsv(state: SessionState, content: SessionContent, rows: readonly AnswerRow[], filter: WordFilter): Record<ExportTable, string> {
  const all = answerRows(state, content, rows, filter)
  const kinds = Object.fromEntries(exportKinds.map((kind): [ExportKind, string] => {
    const own = all.filter(row => row.kind === kind).map(row => row.cells)
    const found = own.flatMap(cells => Object.keys(cells)).filter(column => !(COMMON as readonly string[]).includes(column))
    const columns = [...new Set([...COMMON, ...logicOf(kind).columnNames!, ...found.sort()])]
    return [kind, toCsv(columns, own)]
  })) as Record<ExportKind, string>
  return { ...kinds, [COUNTED_TABLE]: toCsv(countedColumns, countedRows(state, content) as Record<string, Cell>[]) }
}

/** The session as data: plan and actual, results as the host saw them, texts that were shown, without their writers unless signed. */
export function exportJson(state: SessionState, content: SessionContent, rows: readonly AnswerRow[], view: HostView, filter: WordFilter) {
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
    questions: shownQuestions(view.questions.list).map(({ text, upvotes, answered }) => ({ text, upvotes, answered })),
    answers: answerRows(state, content, rows, filter).map(({ kind, cells }) => ({ kind, ...cells })),
    countedInRoom: countedRows(state, content),
  }
}
