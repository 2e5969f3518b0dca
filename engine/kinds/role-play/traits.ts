import type { KindTraits } from '../types.ts'

export const rolePlayTraits: KindTraits = {
  activity: 'playing',
  headline: 'question',
  items: 'question',
  texts: null,
  mayBeCountedByHand: false,
  withoutServer: { is: 'paper' },
  shownWhenPrivate: 'how many',
  toldWhenPrivate: 'nothing',
  movesWhileOpen: false,
}
