/**
 * The public projection: the one place that decides which parts of an exercise anybody in the room
 * may see. It names what is public, so that a new field is private until somebody adds it here.
 */
import type { Exercise } from './schema.ts'
import type { PublicStep, Step } from './steps.ts'

/** An exercise as slide and phone know it. */
export interface PublicExercise {
  id: string
  title: string
  kind: Exercise['kind']
  section: string
  group: Exercise['group']
  steps: PublicStep[]
  noPhones: Exercise['noPhones']['form']
}

/** A step without what only the facilitator, or one player, may know. */
export function publicStep(step: Step): PublicStep {
  switch (step.kind) {
    case 'poll-single':
      return { ...step, items: step.items.map(({ expected: _hidden, ...item }) => item) }
    case 'quiz':
      return { ...step, items: step.items.map(({ right: _right, why: _why, ...item }) => item) }
    case 'role-play': {
      const { id, kind, title, agendas, optional, by, pace, rounds, private: isPrivate, items, scenario, run } = step
      return { id, kind, ...title === undefined ? {} : { title }, ...agendas ? { agendas } : {}, optional, by, pace, rounds, private: isPrivate, items, scenario, run }
    }
    default:
      return step
  }
}

export function publicExercise(exercise: Exercise): PublicExercise {
  const { id, title, kind, section, group, steps, noPhones } = exercise
  return { id, title, kind, section, group, steps: steps.map(publicStep), noPhones: noPhones.form }
}
