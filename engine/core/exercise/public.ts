/**
 * The public projection: the one place that decides which parts of an exercise anybody in the room
 * may see. It copies what is listed, so that a new field is private until somebody lists it.
 */
import type { KeysOf } from './public-keys.ts'
import type { Exercise, PublicExercise } from './schema.ts'
import type { PublicStep, Step } from './steps.ts'
import { schemas } from '../../kinds/schemas.ts'

export type { PublicExercise } from './schema.ts'

const publicGroupKeys: KeysOf<PublicExercise['group']> = { size: true, note: true, regroup: true }

/** A step without what only the facilitator, or one player, may know. */
export function publicStep(step: Step): PublicStep {
  return listed(step, schemas[step.kind].publicKeys) as PublicStep
}

export function publicExercise(exercise: Exercise): PublicExercise {
  const { id, title, kind, section, group, steps, noPhones } = exercise
  return { id, title, kind, section, group: listed(group, publicGroupKeys) as PublicExercise['group'], steps: steps.map(publicStep), noPhones: noPhones.form }
}

type Keys = true | { readonly [key: string]: Keys }

/** A copy of a value with the keys of a list and no others, in the value's own order. */
function listed(value: unknown, keys: Keys): unknown {
  if (keys === true || typeof value !== 'object' || value === null)
    return value
  if (Array.isArray(value))
    return value.map(one => listed(one, keys))
  const open = Object.entries(value).filter(([key]) => Object.hasOwn(keys, key))
  return Object.fromEntries(open.map(([key, inner]) => [key, listed(inner, keys[key]!)]))
}
