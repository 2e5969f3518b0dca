/** The schedule of an agenda: slides, exercises, breaks and reserves laid out in time. */
import type { Exercise } from '../exercise/schema.ts'
import type { Agenda } from './schema.ts'
import { moments } from './clock.ts'
import { exercisesIn, standIn } from './exercises.ts'
import { planOf } from './plan.ts'

/** What goes first when late: `could` before `should`; `must` never. */
export type Priority = 'must' | 'should' | 'could'

/** A slide as the schedule needs it, in the order of the deck. */
export interface SlideTiming {
  section: string
  title: string
  /** Minutes by agenda; an agenda that is not named does not show the slide. */
  minutes: Record<string, number>
  /** The exercise this slide carries; it then has no minute of its own. */
  exercise?: string
  /** The form of that exercise; the same exercise may run once for each. */
  form?: string
  /** Its number in the deck of this agenda; null where that deck does not show it. */
  page: number | null
  /** Permanent name, such as `03:2`; without one the section and its place there count. */
  ref?: string
  priority?: Priority
  /** In the deck, but passed over until its exercise is what a reserve is spent on. */
  reserve?: boolean
}

export type ScheduleKind = 'arrival' | 'slide' | 'exercise' | 'transition' | 'break' | 'pause' | 'reserve'

/** One line of the run sheet. Times are minutes from the start; arrival lines come before it. */
export interface ScheduleLine {
  /** Stable while its part stays in the agenda: `slide:03:2`, `exercise:ID`, `exercise:ID/FORM`, `break:1`. */
  key: string
  kind: ScheduleKind
  title: string
  section: string | null
  exercise: string | null
  form: string | null
  /** Pauses are not counted. */
  from: number
  minutes: number
  /** The time on the wall when it begins as planned, such as `09:42`. */
  clock: string
  /** The day it is on, from 1; a pause ends a day. */
  day: number
  /** The deck's page that is on screen then. */
  page: number | null
  priority: Priority
}

/** Minutes that moving into an exercise takes under a plan: two where people regroup, unless it says another. */
export function transitionMinutes(exercise: Exercise, plan: string): number {
  return exercise.transition?.[plan] ?? (exercise.group.regroup ? 2 : 1)
}

type NewLine = Pick<ScheduleLine, 'key' | 'kind' | 'title' | 'minutes'> & Partial<ScheduleLine>

/**
 * Lays slides, exercises, breaks, pauses and reserves out in time.
 * @param slides all slides of the deck in order; those the agenda does not show are passed over
 * @throws never; an exercise that a slide names and the content lacks is left out (the content check reports it)
 */
export function schedule(agenda: Agenda, slides: readonly SlideTiming[], allExercises: readonly Exercise[]): ScheduleLine[] {
  const plan = planOf(agenda)
  const exercises = exercisesIn(agenda, allExercises)
  const lines: Omit<ScheduleLine, 'clock' | 'day'>[] = []
  const placed = new Set<string>()
  const counts: Record<string, number> = {}
  const numbered = (kind: string) => `${kind}:${counts[kind] = (counts[kind] ?? 0) + 1}`
  let clock = 0
  const add = (line: NewLine) => {
    lines.push({ section: null, exercise: null, form: null, page: null, priority: 'must', from: clock, ...line })
    clock += line.minutes
  }
  const pageOf = (id: string, form?: string) => slides.find(slide => slide.exercise === id && (form === undefined || slide.form === form) && slide.page !== null)?.page ?? null
  const addExercise = (id: string, form: string | undefined, section: string | null, page: number | null) => {
    const exercise = exercises.find(candidate => candidate.id === id)
    const minutes = exercise?.minutes[plan]
    const name = form === undefined ? id : `${id}/${form}`
    if (!exercise || minutes === undefined || placed.has(name))
      return
    placed.add(name)
    if (exercise.arrival)
      return
    const common = { section, page, exercise: id, form: form ?? null }
    add({ ...common, key: `transition:${name}`, kind: 'transition', title: `Into “${exercise.title}”`, minutes: transitionMinutes(exercise, plan) })
    // What stands in for another is missed as much as that one would be.
    const [replaced] = Object.entries(agenda.swap ?? {}).find(([, other]) => other === id) ?? []
    const { priority } = exercises.find(candidate => candidate.id === replaced) ?? exercise
    add({ ...common, key: `exercise:${name}`, kind: 'exercise', title: exercise.title, minutes, priority })
  }

  for (const exercise of exercises.filter(e => e.arrival?.[plan] !== undefined)) {
    const minutes = exercise.arrival![plan]!
    lines.push({ key: `arrival:${exercise.id}`, kind: 'arrival', title: exercise.title, section: exercise.section, exercise: exercise.id, form: null, from: -minutes, minutes, page: pageOf(exercise.id), priority: exercise.priority })
  }

  const places = placesOf(slides)
  for (const item of agenda.parts) {
    if ('break' in item) {
      add({ key: numbered('break'), kind: 'break', title: item.break, minutes: item.minutes })
    }
    else if ('pause' in item) {
      add({ key: numbered('pause'), kind: 'pause', title: item.pause, minutes: 0 })
    }
    else if ('reserve' in item) {
      add({ key: numbered('reserve'), kind: 'reserve', title: item.reserve, minutes: item.minutes, priority: 'could' })
    }
    else if ('exercise' in item) {
      const id = standIn(agenda, item.exercise)
      addExercise(id, item.form, null, pageOf(id, item.form))
    }
    else {
      const sections = [item.section, ...item.with ?? []]
      slides.forEach((slide, i) => {
        const minutes = slide.minutes[plan]
        if (!sections.includes(slide.section) || slide.reserve)
          return
        if (slide.exercise)
          addExercise(slide.exercise, slide.form, item.section, slide.page)
        else if (minutes)
          add({ key: `slide:${slide.ref ?? places[i]}`, kind: 'slide', title: slide.title, minutes, section: item.section, page: slide.page, priority: slide.priority ?? 'should' })
      })
    }
  }
  const when = moments(agenda, lines)
  return lines.map((line, i) => ({ ...line, ...when[i]! }))
}

/** Where each slide stands within its section, such as `03-depth/2`. */
function placesOf(slides: readonly SlideTiming[]): string[] {
  const counts: Record<string, number> = {}
  return slides.map(({ section }) => `${section}/${counts[section] = (counts[section] ?? 0) + 1}`)
}
