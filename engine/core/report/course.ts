/** What ran, what was left out or swapped, and which outcome that cost. */
import type { ScheduleLine } from '../agenda.ts'
import type { Exercise } from '../exercise/schema.ts'
import type { SessionRecord } from './record.ts'
import type { Timing } from './timing.ts'
import { sectionTitle } from '../section-title.ts'
import { findExercise, unitsOf } from '../session/content.ts'
import { isForm, wasOpened } from './record.ts'
import { sectionOfLine, timingOf } from './timing.ts'

export interface ExerciseRun {
  title: string
  planned: number
  actual: number | null
  /** `open`: not reached yet in a session that goes on. */
  status: 'ran' | 'left-out' | 'open'
}

export interface SectionRun { id: string, title: string, planned: number, actual: number | null, exercises: ExerciseRun[] }

/** Something the plan had and the session had not. */
export interface Loss {
  what: 'exercise' | 'slide' | 'part' | 'other'
  title: string
  minutes: number | null
  /** Learning outcomes that nothing else in the session practised. */
  lost: string[]
  /** Those that another exercise practised all the same. */
  kept: string[]
}

export interface Swap { planned: string, instead: string, lost: string[] }

export interface Course {
  clock: boolean
  total: Timing['total']
  breaks: Timing['breaks']
  reserve: number
  sections: SectionRun[]
  losses: Loss[]
  swaps: Swap[]
  /** What a reserve was spent on. */
  added: string[]
}

export function courseOf(record: SessionRecord): Course {
  const { content, state } = record
  const timing = timingOf(record)
  const lines = content.schedule.filter(line => line.kind === 'exercise')
  const ran = (line: ScheduleLine) => ranAt(record, line, timing)
  const practised = new Set([...lines.filter(ran).map(line => line.exercise!), ...state.spent].flatMap(id => findExercise(content, id)?.objectives ?? []))
  const split = (exercise: Exercise | undefined) => ({
    lost: (exercise?.objectives ?? []).filter(outcome => !practised.has(outcome)),
    kept: (exercise?.objectives ?? []).filter(outcome => practised.has(outcome)),
  })
  // Its page stands while people move, too: planned is told with the way into it, as actual is.
  const withWay = (line: ScheduleLine) => line.minutes + (content.schedule.find(({ key }) => key === line.key.replace(/^exercise:/, 'transition:'))?.minutes ?? 0)
  const runOf = (line: ScheduleLine): ExerciseRun => ({
    title: line.title,
    planned: withWay(line),
    actual: ran(line) ? timing.exercises.get(line.key) ?? null : null,
    status: ran(line) ? 'ran' : state.ended || state.cuts.includes(line.key) ? 'left-out' : 'open',
  })
  const left = lines.filter(line => runOf(line).status === 'left-out')
  const titleOf = (id: string) => findExercise(content, id)?.title ?? id
  return {
    clock: timing.clock,
    total: timing.total,
    breaks: timing.breaks,
    reserve: timing.reserve,
    sections: timing.sections.map(section => ({
      ...section,
      title: sectionTitle(section.id, content.sections.find(known => known.id === section.id)?.title),
      exercises: joined(lines.filter(line => sectionOfLine(line) === section.id), runOf),
    })),
    losses: [
      ...left.map((line): Loss => ({ what: 'exercise', title: line.title, minutes: withWay(line), ...split(findExercise(content, line.exercise!)) })),
      ...state.cuts.flatMap(key => otherLoss(record, key)),
    ],
    swaps: Object.entries(content.agenda.swap ?? {}).map(([planned, instead]) => ({ planned: titleOf(planned), instead: titleOf(instead), lost: split(findExercise(content, planned)).lost })),
    added: state.spent.filter(id => wasOpened(state, id, unitsOf(findExercise(content, id) ?? { steps: [] }, content.agenda.id))).map(titleOf),
  }
}

/** One run an exercise: what runs once for each of its forms is told as one. */
function joined(lines: readonly ScheduleLine[], runOf: (line: ScheduleLine) => ExerciseRun): ExerciseRun[] {
  const exercises = [...new Set(lines.map(line => line.exercise))]
  return exercises.map(exercise => lines.filter(line => line.exercise === exercise)).map((own) => {
    const runs = own.map(runOf)
    const known = runs.flatMap(({ actual }) => actual ?? [])
    const sum = (minutes: readonly number[]) => minutes.reduce((all, one) => all + one, 0)
    return { ...runs[0]!, planned: sum(runs.map(({ planned }) => planned)), actual: known.length ? sum(known) : null, status: (['ran', 'open'] as const).find(status => runs.some(run => run.status === status)) ?? 'left-out' }
  })
}

/** Opened on the phones, or its page stood for a minute: a room without phones opens nothing. */
function ranAt({ content, roles, state }: SessionRecord, line: ScheduleLine, timing: Timing): boolean {
  const exercise = findExercise(content, line.exercise!)
  if (!exercise)
    return false
  const opened = wasOpened(state, exercise.id, unitsOf(exercise, content.agenda.id, line.form ?? state.exercises[exercise.id]?.form))
  const noPhones = isForm(exercise, { roles }) || !state.exercises[exercise.id]
  return opened || (noPhones && !state.cuts.includes(line.key) && timing.clock && (timing.exercises.get(line.key) ?? 0) >= 1)
}

/** Cut lines that are no exercises, and parts of an exercise's run, whose key names the mark after an `@`. */
function otherLoss({ content }: SessionRecord, key: string): Loss[] {
  const [whole, mark] = key.split('@')
  const line = content.schedule.find(candidate => candidate.key === whole)
  if (!line || (line.kind === 'exercise' && mark === undefined) || line.kind === 'transition')
    return []
  const what = mark !== undefined ? 'part' : line.kind === 'slide' ? 'slide' : 'other'
  return [{ what, title: line.title, minutes: mark === undefined ? line.minutes : null, lost: [], kept: [] }]
}
