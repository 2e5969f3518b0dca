/** What simulated people answer, kind by kind: whoever thinks it up, the kind's own logic takes it. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawFor } from '../../engine/core/draw.ts'
import { publicStep } from '../../engine/core/exercise/public.ts'
import { logicOf } from '../../engine/kinds/index.ts'
import { simulateAnswer } from '../../engine/kinds/simulated.ts'
import { stepKinds } from '../../engine/kinds/traits.ts'
import { smallContent } from '../support/content.ts'

const steps = smallContent().exercises.flatMap(exercise => exercise.steps)
const places = steps.flatMap(step => step.items.map(item => ({ step, item })))
const answer = (seed: number, person: number, { step, item }: typeof places[number], vote = 1) => simulateAnswer(publicStep(step), item.id, {
  own: drawFor(seed, `${person}/${item.id}`),
  room: drawFor(seed, item.id),
  vote,
  examples: [],
  example: null,
  name: 'Ana',
})

describe('an answer of a simulated person', () => {
  it.each(places.map(place => [`${place.step.kind} ${place.item.id}`, place] as const))('to %s is taken', (_name, place) => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 200 }), fc.constantFrom(1, 2), (seed, person, vote) => {
      const value = answer(seed, person, place, vote)
      expect(logicOf(place.step.kind).accept(place.step as never, place.item as never, value), JSON.stringify(value)).toMatchObject({ ok: true })
    }))
  })

  it('stands for every kind that has something to answer', () => {
    expect(stepKinds.filter(kind => !places.some(({ step }) => step.kind === kind))).toEqual(['role-play'])
  })

  it('is the same for the same seed, and differs from person to person', () => {
    for (const place of places.filter(({ step }) => step.kind !== 'reflection')) {
      const room = Array.from({ length: 24 }, (_, i) => JSON.stringify(answer(7, i + 1, place)))
      expect(Array.from({ length: 24 }, (_, i) => JSON.stringify(answer(7, i + 1, place)))).toEqual(room)
      expect(new Set(room).size, place.item.id).toBeGreaterThan(1)
    }
  })

  it('agrees more in a second round, as rooms do that have talked', () => {
    const place = places.find(({ step }) => step.kind === 'poll-single')!
    const favourite = (seed: number, vote: number) => {
      const options = Array.from({ length: 60 }, (_, i) => (answer(seed, i + 1, place, vote) as { option: string }).option)
      return Math.max(...['a', 'b', 'c'].map(id => options.filter(option => option === id).length))
    }
    const seeds = Array.from({ length: 40 }, (_, i) => i)
    const mean = (vote: number) => seeds.reduce((sum, seed) => sum + favourite(seed, vote), 0) / seeds.length
    expect(mean(2)).toBeGreaterThan(mean(1) + 2)
  })
})
