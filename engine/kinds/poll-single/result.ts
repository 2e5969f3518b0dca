import type { KindResult } from '../telling.ts'
import { choicesMoved, choicesSaid, choicesTable, chosenOf, choseNothing } from '../choices.ts'
import { overRounds } from '../telling.ts'

export const pollSingleResult: KindResult<'poll-single'> = {
  sentence: (_step, { options }, told) => overRounds(told, ({ voters, result }) => {
    const chosen = chosenOf(options, result.options)
    return [choicesSaid(chosen, voters), choseNothing(chosen, voters)].filter(Boolean).join(' ')
  }, (first, last) => choicesMoved(options, first.result.options, last.result.options)),
  table: (_step, { options }, { rounds }) => choicesTable(options, rounds.map(({ result, ...round }) => ({ ...round, ...result }))),
}
