import type { AnyResult } from '../../kinds/types.ts'
/** What a round may tell: results under the rule of five, texts that passed the moderation. */
import type { RoundView } from '../protocol.ts'
import type { AnswerRow } from './answers.ts'
import type { Unit } from './content.ts'
import type { WordFilter } from './posts.ts'
import type { ToldParts } from './rule-of-five.ts'
import type { ExerciseState, Round } from './state.ts'
import { logicOf, tally, withCounts, withoutSpread } from '../../kinds/index.ts'
import { isSkip } from '../../kinds/value.ts'
import { countedOf } from './keyed.ts'
import { hasTexts, hostPosts, shownPosts } from './posts.ts'
import { toldParts } from './rule-of-five.ts'

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
  const { state, rows, mayShow } = facts
  const own = rows.filter(row => row.round === round.number && unit.items.includes(row.item))
  const keyed = unit.items.flatMap(item => state.keyed[`${item}/${round.number}`] ?? [])
  const byHand = Math.max(0, ...keyed.map(count => count.voters))
  const phones = keyed.some(count => !count.also) ? 0 : new Set(own.map(row => row.respondent)).size
  const parts = unit.items.map(item => [item, partsOf(round, unit, item, facts)] as const)
  const heldBack = parts.filter(([, part]) => part.heldBack > 0)
  const tooFew = heldBack.length > 0 && parts.every(([, part]) => part.voters === 0)
  const shows = mayShow && !tooFew
  const results: NonNullable<RoundView['results']> = {}
  for (const [item, part] of shows ? parts : []) {
    const result = itemResult(round, unit, item, part, facts)
    if (result)
      results[item] = result
  }
  return {
    number: round.number,
    phase: round.phase,
    answered: byHand + phones,
    counted: countedOf(state, unit.items, round.number),
    results: shows ? results : null,
    tooFew: mayShow && tooFew,
    heldBack: mayShow ? Object.fromEntries(heldBack.map(([item, part]) => [item, part.heldBack])) : {},
  }
}

/** A skip is an answer that was counted, but no voter: it must not lift a vote over the threshold. */
function valuesOf(round: Round, item: string, rows: readonly AnswerRow[]): unknown[] {
  return rows.filter(row => row.round === round.number && row.item === item && !isSkip(row.value)).map(row => row.value)
}

/** A text that passed the host is no breakdown, so the rule of five does not hold for texts. */
function partsOf(round: Round, unit: Unit, item: string, { state, rows, showSmallGroups }: RoundFacts): ToldParts {
  return toldParts(valuesOf(round, item, rows).length, state.keyed[`${item}/${round.number}`], showSmallGroups || hasTexts(unit.step))
}

function itemResult(round: Round, unit: Unit, item: string, part: ToldParts, { state, rows, filter }: RoundFacts): NonNullable<RoundView['results']>[string] | null {
  const values = valuesOf(round, item, rows)
  if (hasTexts(unit.step)) {
    const posts = shownPosts(unit.step, hostPosts(unit.step, state, item, round.number, rows, filter))
    return { voters: values.length, result: { kind: unit.step.kind, posts } as AnyResult }
  }
  const keyed = state.keyed[`${item}/${round.number}`]
  const phones = part.phones && (!keyed || keyed.also) ? values : []
  const said = tally(unit.step, item, phones.map(value => logicOf(unit.step.kind).screened(value as never, filter)))
  if (!said)
    return null
  const result = keyed && part.counted ? withCounts(said, keyed, phones.length) : said
  return { voters: part.voters, result: unit.step.private ? withoutSpread(result) : result }
}
