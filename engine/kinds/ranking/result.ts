import type { Option } from '../../core/exercise/steps.ts'
import type { KindResult, ResultTable, SeenRound } from '../telling.ts'
import type { OptionCount } from '../types.ts'
import { choicesMoved, choicesSaid, choicesTable, chosenOf, choseNothing } from '../choices.ts'
import { cellsOf, groupedBy, listed, ordinal, overRounds, peopleInWords, quoted, sentenceOf } from '../telling.ts'

type Round = SeenRound<'ranking'>

/** Counted by hand there are first choices only, and two rounds are compared by what both know. */
export const rankingResult: KindResult<'ranking'> = {
  sentence(_step, { options }, told) {
    if (told.rounds.every(hasPlaces))
      return overRounds(told, round => placesSaid(options, round), (first, last) => placesMoved(options, first, last))
    return overRounds(told, round => firstsSaid(options, round), (first, last) => choicesMoved(options, firstChoices(first), firstChoices(last)))
  },
  table: (_step, { options }, { rounds }) => rounds.every(hasPlaces)
    ? placesTable(options, rounds)
    : choicesTable(options, rounds.map(round => ({ ...round, options: firstChoices(round) }))),
}

/** Whether a round tells places, not first choices alone. */
export function hasPlaces({ result }: Pick<Round, 'result'>): boolean {
  return result.options.some(({ meanRank }) => meanRank !== null) || result.options.every(({ ranks }) => ranks.every(count => count === 0))
}

/** How many put each option first. */
export function firstChoices({ result }: Pick<Round, 'result'>): OptionCount[] {
  return result.options.map(({ id, ranks }) => ({ id, count: ranks[0] ?? 0 }))
}

function placesOf(options: readonly Option[], { result }: Round) {
  const means = options.map(({ id, label }) => ({ label, mean: result.options.find(option => option.id === id)?.meanRank ?? null }))
  return means.flatMap(({ label, mean }) => mean === null ? [] : [{ label, mean, place: 1 + means.filter(other => other.mean !== null && other.mean < mean).length }])
}

function placesSaid(options: readonly Option[], round: Round): string {
  const places = placesOf(options, round)
  if (places.length === 0)
    return 'Nobody ranked them.'
  const only = round.voters === 1
  const clauses = groupedBy(places, ({ place }) => -place).map(({ count, things }, i) => {
    const mean = things[0]!.mean.toFixed(1)
    const labels = listed(things.map(({ label }) => quoted(label)))
    return `${labels} ${i ? '' : 'came '}${things.length > 1 ? 'joint ' : ''}${ordinal(-count)}${only ? '' : i ? ` (${mean})` : ` (mean place ${mean})`}`
  })
  return `${sentenceOf(only ? 'one person ranked them' : `${peopleInWords(round.voters)} ranked them`)} ${sentenceOf(...clauses)}`
}

function placesMoved(options: readonly Option[], first: Round, last: Round): string {
  const before = placesOf(options, first)
  const moved = placesOf(options, last).flatMap(({ label, place }) => {
    const from = before.find(one => one.label === label)?.place
    return from === undefined || from === place ? [] : [`${quoted(label)} moved from ${ordinal(from)} to ${ordinal(place)}`]
  })
  return moved.length ? sentenceOf(...moved) : 'Every place is as it was.'
}

function firstsSaid(options: readonly Option[], round: Round): string {
  const chosen = chosenOf(options, firstChoices(round))
  return ['First choices only.', choicesSaid(chosen, round.voters), choseNothing(chosen, round.voters)].filter(Boolean).join(' ')
}

/** Best place first, with how many gave each place in the last round. */
function placesTable(options: readonly Option[], rounds: readonly Round[]): ResultTable {
  const last = rounds.at(-1)
  const rows = options.map(({ id, label }) => ({
    label,
    means: rounds.map(({ result }) => result.options.find(option => option.id === id)?.meanRank ?? null),
    ranks: last?.result.options.find(option => option.id === id)?.ranks ?? [],
  })).sort((a, b) => (a.means.at(-1) ?? Infinity) - (b.means.at(-1) ?? Infinity))
  return {
    columns: ['Option', ...rounds.map(({ label }) => label), 'How many gave each place'],
    rows: rows.map(({ label, means, ranks }) => [label, ...cellsOf(means, 1, 'no ranking'), ranks.flatMap((count, i) => count ? [`${i + 1}: ${count}`] : []).join(', ')]),
  }
}
