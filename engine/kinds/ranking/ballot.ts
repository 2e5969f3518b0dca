import type { Ballot } from '../../handouts/ballot.ts'
import { fill } from '../../core/fill.ts'
import { tickOptions } from '../../handouts/ballot.ts'

export const rankingBallot: Ballot<'ranking'> = {
  ...tickOptions,
  answer: 'number',
  isTable: () => false,
  hint: (words, _step, item) => fill(words.rank, { n: item.options.length }),
  counts: words => words.first,
}
