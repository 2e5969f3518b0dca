import type { KindTraits } from '../types.ts'

export const estimateTraits: KindTraits = {
  activity: 'voting',
  headline: 'question',
  items: 'question',
  texts: null,
  // A number that is called out draws the others to it.
  mayBeCountedByHand: false,
  withoutServer: { is: 'paper' },
  shownWhenPrivate: 'averages',
  toldWhenPrivate: 'nothing',
  movesWhileOpen: false,
}
