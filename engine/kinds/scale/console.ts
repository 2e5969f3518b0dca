import type { ConsoleKind } from '../../console/say.ts'
import { questions } from '../../console/say.ts'
import ScalePreview from './Preview.vue'
import * as words from './words/en.ts'

export const scaleConsole: ConsoleKind<'scale'> = {
  open: words.console.open,
  close: words.console.close,
  label: words.console.label,
  say: (step, items) => ({ lead: step.prompt, points: questions(step.items, items), pointsAre: 'statements' }),
  preview: ScalePreview,
}
