/** Which steps of an exercise go on paper, and how much room its answers take. */
import type { Agenda } from '../core/agenda.ts'
import type { Step } from '../core/exercise/steps.ts'
import { planOf } from '../core/agenda/plan.ts'
import { formOf } from '../core/session/content.ts'
import { letterOf } from '../ui/charts/text.ts'

/** A step as it is printed, with the titles of all turns that it stands for. */
export interface PrintStep { step: Step, titles: string[] }

/** Words that fit on a ruled line as wide as a card, in a hand of ordinary size. */
const WORDS_PER_LINE = 12

/** Ruled lines for an answer of so many words. */
export function linesFor(maxWords: number): number {
  return Math.max(1, Math.ceil(maxWords / WORDS_PER_LINE))
}

/** The steps that an agenda runs, each with the items of the form it uses. */
export function stepsIn(steps: readonly Step[], agenda: Agenda): Step[] {
  const plan = planOf(agenda)
  return steps.filter(step => !step.agendas || step.agendas.includes(plan)).map((step) => {
    const form = formOf(step, plan)
    return form === null ? step : { ...step, items: (step.items as { id: string }[]).filter(item => step.forms![form]!.includes(item.id)) } as Step
  })
}

/** Partners who talk about the same thing in turn need it once on paper: their titles are joined. */
export function turnsOf(steps: readonly Step[]): PrintStep[] {
  const turns: PrintStep[] = []
  for (const step of steps) {
    const last = turns.at(-1)
    const titles = step.title === undefined ? [] : [step.title]
    if (last && isTurn(last.step, step))
      last.titles.push(...titles)
    else
      turns.push({ step, titles })
  }
  return turns
}

/** Only the prompt may say "now the other way round", and only where cues show that it is the same talk. */
function isTurn(first: Step, second: Step): boolean {
  const talk = (step: Step) => JSON.stringify({ ...step, id: '', title: '', prompt: '', seconds: 0 })
  return 'cues' in first && 'cues' in second
    && (first.cues.length > 0 || first.prompt === second.prompt) && talk(first) === talk(second)
}

/** How many options may be ticked, in words. */
export function tickHint({ options, min, max, none }: { options: readonly { id: string, label: string }[], min: number, max: number, none?: string }): string {
  const alone = options.find(option => option.id === none)
  const all = options.length - (alone ? 1 : 0)
  const most = Math.min(max, all)
  const count = min === most ? `exactly ${most}` : min > 1 ? `${min} to ${most}` : most === all ? 'all that apply' : `up to ${most}`
  return `Tick ${count}.${alone ? ` “${alone.label}” stands alone.` : ''}`
}

/** What stands for a thing on the plane: a letter as on the slide, or a number where letters are marks already. */
export function signsOf(step: { items: readonly unknown[], marks?: { options: readonly { label: string }[] } }): { name: 'letter' | 'number', signs: string[] } {
  const numbers = step.marks?.options.some(option => option.label.length === 1)
  return { name: numbers ? 'number' : 'letter', signs: step.items.map((_, i) => numbers ? String(i + 1) : letterOf(i)) }
}

/** Whether questions are answered with the same options, few and short enough to head the columns of a table. */
export function shareOptions(items: readonly { options: readonly { label: string }[] }[]): boolean {
  const [first] = items
  return items.length > 1 && first!.options.length <= 6 && first!.options.every(option => option.label.length <= 20)
    && items.every(item => JSON.stringify(item.options) === JSON.stringify(first!.options))
}
