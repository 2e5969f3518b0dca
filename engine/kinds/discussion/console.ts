import type { ConsoleKind } from '../../console/say.ts'

export const discussionConsole: ConsoleKind<'discussion'> = {
  open: 'Begin the talk',
  close: 'End the talk',
  label: 'Discussion',
  say: step => ({ lead: step.prompt, otherwise: step.otherwise, points: step.cues.map(cue => ({ id: cue.label, ...cue })), pointsAre: 'cues' }),
  preview: null,
}
