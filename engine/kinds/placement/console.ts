import type { ConsoleKind } from '../../console/say.ts'
import PlacementPreview from './Preview.vue'
import * as words from './words/en.ts'

export const placementConsole: ConsoleKind<'placement'> = {
  open: words.console.open,
  close: words.console.close,
  label: words.console.label,
  say: ({ prompt, x, y, quadrants }) => ({
    lead: prompt,
    points: [
      { id: 'x', label: words.console.across({ axis: x.label }), detail: words.console.ends(x) },
      { id: 'y', label: words.console.up({ axis: y.label }), detail: words.console.ends(y) },
      { id: 'top', label: words.console.above, detail: words.console.quadrants({ left: quadrants.lowHigh, right: quadrants.highHigh }) },
      { id: 'bottom', label: words.console.below, detail: words.console.quadrants({ left: quadrants.lowLow, right: quadrants.highLow }) },
    ],
    pointsAre: 'quadrants',
  }),
  preview: PlacementPreview,
}
