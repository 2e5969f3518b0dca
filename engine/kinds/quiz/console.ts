import type { ConsoleKind } from '../../console/say.ts'
import { expected, sayOptions } from '../../console/say.ts'
import PollPreview from '../poll-single/Preview.vue'

export const quizConsole: ConsoleKind<'quiz'> = {
  open: 'Open the quiz',
  close: 'Close the quiz',
  label: 'Quiz',
  say(step, items) {
    const said = sayOptions(step, items)
    return step.prompt && items.length > 1 ? { ...said, lead: step.prompt } : said
  },
  answers: (step, items) => step.items.filter(item => items.includes(item.id)).map(item => expected('Right answer', item, item.right, item.why)),
  preview: PollPreview,
}
