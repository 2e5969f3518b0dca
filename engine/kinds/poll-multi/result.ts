import type { KindResult, PublicItemOf } from '../telling.ts'
import { choicesMoved, choicesSaid, choicesTable, chosenOf } from '../choices.ts'
import { inWords, overRounds } from '../telling.ts'

/** Several choices each: counts add up to more than the voters. */
export const pollMultiResult: KindResult<'poll-multi'> = {
  sentence(_step, item, told) {
    const said = overRounds(told, ({ voters, result }) => choicesSaid(chosenOf(item.options, result.options), voters), (first, last) => choicesMoved(item.options, first.result.options, last.result.options))
    return told.rounds.some(({ voters }) => voters > 1) ? `${said} ${choicesEach(item)}` : said
  },
  table: (_step, { options }, { rounds }) => choicesTable(options, rounds.map(({ result, ...round }) => ({ ...round, ...result }))),
}

function choicesEach({ min, max }: PublicItemOf<'poll-multi'>): string {
  return min === max ? `Each had ${inWords(max)} choices.` : `Each had up to ${inWords(max)} choices.`
}
