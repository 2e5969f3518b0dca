import type { ConsoleKind } from '../../console/say.ts'
import * as words from './words/en.ts'

export const discussionConsole: ConsoleKind<'discussion'> = {
  open: words.console.open,
  close: words.console.close,
  label: words.console.label,
  say: step => ({ lead: step.prompt, otherwise: step.otherwise, points: step.cues.map(cue => ({ id: cue.label, ...cue })), pointsAre: 'cues' }),
  preview: null,
}
