import type { PublicStepOf } from '../../core/exercise/steps.ts'
import type { AverageRow } from '../../core/session/scale-averages.ts'
import type { SeenResults } from '../../core/session/shown-rounds.ts'
import type { KindResult, ResultTable, ResultTold, SeenRound, Told } from '../telling.ts'
import { scaleAverages } from '../../core/session/scale-averages.ts'
import { resultsOf } from '../../core/session/shown-rounds.ts'
import { cellsOf, inWords, listed, overRounds, peopleInWords, quoted, sentenceOf, tell } from '../telling.ts'

type Anchors = readonly string[]

export const scaleResult: KindResult<'scale'> = {
  sentence(step, _item, told) {
    const last = told.rounds.at(-1)
    if (step.ratings && last)
      return twiceSaid(step.anchors, step.ratings, last)
    return overRounds(told, round => ratingsSaid(step.anchors, round), averageMoved)
  },
  table: ({ anchors, ratings }, _item, told) => ratings ? twiceTable(ratings, told) : ratingsTable(anchors, told),
}

const mean = (value: number) => value.toFixed(1)
const ends = (anchors: Anchors) => `from 1 (${quoted(anchors[0]!)}) to 5 (${quoted(anchors[4]!)})`
const NOBODY = 'Nobody rated it.'

function ratingsSaid(anchors: Anchors, { voters, result }: SeenRound<'scale'>): string {
  const rated = result.counts?.reduce((sum, count) => sum + count, 0) ?? voters
  if (result.mean === null || rated === 0)
    return NOBODY
  if (rated === 1)
    return sentenceOf(`the only rating is ${mean(result.mean).replace(/\.0$/, '')}, on a scale ${ends(anchors)}`)
  const average = `the average of ${inWords(rated)} ratings is ${mean(result.mean)}, on a scale ${ends(anchors)}`
  if (!result.counts)
    return sentenceOf(average)
  const given = result.counts.map((count, i) => ({ count, rating: i + 1 })).reverse()
  const rest = voters - rated
  return [
    sentenceOf(average),
    sentenceOf(...given.filter(({ count }) => count > 0).map(({ count, rating }, i) => i === 0 && count === rated ? `all gave ${rating}` : `${inWords(count)} gave ${rating}`), nobodyGave(given, rated)),
    rest > 0 ? sentenceOf(`${peopleInWords(rest)} gave none`) : '',
  ].filter(Boolean).join(' ')
}

function nobodyGave(given: readonly { count: number, rating: number }[], rated: number): string {
  const none = given.filter(({ count }) => count === 0).map(({ rating }) => String(rating))
  return none.length && !given.some(({ count }) => count === rated) ? `nobody gave ${listed(none, 'or')}` : ''
}

function averageMoved(first: SeenRound<'scale'>, last: SeenRound<'scale'>): string {
  const [from, to] = [first.result.mean, last.result.mean]
  return from === null || to === null ? '' : sentenceOf(moveSaid('the average', from, to))
}

function moveSaid(what: string, from: number, to: number): string {
  const [before, after] = [mean(from), mean(to)]
  return before === after ? `${what} stayed at ${after}` : `${what} ${to > from ? 'rose' : 'fell'} from ${before} to ${after}`
}

function twiceSaid(anchors: Anchors, { earlier, now }: { earlier: string, now: string }, { voters, result }: SeenRound<'scale'>): string {
  const [from, to] = [result.earlier?.mean ?? null, result.mean]
  if (from === null || to === null)
    return NOBODY
  return sentenceOf(`${moveSaid('the average', from, to)} between ${quoted(earlier)} and ${quoted(now)}, on a scale ${ends(anchors)}`, `${peopleInWords(voters)} rated both`)
}

function ratingsTable(anchors: Anchors, { rounds }: Told<'scale'>): ResultTable {
  const seen = rounds.map(({ result }) => result)
  const spread = seen.every(({ counts }) => counts)
  return {
    columns: ['Rating', ...rounds.map(({ label }) => label)],
    rows: [
      ...spread ? anchors.map((anchor, i) => [`${i + 1} ${anchor}`, ...cellsOf(seen.map(({ counts }) => counts![i]!))]) : [],
      ['Average', ...cellsOf(seen.map(result => result.mean), 1)],
    ],
  }
}

function twiceTable({ earlier, now }: { earlier: string, now: string }, { rounds }: Told<'scale'>): ResultTable {
  const result = rounds.at(-1)?.result
  return { columns: ['Rating', earlier, now], rows: [['Average', ...cellsOf([result?.earlier?.mean ?? null, result?.mean ?? null], 1)]] }
}

/** What one chart says of all the statements it shows: of one everything, of several the averages. */
export function scaleTold(step: PublicStepOf<'scale'>, items: readonly string[], rounds: readonly SeenResults[]): ResultTold {
  const [only, ...others] = step.items.filter(({ id }) => items.includes(id))
  if (only && others.length === 0)
    return tell(scaleResult, step, only, { rounds: resultsOf(rounds, only.id, 'scale') })
  return averagesTold({ anchors: step.anchors, ...scaleAverages(step, items, rounds) })
}

/** Averages of several statements or components. */
export function averagesTold(averages: Averages): ResultTold {
  return { sentence: averagesSentence(averages), table: averagesTable(averages) }
}

interface Averages {
  anchors: Anchors
  /** What the means of a row are of, oldest first. */
  series: readonly string[]
  rows: readonly Pick<AverageRow, 'label' | 'means'>[]
  byComponent?: boolean
}

const TOO_FEW = 'too few answers'
/** So many are told; the table tells all. */
const MOST_ROWS = 20

/** Several averages in one sentence, in the order of the chart. */
function averagesSentence({ anchors, series, rows }: Averages): string {
  const told = rows.slice(0, MOST_ROWS).map(({ label, means }) => {
    const known = means.flatMap(value => value ?? [])
    const said = known.length ? known.map(mean).join(', then ') : TOO_FEW
    return `${quoted(label)}: ${said}`
  })
  const head = series.length > 1 ? `averages of the room for ${listed(series.map(quoted))}` : 'averages of the room'
  return `${sentenceOf(`${head}, on a scale ${ends(anchors)}`)} ${sentenceOf(...told, rows.length > MOST_ROWS ? `and ${inWords(rows.length - MOST_ROWS)} more` : '')}`
}

/** A row a statement or component, a column a series. */
function averagesTable({ series, rows, byComponent }: Averages): ResultTable {
  return { columns: [byComponent ? 'Component' : 'Statement', ...series], rows: rows.map(({ label, means }) => [label, ...cellsOf(means, 1, TOO_FEW)]) }
}
