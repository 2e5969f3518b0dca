import type { KindTraits } from '../types.ts'

export const openTextTraits: KindTraits = {
  activity: 'writing',
  headline: 'question',
  items: 'question',
  texts: 'moderated',
  mayBeCountedByHand: false,
  withoutServer: { is: 'paper' },
  shownWhenPrivate: 'averages',
  toldWhenPrivate: 'nothing',
  movesWhileOpen: false,
}
