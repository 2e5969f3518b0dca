/** Counted options in words and figures: what votes, quizzes and first choices of a ranking have in common. */
import type { Option } from '../core/exercise/steps.ts'
import type { ResultTable } from './telling.ts'
import type { OptionCount } from './types.ts'
import { cellsOf, groupedBy, inWords, letterOf, listed, movesOf, peopleInWords, quoted, sentenceOf, share } from './telling.ts'

export interface CountedRound { label: string, voters: number, options: readonly OptionCount[] }

interface Chosen { label: string, count: number }

/** How many chose each option, in the order of the options. */
export function chosenOf(options: readonly Option[], counted: readonly OptionCount[]): Chosen[] {
  return options.map(({ id, label }) => ({ label, count: counted.find(option => option.id === id)?.count ?? 0 }))
}

/** Who chose what, the most chosen first. */
export function choicesSaid(chosen: readonly Chosen[], voters: number): string {
  const groups = groupedBy(chosen, ({ count }) => count).filter(({ count }) => count > 0)
  const [most, ...others] = groups.map(({ count, things }) => ({ count, labels: listed(things.map(({ label }) => quoted(label))), several: things.length > 1 }))
  if (!most)
    return 'Nobody chose an option.'
  return sentenceOf(
    mostChosen(most, voters),
    ...others.map(({ count, labels, several }) => `${inWords(count)} ${several ? 'each ' : ''}chose ${labels}`),
    unanimous(groups, voters) ? '' : nobodyChose(chosen),
  )
}

const unanimous = (groups: readonly { count: number }[], voters: number) => groups.length === 1 && groups[0]!.count === voters

function mostChosen({ count, labels, several }: { count: number, labels: string, several: boolean }, voters: number): string {
  if (count === voters)
    return `${everybody(voters)} chose ${labels}`
  return several ? `of ${peopleInWords(voters)}, ${inWords(count)} each chose ${labels}` : `${share(count, voters)} chose ${labels}`
}

/** `one person`, `both`, `all twelve`. */
export function everybody(voters: number): string {
  return voters === 1 ? peopleInWords(1) : voters === 2 ? 'both' : `all ${inWords(voters)}`
}

/** A clause about the options that nobody chose; empty where each was chosen. */
export function nobodyChose(chosen: readonly Chosen[]): string {
  const none = chosen.filter(({ count }) => count === 0).map(({ label }) => quoted(label))
  return none.length ? `nobody chose ${listed(none, 'or')}` : ''
}

/** Those of a vote with one choice each who chose none, such as hands that stayed down; empty where there are none. */
export function choseNothing(chosen: readonly Chosen[], voters: number): string {
  const rest = voters - chosen.reduce((sum, { count }) => sum + count, 0)
  return rest > 0 && rest < voters ? sentenceOf(rest === 1 ? 'one person chose none of them' : `${peopleInWords(rest)} chose none of them`) : ''
}

/** How the counts of two rounds differ. */
export function choicesMoved(options: readonly Option[], first: readonly OptionCount[], last: readonly OptionCount[]): string {
  const before = chosenOf(options, first)
  return movesOf(chosenOf(options, last).map(({ label, count }, i) => ({ label, from: before[i]!.count, to: count })), count => count ? inWords(count) : 'none')
}

/** A row an option, with its letter; a column a round. */
export function choicesTable(options: readonly Option[], rounds: readonly CountedRound[], right?: string): ResultTable {
  const counts = rounds.map(round => chosenOf(options, round.options))
  return {
    columns: ['Option', ...rounds.map(({ label }) => label)],
    rows: options.map(({ id, label, detail }, i) => [
      `${letterOf(i)}: ${label}${detail ? ` (${detail})` : ''}${id === right ? ', the right answer' : ''}`,
      ...cellsOf(counts.map(chosen => chosen[i]!.count)),
    ]),
  }
}
