import type { ConsoleKind } from '../../console/say.ts'
import { itemOf, questions } from '../../console/say.ts'
import { rightInWords } from './logic.ts'
import { inUnit } from './number.ts'
import EstimatePreview from './Preview.vue'
import * as words from './words/en.ts'

export const estimateConsole: ConsoleKind<'estimate'> = {
  open: words.console.open,
  close: words.console.close,
  label: words.console.label,
  say(step, items) {
    const item = itemOf(step.items, items)
    const points = items.length > 1 ? questions(step.items, items) : [{ id: item.id, label: words.console.range({ from: inUnit(item.from, item.unit), to: inUnit(item.to, item.unit) }) }]
    return { lead: item.question, points, pointsAre: 'questions' }
  },
  answers: (step, items) => step.items.filter(item => items.includes(item.id)).flatMap(item => item.right
    ? [{ id: item.id, question: item.question, is: 'right', option: rightInWords(item, { right: String(item.right.value), within: item.right.within }), why: item.right.why }]
    : []),
  preview: EstimatePreview,
}
