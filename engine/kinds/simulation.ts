/** What a simulated person answers with, and what the kinds share in it. Pure: all chance is handed in. */
import type { Draw } from '../core/draw.ts'
import type { Kind, PublicStepOf } from '../core/exercise/steps.ts'
import type { ValueOf } from './types.ts'

/** One person before one item. */
export interface Mind {
  /** The person's own chance. */
  own: Draw
  /** Chance that all in the room share, so that a room leans to one side. */
  room: Draw
  /** 1 for the first vote, 2 for the second round: a room that has talked agrees more. */
  vote: number
  /** Example texts of the exercise; empty where it has none. */
  examples: readonly string[]
  /** The example that falls to this person, so that a room uses all of them; null where there is none. */
  example: string | null
  /** Empty for somebody without a name. */
  name: string
}

/** A value the kind's logic accepts, of what a phone knows of a step. */
export type Simulate<K extends Kind> = (step: PublicStepOf<K>, item: PublicStepOf<K>['items'][number], mind: Mind) => ValueOf[K]

/**
 * Options with the most wanted first, each drawn by the room's weight for it.
 * @see Efraimidis and Spirakis (2006), Weighted random sampling with a reservoir
 */
export function inOrder(options: readonly { id: string }[], mind: Mind): string[] {
  return options
    .map(({ id }) => ({ id, at: mind.own.share() ** (1 / weight(mind)) }))
    .sort((a, b) => b.at - a.at)
    .map(({ id }) => id)
}

/** How much the room leans to the option that comes next. */
export function weight({ room, vote }: Mind): number {
  return (0.2 + room.share() ** 2) ** vote
}

/** A point of a line from 0 to 100 near where the room puts it. */
export function near({ own, room }: Mind): number {
  const middle = room.whole(20, 80)
  return Math.min(100, Math.max(0, middle + own.whole(-18, 18)))
}

/** What people say where an exercise has no examples of its own. */
const sentences = [
  'We wait for one person whenever we want to release.',
  'I would ask the two teams first, before anybody decides.',
  'It works well, so I would change as little as possible.',
  'Nobody owns it, which is why it takes three weeks.',
  'I said it too late, and then it was expensive.',
  'Smaller steps. We learn more from the first one than from the plan.',
  'Write it down, show it to five people, then decide.',
  'Less of everything: two goals, one owner each.',
  'I do not know yet. I would look at the numbers of last month.',
  'Let somebody else lead it, and be there when they ask.',
]

/** An example of the exercise, else a stand-in of so many words at most. */
export function textOf({ example, own }: Mind, maxWords: number): string {
  return example ?? own.pick(sentences).split(' ').slice(0, maxWords).join(' ')
}

/** A text, now and then with a name under it. */
export function signed(mind: Mind, maxWords: number): { text: string, name?: string } {
  const text = textOf(mind, maxWords)
  return mind.name && mind.own.chance(0.2) ? { text, name: mind.name } : { text }
}
