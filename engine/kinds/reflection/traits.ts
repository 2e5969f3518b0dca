import type { KindTraits } from '../types.ts'

export const reflectionTraits: KindTraits = {
  activity: 'reflecting',
  headline: 'question',
  items: 'question',
  texts: 'shared',
  mayBeCountedByHand: false,
  withoutServer: { is: 'paper' },
  shownWhenPrivate: 'how many',
  toldWhenPrivate: 'shared',
  movesWhileOpen: false,
}
