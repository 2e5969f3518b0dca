import type { Ballot } from '../../handouts/ballot.ts'
import { fill } from '../../core/fill.ts'
import { tickOptions } from '../../handouts/ballot.ts'

export const pollMultiBallot: Ballot<'poll-multi'> = {
  ...tickOptions,
  isTable: () => false,
  hint: (words, _step, item) => fill(words.several, { n: item.max }),
}
