/** What a slide shows of a vote, wherever it came from: the session server, or hands counted in the room. */
import type { AnyResult } from '../../kinds/types.ts'
import type { Counted } from './keyed.ts'
import type { Post } from './shapes.ts'
import type { Phase } from './state.ts'

export interface ItemResult { voters: number, result: AnyResult }

export interface ShownRound {
  /** "First vote", "Second round", "First count" ... */
  label: string
  phase: Phase
  /** People who answered, skips included; null where nobody can know. */
  answered: number | null
  /** Where the figures come from. */
  counted: Counted
  /** By item; null while the room may not see them. */
  results: Record<string, ItemResult> | null
  /** True when votes are held back because fewer than five answered, or answered in that way. */
  tooFew: boolean
}

/** As much of a round as its results need. */
export type SeenResults = Pick<ShownRound, 'label' | 'results'>

type ResultOfKind<K extends AnyResult['kind']> = Extract<AnyResult, { kind: K }>
export interface ShownResult<K extends AnyResult['kind']> { label: string, voters: number, result: ResultOfKind<K> }

/** Results without those of which every vote is held back: an empty chart would say that nobody voted. */
export function withoutHeldBack<R extends Pick<ItemResult, 'voters'>>(results: Readonly<Record<string, R>> | null, heldBack: readonly string[]): Record<string, R> | null {
  return results && Object.fromEntries(Object.entries(results).filter(([item, { voters }]) => voters > 0 || !heldBack.includes(item)))
}

/** The texts of one item over the rounds that may be seen, oldest first. */
export function postsOf(rounds: readonly ShownRound[], item: string): { label: string, posts: Post[] }[] {
  return rounds.flatMap(({ label, results }) => {
    const result = results?.[item]?.result
    return result && 'posts' in result ? [{ label, posts: result.posts }] : []
  })
}

/** The results of one item over the rounds that may be seen, oldest first, if they are of the kind asked for. */
export function resultsOf<K extends AnyResult['kind']>(rounds: readonly SeenResults[], item: string, ...kinds: readonly K[]): ShownResult<K>[] {
  return rounds.flatMap((round) => {
    const found = round.results?.[item]
    return found && (kinds as readonly string[]).includes(found.result.kind)
      ? [{ label: round.label, voters: found.voters, result: found.result as ResultOfKind<K> }]
      : []
  })
}
