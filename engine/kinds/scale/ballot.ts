import type { Ballot } from '../../handouts/ballot.ts'

export const scaleBallot: Ballot<'scale'> = {
  choices: step => step.anchors.map(label => ({ label })),
  heads: 'numbers',
  answer: 'tick',
  field: null,
  isTable: () => true,
  hint: words => words.scale,
  counted: 'strokes',
  counts: null,
}
