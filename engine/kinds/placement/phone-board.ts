/** The things of one board: where they stand, what they carry, and that each is saved once its owner rests. */
import type { ItemOf } from '../../core/exercise/steps.ts'
import type { ExerciseOf } from '../../phone/items/types.ts'
import type { Answers, AnswerStatus } from '../../phone/session/answers.ts'
import type { AnyValue, PlacementValue } from '../types.ts'
import { onScopeDispose } from 'vue'
import { keyOf } from '../../phone/session/answers.ts'
import { isSkip } from '../value.ts'
import { placementLogic } from './logic.ts'

/** How long a thing rests before it is sent, in milliseconds. */
const REST_MS = 600

export type Item = ItemOf<'placement'>
export type Thing = Partial<PlacementValue>
export type Point = Pick<PlacementValue, 'x' | 'y'>

export interface Board {
  thing: (item: Item) => Thing
  change: (item: Item, part: Thing) => void
  status: (item: Item) => AnswerStatus
  /** What a begun thing lacks before it can be saved. */
  lacks: (item: Item) => string
  skip: (items: readonly Item[]) => void
}

/** The board of one running exercise. */
export function useBoard(exercise: () => ExerciseOf<'placement'>, answers: Answers): Board {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const key = (item: Item) => keyOf(exercise(), item.id)

  function stored(item: Item): Thing {
    const status = answers.status(key(item))
    const value = (status.is === 'late' ? answers.saved(key(item)) : 'value' in status ? status.value : undefined) as AnyValue | undefined
    return value && !isSkip(value) ? value as PlacementValue : {}
  }
  const begun = (item: Item) => answers.draft(key(item)) as Thing | undefined
  const thing = (item: Item) => begun(item) ?? stored(item)
  const checked = (item: Item) => placementLogic.accept(exercise().step, item, thing(item))

  function save(item: Item): void {
    clearTimeout(timers.get(item.id))
    const outcome = begun(item) && exercise().phase === 'open' ? checked(item) : null
    if (outcome?.ok)
      answers.put(exercise(), item.id, outcome.value)
  }

  function later(item: Item): void {
    clearTimeout(timers.get(item.id))
    timers.set(item.id, setTimeout(save, REST_MS, item))
  }

  exercise().step.items.forEach(later)
  onScopeDispose(() => exercise().step.items.forEach(save))

  return {
    thing,
    change(item, part) {
      answers.setDraft(key(item), { ...thing(item), ...part })
      later(item)
    },
    status: item => answers.status(key(item)),
    lacks(item) {
      const outcome = begun(item) ? checked(item) : null
      return outcome && !outcome.ok ? outcome.why : ''
    },
    skip: items => items.forEach(item => answers.put(exercise(), item.id, { skip: true })),
  }
}

/** Whether a thing has a place. */
export function isPlaced(thing: Thing): thing is Thing & Point {
  return thing.x !== undefined && thing.y !== undefined
}

/** The name of the quadrant a point lies in. */
export function quadrantOf(step: ExerciseOf<'placement'>['step'], { x, y }: Point): string {
  return step.quadrants[`${x < 50 ? 'low' : 'high'}${y < 50 ? 'Low' : 'High'}`]
}
