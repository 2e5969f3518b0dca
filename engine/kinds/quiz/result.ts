import type { Option } from '../../core/exercise/steps.ts'
import type { KindResult, SeenRound } from '../telling.ts'
import { choicesMoved, choicesSaid, choicesTable, chosenOf, choseNothing, everybody, nobodyChose } from '../choices.ts'
import { groupedBy, inWords, listed, overRounds, quoted, sentenceOf, share } from '../telling.ts'

export const quizResult: KindResult<'quiz'> = {
  sentence: (_step, { options }, told) => overRounds(told, round => answersSaid(options, round, told.answer?.right), (first, last) => choicesMoved(options, first.result.options, last.result.options)),
  table: (_step, { options }, { rounds, answer }) => choicesTable(options, rounds.map(({ result, ...round }) => ({ ...round, ...result })), answer?.right),
}

/** The right answer first, whoever chose it; as a vote while nobody may know it. */
function answersSaid(options: readonly Option[], { voters, result }: SeenRound<'quiz'>, rightId: string | undefined): string {
  const chosen = chosenOf(options, result.options)
  const at = options.findIndex(({ id }) => id === rightId)
  const right = chosen[at]
  if (!right)
    return [choicesSaid(chosen, voters), choseNothing(chosen, voters)].filter(Boolean).join(' ')
  if (voters === 0)
    return `Nobody chose an answer. The right one is ${quoted(right.label)}.`
  const others = chosen.filter(one => one !== right)
  return [
    sentenceOf(`${rightShare(right.count, voters)} chose the right answer, ${quoted(right.label)}`),
    right.count === voters ? '' : wrongSaid(others),
    choseNothing(chosen, voters),
  ].filter(Boolean).join(' ')
}

function rightShare(count: number, voters: number): string {
  return count === voters ? everybody(voters) : count === 0 ? 'nobody' : share(count, voters)
}

function wrongSaid(others: readonly { label: string, count: number }[]): string {
  const groups = groupedBy(others, ({ count }) => count).filter(({ count }) => count > 0)
  const clauses = groups.map(({ count, things }) => `${inWords(count)} ${things.length > 1 ? 'each ' : ''}chose ${listed(things.map(({ label }) => quoted(label)))}`)
  return clauses.length ? sentenceOf(...clauses, nobodyChose(others)) : ''
}

/**
 * How many were right, for the line beside the why.
 * @param rounds with how many chose the right answer, oldest first
 */
export function rightSaid(rounds: readonly { voters: number, count: number }[]): string {
  const [first, second] = rounds
  if (!first?.voters)
    return ''
  const said = `${rightShare(first.count, first.voters)} chose the right answer`
  return second
    ? sentenceOf(`${said} at first, ${rightShare(second.count, second.voters)} in the second round`)
    : sentenceOf(said)
}
