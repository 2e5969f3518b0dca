/** What the desk card says about an agenda: the day in short lines by the clock, its bells and its reserves. */
import type { Agenda, ScheduleLine } from '../core/agenda.ts'
import type { HandoutModel } from './model.ts'
import { exercisesIn, reservesOf } from '../core/agenda.ts'
import { rolePlayOf } from './model.ts'

export interface DeskLine {
  clock: string
  title: string
  minutes: number
  kind: 'section' | 'exercise' | 'break' | 'pause' | 'reserve'
  /** Minutes of slides at the head of a section. */
  slides?: number
}

/** The run sheet with slides drawn together: a line for each section, exercise, break and reserve. */
export function deskLines({ sections }: HandoutModel, lines: readonly ScheduleLine[]): DeskLine[] {
  const out: DeskLine[] = []
  let section: string | null = null
  for (const line of lines) {
    const { clock } = line
    if (line.section !== section && line.section && line.kind !== 'arrival')
      out.push({ clock, title: `${line.section.slice(0, 2)} ${sections.find(one => one.id === line.section)?.title ?? line.section}`, minutes: 0, kind: 'section', slides: 0 })
    if (line.kind !== 'arrival')
      section = line.section
    if (line.kind === 'slide')
      out.findLast(one => one.kind === 'section')!.slides! += line.minutes
    else if (line.kind === 'exercise' || line.kind === 'break' || line.kind === 'pause' || line.kind === 'reserve')
      out.push({ clock, title: line.title, minutes: line.minutes, kind: line.kind })
  }
  return out
}

/** Exercises that a whole reserve may be spent on, by their titles, and what the agenda says of it. */
export interface DeskReserve { clock: string, title: string, minutes: number, use: string, note: string }

/** Where each reserve is, and what it is spent on while it is whole. */
export function deskReserves(model: HandoutModel, lines: readonly ScheduleLine[], agenda: Agenda): DeskReserve[] {
  const titles = new Map(model.sections.flatMap(section => section.exercises).map(exercise => [exercise.id, exercise.title]))
  return reservesOf(agenda).map(({ key, reserve, minutes, use, note }) => ({
    clock: lines.find(line => line.key === key)?.clock ?? '',
    title: reserve,
    minutes,
    use: use?.map(one => `“${titles.get(one.exercise) ?? one.exercise}”`).join(' or ') ?? '',
    note: note ?? '',
  }))
}

export interface DeskBells { title: string, run: '15' | '18', bells: { at: string, label: string }[] }

/** The role-plays of the agenda in order, with the bells that their steps name. */
export function deskBells(model: HandoutModel, lines: readonly ScheduleLine[], agenda: Agenda): DeskBells[] {
  const exercises = exercisesIn(agenda, model.sections.flatMap(section => section.exercises))
  return lines.filter(line => line.kind === 'exercise').flatMap((line) => {
    const exercise = exercises.find(one => one.id === line.exercise)
    const step = exercise && rolePlayOf(exercise)
    return step ? [{ title: exercise.title, run: step.run, bells: step.bells }] : []
  })
}
