/** Counts from the room: hands, cards or paper, keyed in by the host. */
import type { Counting } from '../../kinds/types.ts'
import type { Step } from '../exercise/steps.ts'
import type { CountedBy, ExerciseState, KeyedCount } from './state.ts'
import { countingOf, findItem } from '../../kinds/index.ts'
import { isPlayed, traitsOf } from '../../kinds/traits.ts'
import * as words from '../../words/en/errors.ts'

/** How far means that were rounded on paper may miss the whole, as a share of it. */
const ROUNDED_OFF = 0.02

/** Where the figures of a round come from, for the charts' caption. */
export type Counted = 'phones' | 'room' | 'both'

/** Ways a step can be counted in the room; private kinds are never done by hands or cards. */
export function countableBy(step: Step): CountedBy[] {
  if (isPlayed(step))
    return ['phones']
  return step.private || !traitsOf(step).mayBeCountedByHand ? ['phones', 'paper'] : ['phones', 'hands', 'cards', 'paper']
}

/** Why counts cannot be keyed in for an item; null where they can. */
export function whyNotKeyed(step: Step, itemId: string, { counts, voters }: Omit<KeyedCount, 'by'>): string | null {
  if (!findItem(step, itemId))
    return words.keyed.notAsked
  const counting = countingOf(step, itemId)
  if (counting.is === 'nothing')
    return words.keyed.onPaper
  const stranger = strangerIn(counting, Object.keys(counts))
  if (stranger)
    return stranger
  if (counting.is === 'words' && counting.each === 'several')
    return null
  const all = Object.values(counts)
  const sum = all.reduce((total, n) => total + n, 0)
  if (counting.is === 'shares')
    return sum > 0 && Math.abs(sum - counting.total) > counting.total * ROUNDED_OFF ? words.keyed.shares({ sum: Math.round(sum * 10) / 10, total: counting.total }) : null
  if (all.some(n => !Number.isInteger(n)))
    return words.keyed.whole
  if (Math.max(0, ...all) > voters)
    return words.keyed.tooManyVoices
  return 'each' in counting && counting.each === 'one' && sum > voters ? words.keyed.tooManyVotes : null
}

/** Why one of the keys cannot be counted; null where all can. */
function strangerIn(counting: Counting, keys: readonly string[]): string | null {
  if (counting.is === 'words')
    return keys.map(counting.read).find(read => !read.ok)?.why ?? null
  const known = 'entries' in counting ? counting.entries.map(({ id }) => id) : []
  const stranger = keys.find(key => !known.includes(key))
  return stranger === undefined ? null : words.keyed.stranger({ option: stranger })
}

/** Where an item's figures come from. */
export function countedOf(state: ExerciseState, items: readonly string[], round: number): Counted {
  const keyed = items.flatMap(item => state.keyed[`${item}/${round}`] ?? [])
  if (keyed.length === 0)
    return 'phones'
  return keyed.some(count => count.also) ? 'both' : 'room'
}
