/** Results of an item over the rounds that may be told. */
import type { ReportBlock, ReportRound } from '../../core/report/participants.ts'
import { resultsOf, withoutHeldBack } from '../../core/session/shown-rounds.ts'

/** The rounds without questions of which nothing is told, for what draws all items of a step together. */
export function toldRounds(block: ReportBlock): ReportRound[] {
  return block.rounds.map(round => ({
    ...round,
    results: withoutHeldBack(round.results, round.withheld),
  }))
}

/** Counts by option of an item, a series a round. */
export function countSeries(block: ReportBlock, item: string) {
  return resultsOf(toldRounds(block), item, 'poll-single', 'poll-multi', 'quiz').map(({ label, voters, result }) =>
    ({ label, voters, counts: Object.fromEntries(result.options.map(({ id, count }) => [id, count])) }))
}

/** Mean places of a ranking by option, a series a round; where only first choices were counted, those. */
export function rankSeries(block: ReportBlock, item: string) {
  const all = resultsOf(toldRounds(block), item, 'ranking')
  const hasPlaces = all.every(({ result }) => result.options.some(option => option.meanRank !== null))
  return {
    places: hasPlaces ? all.map(({ label, voters, result }) => ({ label, voters, meanRanks: Object.fromEntries(result.options.map(({ id, meanRank }) => [id, meanRank])) })) : [],
    firsts: hasPlaces ? [] : all.map(({ label, voters, result }) => ({ label, voters, counts: Object.fromEntries(result.options.map(({ id, ranks }) => [id, ranks[0] ?? 0])) })),
  }
}

/** Mean points: each way of sharing beside the other, or the rounds of the only one. */
export function pointSeries(block: ReportBlock) {
  const step = block.step.kind === 'points' ? block.step : null
  const each = (step?.items ?? []).filter(item => block.items.includes(item.id)).map(item => ({ item, results: resultsOf(toldRounds(block), item.id, 'points') }))
  const shown = each.length > 1
    ? each.flatMap(({ item, results }) => results.slice(-1).map(result => ({ ...result, label: item.short })))
    : each.flatMap(({ results }) => results)
  return shown.map(({ label, voters, result }) => ({ label, voters, counts: Object.fromEntries(result.options.map(({ id, mean }) => [id, Math.round(mean ?? 0)])) }))
}
