import type { ConsoleKind } from '../../console/say.ts'
import * as words from './words/en.ts'

export const rolePlayConsole: ConsoleKind<'role-play'> = {
  open: words.consoleKind.open,
  close: words.consoleKind.close,
  label: words.consoleKind.label,
  say: step => ({ lead: step.scenario, points: [], pointsAre: 'cues' }),
  preview: null,
}
