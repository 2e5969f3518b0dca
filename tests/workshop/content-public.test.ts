import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExercise } from '../../engine/core/exercise/parse.ts'
import { publicExercise } from '../../engine/core/exercise/public.ts'
import { exerciseSchema } from '../../engine/core/exercise/schema.ts'

const folder = join(import.meta.dirname, '../../exercises')
const CANARY = 'seen-by-the-facilitator-only'

const everyExercise = readdirSync(folder).filter(name => name.endsWith('.md')).map((name) => {
  const parsed = parseExercise(readFileSync(join(folder, name), 'utf8'), `exercises/${name}`)
  if (!parsed.ok)
    throw new Error(name)
  return parsed.value
})

/** What anybody in the room may see. A key that is not named here is the facilitator's. */
const open = ['id', 'title', 'kind', 'section', 'group', 'steps', 'noPhones']
const hidden = [...Object.keys(exerciseSchema.shape), 'body'].filter(key => !open.includes(key))

describe('what the room may see of an exercise', () => {
  it.each(everyExercise.map(exercise => [exercise.id, exercise] as const))('%s shows the open keys only', (_id, exercise) => {
    expect(Object.keys(publicExercise(exercise)).sort()).toEqual([...open].sort())
  })

  it('never holds anything of a hidden key, whatever is written there', () => {
    fc.assert(fc.property(fc.constantFrom(...everyExercise), fc.subarray(hidden, { minLength: 1 }), fc.string(), (exercise, keys, extra) => {
      const seeded = { ...exercise, ...Object.fromEntries(keys.map(key => [key, `${CANARY}${extra}`])) }
      expect(JSON.stringify(publicExercise(seeded))).not.toContain(CANARY)
    }))
  })

  it('never holds the expected answer or the note on a room without phones', () => {
    const poll = everyExercise.find(exercise => exercise.kind === 'poll-single')!
    fc.assert(fc.property(fc.string(), (extra) => {
      const seeded = structuredClone(poll)
      seeded.noPhones.note = CANARY
      for (const step of seeded.steps) {
        if (step.kind === 'poll-single')
          step.items.forEach(item => item.expected = { option: item.options[0]!.id, why: `${CANARY}${extra}` })
      }
      const seen = JSON.stringify(publicExercise(seeded))
      expect(seen).not.toContain(CANARY)
      expect(seen).not.toContain('expected')
    }))
  })
})
