/** Agendas: which sections, in which order, with which breaks; and the schedule that follows. */
import type { Exercise } from './exercise/schema.ts'
import type { Parsed } from './front-matter.ts'
import { z } from 'zod'
import { explain } from './exercise/explain.ts'
import { slug, text } from './exercise/steps.ts'
import { parseYaml } from './front-matter.ts'

const section = z.string().regex(/^\d{2}-[a-z0-9-]+$/, 'is no section: write its file name, such as "01-opening"')

const part = z.union([
  /** `with` names sections of which single slides stand among this one's in the deck; their minutes count here. */
  z.strictObject({ section, with: z.array(section).min(1).optional() }),
  z.strictObject({ break: text, minutes: z.number().int().min(1).max(120) }),
  z.strictObject({ reserve: text, minutes: z.number().int().min(1).max(60) }),
  z.strictObject({ exercise: slug }),
])

export const agendaSchema = z.strictObject({
  id: slug,
  title: text,
  /** The length it promises, breaks included. */
  minutes: z.number().int().min(10).max(960),
  /** When it begins, on a 24-hour clock. */
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time: write hh:mm, such as "09:00"'),
  parts: z.array(part).min(1),
})

export type Agenda = z.infer<typeof agendaSchema>

/**
 * Parses an agenda file.
 * @param source the whole file
 * @param file its path, for messages; its name must be the agenda's id
 */
export function parseAgenda(source: string, file: string): Parsed<Agenda> {
  const yaml = parseYaml(source, file)
  if (!yaml.ok)
    return yaml
  const result = agendaSchema.safeParse(yaml.value ?? {}, { reportInput: true })
  if (!result.success)
    return { ok: false, problems: result.error.issues.flatMap(issue => explain(issue, file)) }
  const name = file.split('/').at(-1)!.replace(/\.ya?ml$/, '')
  return name === result.data.id
    ? { ok: true, value: result.data, problems: [] }
    : { ok: false, problems: [{ file, path: 'id', message: `is "${result.data.id}" but the file is called "${name}.yaml": make them the same`, level: 'error' }] }
}

/** A slide as the schedule needs it, in the order of the deck. */
export interface SlideTiming {
  section: string
  title: string
  /** Minutes by agenda; an agenda that is not named does not show the slide. */
  minutes: Record<string, number>
  /** The exercise this slide carries; it then has no minute of its own. */
  exercise?: string
  /** Its number in the deck of this agenda; null where that deck does not show it. */
  page: number | null
}

export type ScheduleKind = 'arrival' | 'slide' | 'exercise' | 'transition' | 'break' | 'reserve'

/** One line of the run sheet. Times are minutes from the start; arrival lines come before it. */
export interface ScheduleLine {
  kind: ScheduleKind
  title: string
  section: string | null
  exercise: string | null
  from: number
  minutes: number
  /** The deck's page that is on screen then. */
  page: number | null
}

export interface Totals {
  total: number
  slides: number
  exercises: number
  transitions: number
  reserve: number
  breaks: number
  /** Total less breaks. */
  working: number
  /** Slide minutes over slide and exercise minutes, 0 to 1. */
  talkShare: number
  /** The longest time between two breaks, in minutes. */
  longestStretch: number
}

/** Minutes that moving into an exercise takes: two where people regroup. */
export function transitionMinutes(exercise: Exercise): number {
  return exercise.group.regroup ? 2 : 1
}

/**
 * Lays slides, exercises, breaks and reserves out in time.
 * @param slides all slides of the deck in order; those the agenda does not show are passed over
 * @throws never; an exercise that a slide names and the content lacks is left out (the content check reports it)
 */
export function schedule(agenda: Agenda, slides: readonly SlideTiming[], exercises: readonly Exercise[]): ScheduleLine[] {
  const lines: ScheduleLine[] = []
  const placed = new Set<string>()
  const pageOf = (exercise: string) => slides.find(slide => slide.exercise === exercise)?.page ?? null
  let clock = 0
  const add = (kind: ScheduleKind, title: string, minutes: number, sectionId: string | null, page: number | null = null, exercise: string | null = null) => {
    lines.push({ kind, title, section: sectionId, exercise, from: clock, minutes, page })
    clock += minutes
  }
  const addExercise = (id: string, sectionId: string | null, page: number | null) => {
    const exercise = exercises.find(candidate => candidate.id === id)
    if (!exercise || placed.has(id))
      return
    const planned = exercise.minutes[agenda.id]
    if (planned === undefined)
      return
    placed.add(id)
    if (exercise.arrival)
      return
    add('transition', `Into “${exercise.title}”`, transitionMinutes(exercise), sectionId, page, id)
    add('exercise', exercise.title, planned, sectionId, page, id)
  }

  for (const exercise of exercises.filter(e => e.arrival?.[agenda.id] !== undefined)) {
    const minutes = exercise.arrival![agenda.id]!
    lines.push({ kind: 'arrival', title: exercise.title, section: exercise.section, exercise: exercise.id, from: -minutes, minutes, page: pageOf(exercise.id) })
  }

  for (const item of agenda.parts) {
    if ('break' in item) {
      add('break', item.break, item.minutes, null)
    }
    else if ('reserve' in item) {
      add('reserve', item.reserve, item.minutes, null)
    }
    else if ('exercise' in item) {
      addExercise(item.exercise, null, pageOf(item.exercise))
    }
    else {
      const sections = [item.section, ...item.with ?? []]
      for (const slide of slides.filter(s => sections.includes(s.section))) {
        const minutes = slide.minutes[agenda.id]
        if (slide.exercise)
          addExercise(slide.exercise, item.section, slide.page)
        else if (minutes)
          add('slide', slide.title, minutes, item.section, slide.page)
      }
    }
  }
  return lines
}

/** Sums a schedule up. */
export function totals(lines: readonly ScheduleLine[]): Totals {
  const sum = (kind: ScheduleKind) => lines.filter(line => line.kind === kind).reduce((all, line) => all + line.minutes, 0)
  const [slides, exercises, transitions, reserve, breaks] = (['slide', 'exercise', 'transition', 'reserve', 'break'] as const).map(sum) as [number, number, number, number, number]
  const total = slides + exercises + transitions + reserve + breaks
  let longestStretch = 0
  let stretch = 0
  for (const line of lines) {
    if (line.kind === 'break')
      stretch = 0
    else if (line.kind !== 'arrival')
      stretch += line.minutes
    longestStretch = Math.max(longestStretch, stretch)
  }
  return { total, slides, exercises, transitions, reserve, breaks, working: total - breaks, talkShare: slides + exercises ? slides / (slides + exercises) : 0, longestStretch }
}

/** `09:42` for 42 minutes after a start of `09:00`. */
export function clockTime(start: string, minutes: number): string {
  const [h, m] = start.split(':').map(Number)
  const all = (((h! * 60 + m! + minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`
}
