/** How results are put into words: numbers, quotations, lists and rounds in one style for all kinds. */
import type { ItemOf, Kind, PublicStepOf } from '../core/exercise/steps.ts'
import type { ResultOf, RightAnswer } from './types.ts'

/** One round of one item, as far as the room may see it. */
export interface SeenRound<K extends Kind> {
  /** "First vote", "Second round", "Answers" ... */
  label: string
  voters: number
  result: ResultOf[K]
}

/** What may be told of one item. */
export interface Told<K extends Kind> {
  /** Oldest first; empty where nothing may be seen. */
  rounds: readonly SeenRound<K>[]
  /** What is right, once the result is shown. */
  answer?: Pick<RightAnswer, 'right' | 'within'>
}

/** The item of a step as the room knows it. */
export type PublicItemOf<K extends Kind> = PublicStepOf<K>['items'][number] & Pick<ItemOf<K>, 'id'>

/** Heads and cells; the first cell names its row. */
export interface ResultTable {
  columns: string[]
  rows: string[][]
}

/** A result in words and in figures. Both take what the room may see, and tell nothing beyond it. */
export interface KindResult<K extends Kind> {
  /** Whole sentences, without the question. */
  sentence: (step: PublicStepOf<K>, item: PublicItemOf<K>, told: Told<K>) => string
  table: (step: PublicStepOf<K>, item: PublicItemOf<K>, told: Told<K>) => ResultTable
}

/** What a result says: what charts, reports and prints are given. */
export interface ResultTold { sentence: string, table: ResultTable }

/** What a kind says of one item. */
export function tell<K extends Kind>({ sentence, table }: KindResult<K>, step: PublicStepOf<K>, item: PublicItemOf<K>, told: Told<K>): ResultTold {
  return { sentence: sentence(step, item, told), table: table(step, item, told) }
}

/** Said in place of a result that nobody may see yet. */
export const NOTHING_SEEN = 'No result is shown.'

const NUMBERS = ['nobody', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']

/** A number of people or of votes: a word up to twelve, `nobody` for none, figures from 13 on. */
export function inWords(count: number): string {
  return NUMBERS[count] ?? String(count)
}

/** `first` for 1. */
export function ordinal(place: number): string {
  return ORDINALS[place - 1] ?? `${place}th`
}

/** `one person`, `twelve people`. */
export function peopleInWords(count: number): string {
  return count === 1 ? 'one person' : `${inWords(count)} people`
}

/** `ten of 22`. */
export function share(count: number, whole: number): string {
  return `${inWords(count)} of ${inWords(whole)}`
}

/** A label between quotation marks, on one line and without a full stop of its own. */
export function quoted(label: string): string {
  return `“${label.replace(/\s+/g, ' ').trim().replace(/(?<!\.)\.$/, '')}”`
}

/** `a, b and c`. */
export function listed(parts: readonly string[], last: 'and' | 'or' = 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`
}

/** A sentence of clauses: joined by semicolons, begun with a capital, ended with a full stop. */
export function sentenceOf(...clauses: string[]): string {
  const said = clauses.filter(Boolean).join('; ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

/** Things with the same number side by side, the largest number first; the order of the things is kept. */
export function groupedBy<T>(things: readonly T[], of: (thing: T) => number): { count: number, things: T[] }[] {
  const counts = [...new Set(things.map(of))].sort((a, b) => b - a)
  return counts.map(count => ({ count, things: things.filter(thing => of(thing) === count) }))
}

/** The only round as it is; of several each under its name, and then what moved between the first and the last. */
export function overRounds<K extends Kind>({ rounds }: Told<K>, say: (round: SeenRound<K>) => string, moved: (first: SeenRound<K>, last: SeenRound<K>) => string): string {
  const [first] = rounds
  const last = rounds.at(-1)
  if (!first || !last)
    return NOTHING_SEEN
  return first === last ? say(first) : [...rounds.map(round => `${round.label}: ${say(round)}`), moved(first, last)].filter(Boolean).join(' ')
}

/** So many moves are told; the others are counted. */
const MOST_MOVES = 3

/**
 * What moved between two rounds, the largest move first.
 * @param told how a number is said, such as a count or a mean
 */
export function movesOf(moves: readonly { label: string, from: number, to: number }[], told: (number: number) => string): string {
  const moved = moves.filter(({ from, to }) => told(from) !== told(to)).sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
  if (moved.length === 0)
    return 'Nothing moved.'
  const more = moved.length - MOST_MOVES
  return sentenceOf(
    ...moved.slice(0, MOST_MOVES).map(({ label, from, to }) => `${quoted(label)} went from ${told(from)} to ${told(to)}`),
    more === 1 ? 'one other moved less' : more > 1 ? `${inWords(more)} others moved less` : '',
  )
}

/** `A` for the first option, as on the lettered cards. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}

/** `+3`, `−2` or `±0`, with a true minus sign. */
export function signed(difference: number, digits = 0): string {
  const rounded = Number(difference.toFixed(digits))
  return rounded === 0 ? '±0' : `${rounded > 0 ? '+' : '−'}${Math.abs(rounded).toFixed(digits)}`
}

/**
 * The cells of one row over the rounds: the second says also how far it moved.
 * @param digits behind the point; moves are those of the numbers as they are shown
 * @param missing said in place of null
 */
export function cellsOf(values: readonly (number | null)[], digits = 0, missing = 'no answer'): string[] {
  return values.map((value, i) => {
    if (value === null)
      return missing
    const before = i === 1 ? values[0] : null
    const shown = value.toFixed(digits)
    return before == null ? shown : `${shown}, ${signed(Number(shown) - Number(before.toFixed(digits)), digits)}`
  })
}
