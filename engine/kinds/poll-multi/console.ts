import type { ConsoleKind } from '../../console/say.ts'
import { sayOptions, vote } from '../../console/say.ts'
import PollPreview from '../poll-single/Preview.vue'

export const pollMultiConsole: ConsoleKind<'poll-multi'> = {
  ...vote,
  label: 'Vote for several',
  say: sayOptions,
  preview: PollPreview,
}
