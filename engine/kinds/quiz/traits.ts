import type { KindTraits } from '../types.ts'

export const quizTraits: KindTraits = {
  activity: 'voting',
  headline: 'either',
  items: 'question',
  texts: null,
  mayBeCountedByHand: true,
  withoutServer: { is: 'hands', tell: 'choices' },
  shownWhenPrivate: 'averages',
  toldWhenPrivate: 'nothing',
  movesWhileOpen: false,
}
