/** Who simulated people are, and what they are known to have done. */
import type { PublicStep } from '../core/exercise/steps.ts'
import type { Habits } from './habits.ts'

/** Something a person is asked. */
export interface Question {
  /** 1 for the first. */
  person: number
  exercise: string
  step: PublicStep
  item: string
  /** As it is sent with the answer. */
  round: number
  /** 1 for the first vote, 2 for the second round. */
  vote: number
  /** True where the person answered already and has changed their mind. */
  again: boolean
}

/** A value for a question; null for no answer, undefined for what the person thinks. */
export type AnswerInstead = (question: Question) => Record<string, unknown> | null | undefined

/** One person, as far as deeds depend on it. */
export interface Character {
  number: number
  seed: number
  /** Empty for somebody without a name. */
  name: string
  habits: Habits
  /** How many tables there are; person n sits at table n, and those with a higher number beside them. */
  tables: number
  /** Example answers to an item. */
  examples: (exercise: string, item: string) => readonly string[]
  answer?: AnswerInstead
  /** A question for the room; null for none, undefined for what the person thinks. */
  ask?: (person: number) => string | null | undefined
}

/** Something a person did. */
export interface Deed {
  person: number
  did: 'join' | 'rename' | 'table' | 'answer' | 'drop' | 'return' | 'mark' | 'ask' | 'act' | 'note' | 'leave'
  exercise: string | null
  item: string | null
  round: number | null
  /** What was sent, or the words of what was marked. */
  value: unknown
  /** The code of a refusal; null where the server took it. */
  refused: string | null
}
