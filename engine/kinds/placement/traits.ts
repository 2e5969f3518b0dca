import type { KindTraits } from '../types.ts'

export const placementTraits: KindTraits = {
  activity: 'placing',
  headline: 'prompt',
  items: 'question',
  texts: null,
  mayBeCountedByHand: false,
  withoutServer: { is: 'paper' },
  shownWhenPrivate: 'how many',
  toldWhenPrivate: 'nothing',
  movesWhileOpen: false,
}
