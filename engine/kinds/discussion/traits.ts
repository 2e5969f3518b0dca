import type { KindTraits } from '../types.ts'

export const discussionTraits: KindTraits = {
  activity: 'talking',
  headline: 'prompt',
  items: 'question',
  texts: 'moderated',
  mayBeCountedByHand: true,
  withoutServer: { is: 'talk' },
  shownWhenPrivate: 'averages',
  toldWhenPrivate: 'nothing',
  movesWhileOpen: false,
}
