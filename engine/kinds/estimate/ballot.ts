import type { Ballot } from '../../handouts/ballot.ts'
import { inWords } from './number.ts'
import * as words from './words/en.ts'

export const estimateBallot: Ballot<'estimate'> = {
  choices: () => [],
  heads: 'letters',
  answer: 'number',
  field: (_step, { unit }) => unit,
  isTable: () => false,
  hint: (_words, _step, { from, to }) => words.print.write({ from: inWords(from), to: inWords(to) }),
  counted: 'sums',
  counts: null,
}
