import type { ConsoleKind } from '../../console/say.ts'
import PlacementPreview from './Preview.vue'

export const placementConsole: ConsoleKind<'placement'> = {
  open: 'Open the board',
  close: 'Close the board',
  label: 'Placement',
  say: ({ prompt, x, y, quadrants }) => ({
    lead: prompt,
    points: [
      { id: 'x', label: `Left to right: ${x.label}`, detail: `${x.low} to ${x.high}` },
      { id: 'y', label: `Bottom to top: ${y.label}`, detail: `${y.low} to ${y.high}` },
      { id: 'top', label: 'Above', detail: `${quadrants.lowHigh}; ${quadrants.highHigh}` },
      { id: 'bottom', label: 'Below', detail: `${quadrants.lowLow}; ${quadrants.highLow}` },
    ],
    pointsAre: 'quadrants',
  }),
  preview: PlacementPreview,
}
