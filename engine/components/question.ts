import type { PublicStep } from '../core/exercise/steps.ts'
import type { Unit } from '../core/session/content.ts'

/** The one sentence the room answers, or the step's title where several questions are asked together. */
export function questionOf(title: string, { step, items }: Unit<PublicStep>): string {
  if (step.kind === 'discussion' || step.kind === 'scale')
    return step.prompt
  // The prompt says what all of them are about; a text to read first stands below the question instead.
  if ((step.kind === 'placement' || step.kind === 'quiz') && step.prompt)
    return items.length === 1 && step.kind === 'quiz' ? step.items.find(item => item.id === items[0])?.question ?? step.prompt : step.prompt
  const only = items.length === 1 ? (step.items as { id: string, question: string }[]).find(item => item.id === items[0]) : undefined
  return only?.question ?? step.title ?? title
}
