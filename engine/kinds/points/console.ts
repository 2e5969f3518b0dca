import type { ConsoleKind } from '../../console/say.ts'
import PointsPreview from './Preview.vue'
import * as words from './words/en.ts'

export const pointsConsole: ConsoleKind<'points'> = {
  open: words.console.open,
  close: words.console.close,
  label: words.console.label,
  say: step => ({ lead: step.items.map(item => item.question).join(` ${words.console.then} `), points: step.options, pointsAre: 'answers' }),
  preview: PointsPreview,
}
