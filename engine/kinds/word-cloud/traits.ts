import type { KindTraits } from '../types.ts'

export const wordCloudTraits: KindTraits = {
  activity: 'voting',
  headline: 'question',
  items: 'question',
  texts: null,
  mayBeCountedByHand: true,
  withoutServer: { is: 'hands', tell: 'words' },
  shownWhenPrivate: 'averages',
  toldWhenPrivate: 'nothing',
  movesWhileOpen: true,
}
