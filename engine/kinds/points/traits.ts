import type { KindTraits } from '../types.ts'

export const pointsTraits: KindTraits = {
  activity: 'voting',
  headline: 'question',
  items: 'question',
  texts: null,
  mayBeCountedByHand: false,
  withoutServer: { is: 'paper' },
  shownWhenPrivate: 'averages',
  toldWhenPrivate: 'nothing',
  movesWhileOpen: false,
}
