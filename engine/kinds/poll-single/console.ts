import type { ConsoleKind } from '../../console/say.ts'
import { expected, sayOptions, vote } from '../../console/say.ts'
import PollPreview from './Preview.vue'

export const pollSingleConsole: ConsoleKind<'poll-single'> = {
  ...vote,
  label: 'Vote',
  say: sayOptions,
  answers: (step, items) => step.items.filter(item => items.includes(item.id)).flatMap(item => item.expected ? [expected('Usual answer', item, item.expected.option, item.expected.why)] : []),
  preview: PollPreview,
}
