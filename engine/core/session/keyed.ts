import type { AnyResult } from '../../kinds/types.ts'
/** Counts from the room: hands, cards or paper, keyed in by the host. */
import type { Step } from '../exercise/steps.ts'
import type { CountedBy, ExerciseState, KeyedCount } from './state.ts'
import { findItem } from '../../kinds/index.ts'
import { joinWords } from '../../kinds/word-cloud/logic.ts'

/** Kinds in which hands and cards give each person one vote; of a ranking it is the first choice. */
const ONE_EACH: ReadonlySet<string> = new Set<Step['kind']>(['poll-single', 'quiz', 'scale', 'ranking'])
/** How far means that were rounded on paper may miss the whole, as a share of it. */
const ROUNDED_OFF = 0.02

/** Where the figures of a round come from, for the charts' caption. */
export type Counted = 'phones' | 'room' | 'both'

/** Ways a step can be counted in the room; private kinds are never done by hands or cards. */
export function countableBy(step: Step): CountedBy[] {
  if (step.kind === 'role-play')
    return ['phones']
  if (step.private || ['scale', 'points', 'placement', 'reflection', 'open-text'].includes(step.kind))
    return ['phones', 'paper']
  return ['phones', 'hands', 'cards', 'paper']
}

/** Why counts cannot be keyed in for an item; null where they can. */
export function whyNotKeyed(step: Step, itemId: string, count: Omit<KeyedCount, 'by'>): string | null {
  const item = findItem(step, itemId)
  if (!item)
    return 'That question is not part of the exercise.'
  if (step.kind === 'placement' || step.kind === 'reflection' || step.kind === 'role-play')
    return 'What is written on paper here stays with its writer; there is nothing to key in.'
  const known = keysOf(step, item)
  const stranger = known && Object.keys(count.counts).find(key => !known.includes(key))
  if (stranger !== null && stranger !== undefined)
    return `"${stranger}" is nothing to choose here.`
  if (known && step.kind !== 'points' && Object.values(count.counts).some(n => !Number.isInteger(n)))
    return 'Key in whole numbers.'
  const most = Math.max(0, ...Object.values(count.counts))
  if (step.kind !== 'points' && step.kind !== 'word-cloud' && most > count.voters)
    return 'One answer has more voices than there were voters.'
  const sum = Object.values(count.counts).reduce((all, n) => all + n, 0)
  if (ONE_EACH.has(step.kind) && sum > count.voters)
    return 'There are more votes than voters: each has one here.'
  if (step.kind === 'points' && sum > 0 && Math.abs(sum - step.total) > step.total * ROUNDED_OFF)
    return `The mean shares add up to ${Math.round(sum * 10) / 10}, not to ${step.total}.`
  return null
}

/** What can be counted for an item; null where the room's own words are the keys. */
function keysOf(step: Step, item: unknown): string[] | null {
  switch (step.kind) {
    case 'scale': return ['1', '2', '3', '4', '5']
    case 'points': return step.options.map(option => option.id)
    case 'word-cloud': return null
    default: return ((item as { options?: { id: string }[] }).options ?? []).map(option => option.id)
  }
}

/** Lays the room's counts over, or beside, what the phones said. */
export function withKeyed(result: AnyResult, phoneVoters: number, keyed: KeyedCount): AnyResult {
  const { counts, also } = keyed
  const sum = (own: number, key: string) => (also ? own : 0) + (counts[key] ?? 0)
  switch (result.kind) {
    case 'poll-single':
    case 'poll-multi':
    case 'quiz':
      return { ...result, options: result.options.map(({ id, count }) => ({ id, count: sum(count, id) })) }
    case 'scale': {
      const all = [1, 2, 3, 4, 5].map((rating, i) => sum(result.counts?.[i] ?? 0, String(rating)))
      const voters = all.reduce((total, n) => total + n, 0)
      const mean = voters ? all.reduce((total, n, i) => total + n * (i + 1), 0) / voters : null
      return { ...result, counts: all, mean }
    }
    case 'ranking':
      // Hands and cards tell first choices only, so there is no mean rank to show.
      return { ...result, options: result.options.map(({ id, ranks }) => ({ id, meanRank: null, ranks: ranks.map((n, rank) => rank === 0 ? sum(n, id) : 0) })) }
    case 'points': {
      const all = (also ? phoneVoters : 0) + keyed.voters
      return { ...result, options: result.options.map(({ id, mean }) => ({ id, mean: all ? ((also ? (mean ?? 0) * phoneVoters : 0) + (counts[id] ?? 0) * keyed.voters) / all : null })) }
    }
    case 'word-cloud':
      return { ...result, words: joinWords([...(also ? result.words : []), ...Object.entries(counts).filter(([, count]) => count > 0).map(([text, count]) => ({ text, count }))]) }
    default:
      return result
  }
}

/** Where an item's figures come from. */
export function countedOf(state: ExerciseState, items: readonly string[], round: number): Counted {
  const keyed = items.flatMap(item => state.keyed[`${item}/${round}`] ?? [])
  if (keyed.length === 0)
    return 'phones'
  return keyed.some(count => count.also) ? 'both' : 'room'
}
