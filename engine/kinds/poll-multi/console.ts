import type { ConsoleKind } from '../../console/say.ts'
import { sayOptions, vote } from '../../console/say.ts'
import PollPreview from '../poll-single/Preview.vue'
import * as words from './words/en.ts'

export const pollMultiConsole: ConsoleKind<'poll-multi'> = {
  ...vote,
  label: words.console.label,
  say: sayOptions,
  preview: PollPreview,
}
