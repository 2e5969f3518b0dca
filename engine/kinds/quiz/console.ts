import type { ConsoleKind } from '../../console/say.ts'
import { expected, sayOptions } from '../../console/say.ts'
import PollPreview from '../poll-single/Preview.vue'
import * as words from './words/en.ts'

export const quizConsole: ConsoleKind<'quiz'> = {
  open: words.console.open,
  close: words.console.close,
  label: words.console.label,
  say(step, items) {
    const said = sayOptions(step, items)
    return step.prompt && items.length > 1 ? { ...said, lead: step.prompt } : said
  },
  answers: (step, items) => step.items.filter(item => items.includes(item.id)).map(item => expected('right', item, item.right, item.why)),
  preview: PollPreview,
}
