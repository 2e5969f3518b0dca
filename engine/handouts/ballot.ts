/** What a kind puts on a ballot, and how a helper counts it. */
import type { ItemOf, Kind, StepOf } from '../core/exercise/steps.ts'
import type { VenueWords } from './venue-words.ts'

export interface Choice { label: string, detail?: string }

export interface Ballot<K extends Kind> {
  /** What a voter chooses from, the same for the helper who counts; none where they write an answer of their own. */
  choices: (step: StepOf<K>, item: ItemOf<K>) => readonly Choice[]
  /** What is called a choice: a letter, or its number from 1. */
  heads: 'letters' | 'numbers'
  /** What a voter does with each choice: ticks a box, or writes a number. */
  answer: 'tick' | 'number'
  /** Where there are no choices: what stands behind the line that is written on. */
  field: ((step: StepOf<K>, item: ItemOf<K>) => string) | null
  /** Whether the questions stand in rows, with their answers as columns. */
  isTable: (items: readonly ItemOf<K>[]) => boolean
  /** How to fill it in. */
  hint: (words: VenueWords['ballots'], step: StepOf<K>, item: ItemOf<K>) => string
  /** What the helper writes beside each choice. */
  counted: 'strokes' | 'sums'
  /** What of an answer counts, where not all of it does. */
  counts: ((words: VenueWords['tally']) => string) | null
}

interface WithOptions { options: readonly Choice[] }

/** Ballots of options to tick. */
export const tickOptions = {
  choices: (_step: unknown, item: WithOptions) => item.options,
  heads: 'letters',
  answer: 'tick',
  field: null,
  counted: 'strokes',
  counts: null,
} as const

/** Several short questions with the same answers. */
export function haveSameOptions(items: readonly WithOptions[]): boolean {
  const labels = (item: WithOptions) => item.options.map(option => option.label).join('\n')
  return items.length > 2 && items.every(item => labels(item) === labels(items[0]!))
}
