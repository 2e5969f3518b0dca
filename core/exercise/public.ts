/**
 * The public projection: the one place that decides which parts of an exercise anybody in the room
 * may see. It names what is public, so that a new field is private until somebody adds it here.
 */
import type { Exercise } from './schema.ts'
import type { Step } from './steps.ts'

/** A step as slide and phone know it: without expected answers. */
export type PublicStep = Step

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

export function publicStep(step: Step): PublicStep {
  if (step.kind !== 'poll-single')
    return step
  return { ...step, items: step.items.map(({ expected: _hidden, ...item }) => item) }
}

export function publicExercise(exercise: Exercise): PublicExercise {
  const { id, title, kind, section, group, steps, noPhones } = exercise
  return { id, title, kind, section, group, steps: steps.map(publicStep), noPhones: noPhones.form }
}
