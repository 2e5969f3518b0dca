import type { Ballot } from '../../handouts/ballot.ts'
import { haveSameOptions, tickOptions } from '../../handouts/ballot.ts'

export const pollSingleBallot: Ballot<'poll-single'> = {
  ...tickOptions,
  isTable: haveSameOptions,
  hint: words => words.one,
}
