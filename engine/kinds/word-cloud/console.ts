import type { ConsoleKind } from '../../console/say.ts'
import { itemOf, optionsOrQuestions } from '../../console/say.ts'
import CloudPreview from './Preview.vue'
import * as words from './words/en.ts'

export const wordCloudConsole: ConsoleKind<'word-cloud'> = {
  open: words.console.open,
  close: words.console.close,
  label: words.console.label,
  say: (step, items) => ({ lead: itemOf(step.items, items).question, ...optionsOrQuestions(step.items, items, []) }),
  preview: CloudPreview,
}
