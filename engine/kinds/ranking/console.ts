import type { ConsoleKind } from '../../console/say.ts'
import { sayOptions } from '../../console/say.ts'
import RankingPreview from './Preview.vue'

export const rankingConsole: ConsoleKind<'ranking'> = {
  open: 'Open the ranking',
  close: 'Close the ranking',
  label: 'Ranking',
  say: sayOptions,
  preview: RankingPreview,
}
