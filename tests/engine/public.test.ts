import { describe, expect, it } from 'vitest'
import { publicExercise } from '../../engine/core/exercise/public.ts'
import { publicExerciseSchema } from '../../engine/core/exercise/schema.ts'
import { stepKinds } from '../../engine/kinds/traits.ts'
import { smallContent } from '../support/content.ts'

const CANARY = 'CANARY-UNLISTED'

/** Their keys are ids that an author chose, so none of them is unknown. */
const keyedByIds = ['forms', 'formFor', 'components']

/** A copy in which every object, at whatever depth, has a key that no list names. */
function seeded(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(seeded)
  if (typeof value !== 'object' || value === null)
    return value
  const copy = Object.entries(value).map(([key, inner]) => [key, keyedByIds.includes(key) ? inner : seeded(inner)])
  return { ...Object.fromEntries(copy), unlisted: CANARY, unlistedToo: { text: [CANARY] } }
}

/** Every kind, with each nested object it may have. */
const exercises = smallContent().exercises.map(exercise => ({
  ...exercise,
  group: { ...exercise.group, note: 'In a half circle.' },
  steps: exercise.steps.map(step => step.kind === 'discussion' ? { ...step, cues: [{ label: 'Listen', detail: 'for verbs' }] } : step),
}))

describe('the public part of an exercise', () => {
  it('is tried with every kind', () => {
    expect(new Set(exercises.flatMap(exercise => exercise.steps.map(step => step.kind)))).toEqual(new Set(stepKinds))
  })

  it.each(exercises.map(exercise => [exercise.id, exercise] as const))('%s holds no key that is not listed, in no step, item or option', (_id, exercise) => {
    const seen = publicExercise(seeded(exercise) as typeof exercise)
    expect(JSON.stringify(seen)).not.toContain(CANARY)
    expect(seen).toEqual(publicExercise(exercise))
  })

  it.each(exercises.map(exercise => [exercise.id, exercise] as const))('%s is what the protocol says it is', (_id, exercise) => {
    expect(publicExerciseSchema.parse(publicExercise(exercise))).toEqual(publicExercise(exercise))
  })

  it('keeps every key that is public', () => {
    const [vote] = publicExercise(exercises.find(({ id }) => id === 'vote')!).steps
    expect(vote).toEqual({
      id: 'poll',
      kind: 'poll-single',
      optional: false,
      by: 'person',
      pace: 'together',
      rounds: 2,
      private: false,
      seconds: 60,
      items: [{ id: 'q', question: 'Which?', options: [{ id: 'a', label: 'Alpha' }, { id: 'b', label: 'Beta' }, { id: 'c', label: 'Gamma' }] }],
    })
  })
})
