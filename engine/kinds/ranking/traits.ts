import type { KindTraits } from '../types.ts'

export const rankingTraits: KindTraits = {
  activity: 'voting',
  headline: 'question',
  items: 'question',
  texts: null,
  mayBeCountedByHand: true,
  withoutServer: { is: 'hands', tell: 'first choices' },
  shownWhenPrivate: 'averages',
  toldWhenPrivate: 'nothing',
  movesWhileOpen: true,
}
