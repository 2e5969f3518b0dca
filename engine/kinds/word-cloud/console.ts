import type { ConsoleKind } from '../../console/say.ts'
import { itemOf, optionsOrQuestions } from '../../console/say.ts'
import CloudPreview from './Preview.vue'

export const wordCloudConsole: ConsoleKind<'word-cloud'> = {
  open: 'Open the cloud',
  close: 'Close the cloud',
  label: 'Word cloud',
  say: (step, items) => ({ lead: itemOf(step.items, items).question, ...optionsOrQuestions(step.items, items, []) }),
  preview: CloudPreview,
}
