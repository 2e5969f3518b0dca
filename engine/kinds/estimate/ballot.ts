import type { Ballot } from '../../handouts/ballot.ts'
import { inWords } from './number.ts'

export const estimateBallot: Ballot<'estimate'> = {
  choices: () => [],
  heads: 'letters',
  answer: 'number',
  field: (_step, { unit }) => unit,
  isTable: () => false,
  hint: (_words, _step, { from, to }) => `Write one number, from ${inWords(from)} to ${inWords(to)}.`,
  counted: 'sums',
  counts: null,
}
