/** The run sheet as the guide prints it: a row a moment, what people do and what to drop. */
import type { Agenda, ScheduleLine } from '../core/agenda.ts'
import type { Cut } from '../core/cuts.ts'
import type { Exercise } from '../core/exercise/schema.ts'
import type { HandoutModel, PrintSlide } from './model.ts'
import type { HandoutWords } from './words.ts'
import { endOf, moments, planOf } from '../core/agenda.ts'
import { proposeCuts } from '../core/cuts.ts'
import { fill } from '../core/fill.ts'
import { isRated } from '../kinds/traits.ts'
import { bookSteps, sectionsOf } from './book.ts'
import { rolePlayOf } from './model.ts'
import { firstWords, noteParts } from './notes.ts'

/** How people work at a moment. */
export type Mode = keyof HandoutWords['guide']['runSheet']['modes']

export interface RunRow {
  line: ScheduleLine
  mode: Mode
  slide: PrintSlide | null
  /** When people begin to move into it, and for how long. */
  move: { clock: string, minutes: number } | null
  say: string
  do: string
  late: string
  /** What of it may go, in the order of `cutsOf`. */
  cuts: NumberedCut[]
  paper: string
  /** What a whole reserve may be spent on. */
  uses: readonly { exercise: string, title: string }[]
  /** The place in the guide where all of it stands. */
  to: string | null
}

/** A cut with its place in the order, from 1, and when what it leaves out begins. */
export interface NumberedCut extends Cut {
  number: number
  clock: string
  /** Of a part of an exercise, the mark at which it begins, such as `2:30`. */
  mark: string | null
}

/** Rows under one head: a section, what comes before the clock starts, or none for a break. */
export interface RunPart { head: string | null, section: string | null, day: number, rows: RunRow[] }

/** Characters of the first words to say and to do. */
const CUE = 100

/**
 * The schedule of an agenda by the clock of an occasion.
 * @param start the real start of the first day, `hh:mm`; the planned one where it is null
 */
export function linesFrom(model: HandoutModel, agenda: Agenda, start: string | null): ScheduleLine[] {
  const lines = model.runSheets.find(sheet => sheet.agenda.id === agenda.id)?.lines ?? []
  const when = moments(agenda, lines, start ?? agenda.start)
  return lines.map((line, i) => ({ ...line, ...when[i]! }))
}

/** From when to when each day lasts, such as `09:00 to 16:00`. */
export function hoursOf(lines: readonly ScheduleLine[]): string[] {
  return Object.values(Object.groupBy(lines.filter(line => line.kind !== 'arrival'), line => line.day))
    .map(day => `${day![0]!.clock} to ${endOf(day!)}`)
}

/** All that may be left out, in the order in which the console proposes it to a room that has just begun. */
export function cutsOf(model: HandoutModel, agenda: Agenda, lines: readonly ScheduleLine[]): NumberedCut[] {
  const exercises = model.sections.flatMap(section => section.exercises)
  return proposeCuts(lines, exercises, 0, Infinity, planOf(agenda)).map((cut, i) => {
    const line = lines.find(line => belongsTo(cut, line))!
    return { ...cut, number: i + 1, clock: line.clock, mark: cut.key === line.key ? null : cut.key.slice(line.key.length + 1) }
  })
}

function belongsTo({ key }: Cut, line: ScheduleLine): boolean {
  return key === line.key || key.startsWith(`${line.key}@`)
}

/** The rows of an agenda in order, by section. */
export function runParts(model: HandoutModel, agenda: Agenda, lines: readonly ScheduleLine[]): RunPart[] {
  const { arrival } = model.words.guide.runSheet
  const cuts = cutsOf(model, agenda, lines)
  const sections = sectionsOf(model, agenda)
  const parts: RunPart[] = []
  let move: RunRow['move'] = null
  for (const line of lines) {
    if (line.kind === 'transition') {
      move = { clock: line.clock, minutes: line.minutes }
      continue
    }
    const exercise = sections.flatMap(section => section.exercises).find(one => one.id === line.exercise)
    const slide = sections.flatMap(section => section.slides).find(one => line.page !== null && one.pages[agenda.id] === line.page) ?? null
    const row = { ...rowOf(model, agenda, line, slide, exercise), move, cuts: cuts.filter(cut => belongsTo(cut, line)) }
    move = null
    const head = line.kind === 'arrival' ? arrival : model.sections.find(one => one.id === line.section)?.title ?? null
    const last = parts.at(-1)
    if (last && last.head === head && last.day === line.day)
      last.rows.push(row)
    else
      parts.push({ head, section: line.section, day: line.day, rows: [row] })
  }
  return parts
}

function rowOf(model: HandoutModel, agenda: Agenda, line: ScheduleLine, slide: PrintSlide | null, exercise: Exercise | undefined): Omit<RunRow, 'move' | 'cuts'> {
  const note = noteParts(slide?.note ?? '')
  const reserve = line.kind === 'reserve' ? agenda.parts.find(part => 'reserve' in part && part.reserve === line.title) : undefined
  return {
    line,
    slide,
    mode: modeOf(line, exercise),
    say: firstWords(note.say, CUE),
    do: reserve && 'note' in reserve ? reserve.note ?? '' : firstWords(note.do, CUE),
    late: note.late,
    uses: reserve && 'use' in reserve ? (reserve.use ?? []).map(use => ({ exercise: use.exercise, title: titleOf(model, use.exercise) })) : [],
    paper: exercise ? paperOf(model, agenda, exercise) : '',
    to: exercise ? `exercise-${exercise.id}` : slide ? `slide-${slide.picture}` : null,
  }
}

function titleOf(model: HandoutModel, id: string): string {
  return model.sections.flatMap(section => section.exercises).find(exercise => exercise.id === id)?.title ?? id
}

function modeOf(line: ScheduleLine, exercise: Exercise | undefined): Mode {
  if (line.kind === 'break' || line.kind === 'pause')
    return 'break'
  if (line.kind === 'reserve')
    return 'reserve'
  if (!exercise)
    return 'slide'
  return rolePlayOf(exercise) ? 'role-play' : exercise.group.size
}

function paperOf(model: HandoutModel, agenda: Agenda, exercise: Exercise): string {
  const { needs } = model.words.guide.runSheet
  if (rolePlayOf(exercise))
    return needs.rolePlay
  // What the workbook has room for may belong to a longer agenda alone.
  const writing = model.words.workbook.writing[exercise.id]
  const asked = bookSteps(exercise, agenda).map(step => step.id)
  if (writing && (!writing.steps?.length || writing.steps.some(id => asked.includes(id))))
    return fill(needs.workbook, { section: exercise.section.slice(0, 2) })
  // A self-check and the feedback have a form of their own.
  if (isRated(exercise))
    return needs.form
  const { form } = exercise.noPhones
  return form === 'paper' ? needs.ballot : form === 'talk' ? '' : needs[form]
}
