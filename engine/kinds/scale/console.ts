import type { ConsoleKind } from '../../console/say.ts'
import { questions } from '../../console/say.ts'
import ScalePreview from './Preview.vue'

export const scaleConsole: ConsoleKind<'scale'> = {
  open: 'Open the scale',
  close: 'Close the scale',
  label: 'Scale',
  say: (step, items) => ({ lead: step.prompt, points: questions(step.items, items), pointsAre: 'statements' }),
  preview: ScalePreview,
}
