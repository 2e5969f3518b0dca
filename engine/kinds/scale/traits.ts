import type { KindTraits } from '../types.ts'

export const scaleTraits: KindTraits = {
  activity: 'voting',
  headline: 'prompt',
  items: 'statement',
  texts: null,
  mayBeCountedByHand: false,
  withoutServer: { is: 'paper' },
  shownWhenPrivate: 'averages',
  toldWhenPrivate: 'averages',
  movesWhileOpen: false,
}
