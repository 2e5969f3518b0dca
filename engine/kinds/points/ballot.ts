import type { Ballot } from '../../handouts/ballot.ts'
import { fill } from '../../core/fill.ts'

export const pointsBallot: Ballot<'points'> = {
  choices: step => step.options,
  heads: 'letters',
  answer: 'number',
  field: null,
  isTable: () => false,
  hint: (words, step) => fill(words.share, { n: step.total }),
  counted: 'sums',
  counts: words => words.sum,
}
