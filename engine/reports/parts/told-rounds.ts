/** The rounds of a report without what may not be told. */
import type { ReportBlock, ReportRound } from '../../core/report/participants.ts'
import { withoutHeldBack } from '../../core/session/shown-rounds.ts'

/** Size of the letters of a chart, in its own units. */
export const TEXT_SIZE = 12.5

/** The rounds without questions of which nothing is told, for what draws all items of a step together. */
export function toldRounds(block: ReportBlock): ReportRound[] {
  return block.rounds.map(round => ({
    ...round,
    results: withoutHeldBack(round.results, round.withheld),
  }))
}
