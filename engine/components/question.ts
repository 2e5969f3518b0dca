import type { PublicStep } from '../core/exercise/steps.ts'
import type { Unit } from '../core/session/content.ts'
import { traitsOf } from '../kinds/traits.ts'

/** The one sentence the room answers, or the step's title where several questions are asked together. */
export function questionOf(title: string, { step, items }: Unit<PublicStep>): string {
  const only = items.length === 1 ? (step.items as { id: string, question: string }[]).find(item => item.id === items[0]) : undefined
  // A prompt may say what all of them are about; a text to read first stands below the question instead.
  const prompt = 'prompt' in step ? step.prompt : undefined
  const { headline } = traitsOf(step)
  if (prompt && (headline === 'prompt' || (headline === 'either' && !only)))
    return prompt
  return only?.question ?? step.title ?? title
}
