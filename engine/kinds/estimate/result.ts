import type { KindResult, PublicItemOf, ResultTable, SeenRound, Told } from '../telling.ts'
import type { Estimates, Spread } from './spread.ts'
import { FEWEST_VOTERS } from '../../core/session/rule-of-five.ts'
import { everybody } from '../choices.ts'
import { listed, overRounds, peopleInWords, sentenceOf, share } from '../telling.ts'
import { rightInWords } from './logic.ts'
import { inUnit, inWords } from './number.ts'
import { barName, binsOver, fill, rightOnes, spreadOf } from './spread.ts'

type Item = PublicItemOf<'estimate'>
type Round = SeenRound<'estimate'>

/** Where the middle of the room lies and how far apart it is, then what is right once that may be known; of a private one the median alone. */
export const estimateResult: KindResult<'estimate'> = {
  sentence(_step, item, told) {
    const said = overRounds(told, round => estimatesSaid(item, round), (first, last) => spreadMoved(item, first, last))
    return told.answer && told.rounds.length ? `${said} ${rightSaid(item, told)}` : said
  },
  table: (_step, item, told) => estimatesTable(item, told),
}

const numbersOf = ({ result }: Round): readonly Estimates[] => result.values ?? []
const howMany = (estimates: readonly Estimates[]) => estimates.reduce((sum, { count }) => sum + count, 0)

/** How a round spread; null where that is not told, or is of too few numbers to mean anything. */
function spreadTold(round: Round): Spread | null {
  return howMany(numbersOf(round)) < FEWEST_VOTERS ? null : spreadOf(numbersOf(round))
}

function estimatesSaid({ unit }: Item, round: Round): string {
  const { voters, result: { values, median } } = round
  if (median === null)
    return 'Nobody estimated.'
  if (values === null)
    return sentenceOf(`${peopleInWords(voters)} estimated`, `the median is ${inUnit(median, unit)}`)
  const rest = voters - howMany(values)
  const spread = spreadTold(round)
  return [spread ? spreadSaid(unit, howMany(values), spread) : fewSaid(unit, values), rest > 0 ? sentenceOf(`${peopleInWords(rest)} gave no number`) : ''].filter(Boolean).join(' ')
}

/** Of one to four numbers each is told, as the chart shows them. */
function fewSaid(unit: string, values: readonly Estimates[]): string {
  const numbers = values.flatMap(({ value, count }) => Array.from<string>({ length: count }).fill(inWords(value)))
  return sentenceOf(`${peopleInWords(numbers.length)} estimated: ${listed(numbers)}\u00A0${unit}`)
}

function spreadSaid(unit: string, count: number, { least, lower, median, upper, most }: Spread): string {
  if (least === most)
    return sentenceOf(`${everybody(count)} estimated ${inUnit(median, unit)}`)
  return `${sentenceOf(`${peopleInWords(count)} estimated`)} ${sentenceOf(
    ...lower === upper
      ? [`at least half of them said ${inUnit(median, unit)}, which is the median`]
      : [`the middle half of them said between ${inWords(lower)} and ${inUnit(upper, unit)}`, `the median is ${inUnit(median, unit)}`],
    `the lowest is ${inWords(least)}, the highest ${inWords(most)}`,
  )}`
}

/** How the median moved, and how the room came together or apart. */
function spreadMoved({ unit }: Item, first: Round, last: Round): string {
  const [from, to] = [first.result.median, last.result.median]
  if (from === null || to === null)
    return ''
  const [before, after] = [spreadTold(first), spreadTold(last)]
  return sentenceOf(
    moveSaid('the median', from, to, unit),
    before && after ? moveSaid('the width of the middle half', before.upper - before.lower, after.upper - after.lower, unit) : '',
  )
}

function moveSaid(what: string, from: number, to: number, unit: string): string {
  return inWords(from) === inWords(to) ? `${what} stayed at ${inUnit(to, unit)}` : `${what} ${to > from ? 'rose' : 'fell'} from ${inWords(from)} to ${inUnit(to, unit)}`
}

/** What is right, and how many came near it in each round whose numbers are told. */
function rightSaid(item: Item, { rounds, answer }: Told<'estimate'>): string {
  const { right, within = 0 } = answer!
  const near = rounds.flatMap((round) => {
    const all = howMany(numbersOf(round))
    return all ? [rightShare(rightOnes(numbersOf(round), Number(right), within), all)] : []
  })
  const came = within ? 'came that near' : 'said so'
  return sentenceOf(
    `the right answer is ${rightInWords(item, { right, within })}`,
    near.length === 0 || near.length < rounds.length ? '' : near.length === 1 ? `${near[0]} ${came}` : `${near[0]} ${came} at first, ${near.at(-1)} in the second round`,
  )
}

function rightShare(count: number, all: number): string {
  return count === all ? everybody(all) : count === 0 ? 'nobody' : share(count, all)
}

/** The five numbers of the box plot, then the bars of the histogram; a column a round. */
function estimatesTable(item: Item, { rounds, answer }: Told<'estimate'>): ResultTable {
  const spreads = rounds.map(spreadTold)
  const row = (name: string, of: (spread: Spread) => number) => spreads.some(Boolean) ? [[name, ...cellsOf(spreads.map(spread => spread && of(spread)))]] : []
  return {
    columns: [`In ${item.unit}`, ...rounds.map(({ label }) => label)],
    rows: [
      ...row('Lowest', ({ least }) => least),
      ...row('Middle half from', ({ lower }) => lower),
      ['Median', ...cellsOf(rounds.map(({ result }) => result.median))],
      ...row('Middle half to', ({ upper }) => upper),
      ...row('Highest', ({ most }) => most),
      ...barRows(item, rounds.map(numbersOf), answer && Number(answer.right)),
    ],
  }
}

function barRows(item: Item, rounds: readonly (readonly Estimates[])[], right?: number): string[][] {
  if (rounds.every(numbers => numbers.length === 0))
    return []
  const bins = binsOver(item, rounds, right)
  const bars = rounds.map(numbers => fill(bins, numbers))
  return Array.from({ length: bins.count }, (_, bar) => [`How many said ${barName(item, bins, bar)}`, ...bars.map(counts => String(counts[bar]))])
}

/** The numbers of one row over the rounds: the second says also how far it moved. */
function cellsOf(numbers: readonly (number | null)[]): string[] {
  return numbers.map((number, i) => {
    if (number === null)
      return 'not told'
    const before = i === 1 ? numbers[0] : null
    return before == null ? inWords(number) : `${inWords(number)}, ${movedBy(number - before)}`
  })
}

function movedBy(difference: number): string {
  const size = inWords(Math.abs(difference))
  return size === '0' ? '±0' : `${difference > 0 ? '+' : '−'}${size}`
}
