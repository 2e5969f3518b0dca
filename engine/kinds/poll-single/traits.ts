import type { KindTraits } from '../types.ts'

export const pollSingleTraits: KindTraits = {
  activity: 'voting',
  headline: 'question',
  items: 'question',
  texts: null,
  mayBeCountedByHand: true,
  withoutServer: { is: 'hands', tell: 'choices' },
  shownWhenPrivate: 'averages',
  toldWhenPrivate: 'nothing',
  movesWhileOpen: true,
}
