import type { AnyResult, WordCloudValue } from '../kinds/types.ts'
/** What a round may tell: results under the rule of five, texts that passed the moderation. */
import type { RoundView } from '../protocol.ts'
import type { AnswerRow } from './answers.ts'
import type { Unit } from './content.ts'
import type { WordFilter } from './posts.ts'
import type { ExerciseState, KeyedCount, Round } from './state.ts'
import { tally } from '../kinds/index.ts'
import { isSkip } from '../kinds/value.ts'
import { countedOf, withKeyed } from './keyed.ts'
import { hostPosts, isTextKind, shownPosts } from './posts.ts'

/** Ground rule 6: no breakdown is shown for fewer than five voters. */
export const FEWEST_VOTERS = 5

export interface RoundFacts {
  state: ExerciseState
  /** All rows of the exercise. */
  rows: readonly AnswerRow[]
  mayShow: boolean
  showSmallGroups: boolean
  filter: WordFilter
}

/** One round of a unit as slide and console know it. */
export function roundView(round: Round, unit: Unit, facts: RoundFacts): RoundView {
  const { state, rows, mayShow, showSmallGroups } = facts
  const own = rows.filter(row => row.round === round.number && unit.items.includes(row.item))
  const keyed = unit.items.flatMap(item => state.keyed[`${item}/${round.number}`] ?? [])
  const inRoom = Math.max(0, ...keyed.map(count => count.voters))
  const phones = keyed.some(count => !count.also) ? 0 : new Set(own.map(row => row.respondent)).size
  // A skip is an answer that was counted, but no voter: it must not lift a vote over the threshold.
  const votersOn = (items: readonly string[]) => new Set(own.filter(row => items.includes(row.item) && !isSkip(row.value)).map(row => row.respondent)).size
  const onPhones = unit.items.filter(item => state.keyed[`${item}/${round.number}`]?.also !== false)
  const voters = onPhones.length === unit.items.length ? inRoom + votersOn(onPhones) : Math.max(inRoom, votersOn(onPhones))
  // A text that passed the host is no breakdown.
  const isPublic = isTextKind(unit.step.kind) || unit.items.some(item => isPublicCount(state.keyed[`${item}/${round.number}`], votersOn([item])))
  const tooFew = !isPublic && voters > 0 && voters < FEWEST_VOTERS && !showSmallGroups
  const shows = mayShow && !tooFew
  const results: NonNullable<RoundView['results']> = {}
  for (const item of shows ? unit.items : []) {
    const result = itemResult(round, unit, item, facts)
    if (result)
      results[item] = result
  }
  return {
    number: round.number,
    phase: round.phase,
    answered: inRoom + phones,
    counted: countedOf(state, unit.items, round.number),
    results: shows ? results : null,
    tooFew: mayShow && tooFew,
  }
}

/** Hands and cards are public already; beside votes from phones they are not, or those could be told by taking the hands away. */
function isPublicCount(keyed: KeyedCount | undefined, phoneVoters: number): boolean {
  return keyed !== undefined && keyed.by !== 'paper' && (!keyed.also || phoneVoters === 0)
}

function itemResult(round: Round, unit: Unit, item: string, facts: RoundFacts): NonNullable<RoundView['results']>[string] | null {
  const { state, rows, showSmallGroups, filter } = facts
  const values = rows.filter(row => row.round === round.number && row.item === item && !isSkip(row.value)).map(row => row.value)
  if (isTextKind(unit.step.kind)) {
    const posts = shownPosts(unit.step, hostPosts(unit.step, state, item, round.number, rows, filter))
    return { voters: values.length, result: { kind: unit.step.kind, posts } }
  }
  const keyed = state.keyed[`${item}/${round.number}`]
  const phones = keyed && !keyed.also ? [] : values
  const voters = phones.length + (keyed?.voters ?? 0)
  // An item that few answered stays empty even where the unit as a whole has enough voters.
  const enough = showSmallGroups || isPublicCount(keyed, phones.length) || voters >= FEWEST_VOTERS
  const said = tally(unit.step, item, enough ? withoutRude(unit.step.kind, phones, filter) : [])
  if (!said)
    return null
  const result = keyed && enough ? withKeyed(said, phones.length, keyed) : said
  return { voters, result: unit.step.private ? averageOnly(result) : result }
}

/** Words of a cloud that the filter stops are left out; a cloud is drawn before anybody can read it. */
function withoutRude(kind: Unit['step']['kind'], values: unknown[], filter: WordFilter): unknown[] {
  return kind === 'word-cloud'
    ? (values as WordCloudValue[]).map(value => ({ words: value.words.filter(word => !filter(word)) }))
    : values
}

/** Private ratings reach a screen as averages; how they spread could point at a person. */
function averageOnly(result: AnyResult): AnyResult {
  return result.kind === 'scale' ? { ...result, counts: null, earlier: result.earlier && { ...result.earlier, counts: null } } : result
}
