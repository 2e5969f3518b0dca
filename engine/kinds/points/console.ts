import type { ConsoleKind } from '../../console/say.ts'
import PointsPreview from './Preview.vue'

export const pointsConsole: ConsoleKind<'points'> = {
  open: 'Open the points',
  close: 'Close the points',
  label: 'Points',
  say: step => ({ lead: step.items.map(item => item.question).join(' Then: '), points: step.options, pointsAre: 'answers' }),
  preview: PointsPreview,
}
