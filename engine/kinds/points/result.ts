import type { Option, PublicStepOf } from '../../core/exercise/steps.ts'
import type { SeenResults } from '../../core/session/shown-rounds.ts'
import type { KindResult, ResultTable, ResultTold, SeenRound } from '../telling.ts'
import { resultsOf } from '../../core/session/shown-rounds.ts'
import { cellsOf, groupedBy, inWords, listed, overRounds, quoted, sentenceOf } from '../telling.ts'

/** Mean shares in whole points: of each round, or of each way of sharing. */
export interface SharesTold {
  label: string
  voters: number
  /** Points by option. */
  counts: Readonly<Record<string, number>>
}

export const pointsResult: KindResult<'points'> = {
  sentence({ options, total }, _item, told) {
    return overRounds(told, round => sharesSaid(options, total, sharesOf(round)), (first, last) => gapSentence(options, [sharesOf(first), sharesOf(last)]))
  },
  table: ({ options }, _item, { rounds }) => sharesTable(options, rounds.map(sharesOf)),
}

/** What one chart shows: two ways of sharing side by side, else the rounds of the only one. */
export function sharesOver(step: PublicStepOf<'points'>, items: readonly string[], rounds: readonly SeenResults[]): SharesTold[] {
  const each = step.items.filter(({ id }) => items.includes(id)).map(item => ({ item, seen: resultsOf(rounds, item.id, 'points') }))
  const shown = each.length > 1 ? each.flatMap(({ item, seen }) => seen.slice(-1).map(round => ({ ...round, label: item.short }))) : each.flatMap(({ seen }) => seen)
  return shown.map(sharesOf)
}

/** What such a chart says. */
export function sharesTold({ options, total }: PublicStepOf<'points'>, shares: readonly SharesTold[]): ResultTold {
  return { sentence: sharesSentence(options, total, shares), table: sharesTable(options, shares) }
}

/** Means as the chart draws them. */
function sharesOf({ label, voters, result }: SeenRound<'points'>): SharesTold {
  return { label, voters, counts: Object.fromEntries(result.options.map(({ id, mean }) => [id, Math.round(mean ?? 0)])) }
}

/** Each under its name, and the gap between them. */
function sharesSentence(options: readonly Option[], total: number, shares: readonly SharesTold[]): string {
  const [only] = shares
  if (only && shares.length === 1)
    return sharesSaid(options, total, only)
  return [...shares.map(share => `${quoted(share.label)}: ${sharesSaid(options, total, share)}`), gapSentence(options, shares)].filter(Boolean).join(' ')
}

/** A row a line, a column a way of sharing or a round. */
function sharesTable(options: readonly Option[], shares: readonly SharesTold[]): ResultTable {
  return {
    columns: ['Line', ...shares.map(({ label }) => label)],
    rows: options.map(({ id, label, detail }) => [`${label}${detail ? ` (${detail})` : ''}`, ...cellsOf(shares.map(({ counts }) => counts[id] ?? 0))]),
  }
}

/** The widest gap between two ways of sharing; empty where there are not two. */
export function gapSentence(options: readonly Option[], [first, second]: readonly SharesTold[]): string {
  if (!first?.voters || !second?.voters)
    return ''
  const gaps = options.map(option => ({ option, by: (second.counts[option.id] ?? 0) - (first.counts[option.id] ?? 0) }))
  const widest = gaps.sort((a, b) => Math.abs(b.by) - Math.abs(a.by))[0]
  if (!widest?.by)
    return `No gap: “${first.label}” and “${second.label}” are shared out alike.`
  const points = Math.abs(widest.by)
  return `The widest gap: “${widest.option.label}” has ${points} ${points === 1 ? 'point' : 'points'} ${widest.by > 0 ? 'more' : 'fewer'} in “${second.label}”.`
}

function sharesSaid(options: readonly Option[], total: number, { voters, counts }: SharesTold): string {
  if (voters === 0)
    return 'Nobody shared out points.'
  const groups = groupedBy(options, ({ id }) => counts[id] ?? 0)
  const clauses = groups.map(({ count, things }, i) => {
    const labels = listed(things.map(({ label }) => quoted(label)))
    const each = things.length > 1 ? ' each' : ''
    if (count === 0)
      return `none ${things.length > 1 ? 'go' : 'goes'} to ${labels}`
    return i === 0 ? `${count} of ${total} points${each} go to ${labels}` : `${count}${each} to ${labels}`
  })
  return voters === 1
    ? `${sentenceOf('one person shared out the points')} ${sentenceOf(...clauses)}`
    : `${sentenceOf(`${inWords(voters)} people shared out the points`)} On average, ${clauses.join('; ')}.`
}
