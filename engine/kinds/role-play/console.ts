import type { ConsoleKind } from '../../console/say.ts'

export const rolePlayConsole: ConsoleKind<'role-play'> = {
  open: 'Open the role-play',
  close: 'Close the role-play',
  label: 'Role-play',
  say: step => ({ lead: step.scenario, points: [], pointsAre: 'cues' }),
  preview: null,
}
