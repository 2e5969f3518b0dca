import type { ConsoleKind } from '../../console/say.ts'
import { expected, sayOptions, vote } from '../../console/say.ts'
import PollPreview from './Preview.vue'
import * as words from './words/en.ts'

export const pollSingleConsole: ConsoleKind<'poll-single'> = {
  ...vote,
  label: words.console.label,
  say: sayOptions,
  answers: (step, items) => step.items.filter(item => items.includes(item.id)).flatMap(item => item.expected ? [expected('usual', item, item.expected.option, item.expected.why)] : []),
  preview: PollPreview,
}
