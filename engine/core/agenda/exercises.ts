/** Exercises as one agenda runs them. */
import type { Exercise } from '../exercise/schema.ts'
import type { Step } from '../exercise/steps.ts'
import type { Agenda, AgendaChoice, ReservePart } from './schema.ts'
import { planOf } from './plan.ts'

/** As much of an exercise as decides where its slide is shown. */
export interface RunsIn { id: string, minutes: Record<string, number>, reserve?: Record<string, number> }

/** The exercise that stands in for another in this agenda, or that one itself. */
export function standIn(agenda: Pick<AgendaChoice, 'swap'>, exercise: string): string {
  return agenda.swap?.[exercise] ?? exercise
}

/**
 * Exercises with the minutes they have in this agenda: what it is like gives it minutes, and a swap
 * takes them from one exercise and gives them to another. Applying it twice changes nothing more.
 */
export function minutesIn<E extends RunsIn>(agenda: AgendaChoice, exercises: readonly E[]): E[] {
  const plan = planOf(agenda)
  const swaps = Object.entries(agenda.swap ?? {})
  return exercises.map((exercise) => {
    const minutes = { ...exercise.minutes }
    const [replaced] = swaps.find(([, other]) => other === exercise.id) ?? []
    const own = minutes[plan] ?? (replaced ? exercise.reserve?.[plan] ?? exercises.find(one => one.id === replaced)?.minutes[plan] : undefined)
    for (const name of new Set([plan, agenda.id])) {
      if (own === undefined || swaps.some(([out]) => out === exercise.id))
        delete minutes[name]
      else
        minutes[name] = own
    }
    return { ...exercise, minutes, ...exercise.reserve && plan !== agenda.id ? { reserve: alsoFor(agenda, exercise.reserve) } : {} }
  })
}

/**
 * Exercises as a session of this agenda pins them: whatever they keep by agenda, its own plan's is
 * also under its own name.
 */
export function exercisesIn(agenda: AgendaChoice, exercises: readonly Exercise[]): Exercise[] {
  return minutesIn(agenda, exercises).map(exercise => planOf(agenda) === agenda.id
    ? exercise
    : {
        ...exercise,
        ...exercise.arrival ? { arrival: alsoFor(agenda, exercise.arrival) } : {},
        ...exercise.transition ? { transition: alsoFor(agenda, exercise.transition) } : {},
        run: Array.isArray(exercise.run) ? exercise.run : alsoFor(agenda, exercise.run),
        steps: exercise.steps.map(step => stepIn(agenda, step)),
      })
}

function stepIn(agenda: AgendaChoice, step: Step): Step {
  return {
    ...step,
    ...step.agendas?.includes(planOf(agenda)) ? { agendas: [...new Set([...step.agendas, agenda.id])] } : {},
    ...step.formFor ? { formFor: alsoFor(agenda, step.formFor) } : {},
  } as Step
}

function alsoFor<T>(agenda: AgendaChoice, byAgenda: Record<string, T>): Record<string, T> {
  const own = byAgenda[agenda.id] ?? byAgenda[planOf(agenda)]
  return own === undefined ? byAgenda : { ...byAgenda, [agenda.id]: own }
}

/** The reserves of an agenda in order, each with the key of its line in the schedule. */
export function reservesOf(agenda: Agenda): (ReservePart & { key: string })[] {
  return agenda.parts.filter(part => 'reserve' in part).map((part, i) => ({ ...part, key: `reserve:${i + 1}` }))
}
