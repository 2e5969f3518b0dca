import type { Ballot } from '../../handouts/ballot.ts'
import { haveSameOptions, tickOptions } from '../../handouts/ballot.ts'

export const quizBallot: Ballot<'quiz'> = {
  ...tickOptions,
  isTable: haveSameOptions,
  hint: words => words.one,
}
