import type { ConsoleKind } from '../../console/say.ts'
import { sayOptions } from '../../console/say.ts'
import RankingPreview from './Preview.vue'
import * as words from './words/en.ts'

export const rankingConsole: ConsoleKind<'ranking'> = {
  open: words.console.open,
  close: words.console.close,
  label: words.console.label,
  say: sayOptions,
  preview: RankingPreview,
}
