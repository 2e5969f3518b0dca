import { z } from 'zod'
import { slug, text } from '../../core/exercise/fields.ts'
import { choiceKeys, stepKeys } from '../../core/exercise/public-keys.ts'
import { itemBase, optionProblems, options, stepBase } from '../../core/exercise/step-parts.ts'
import { optionCounts } from '../../core/session/shapes.ts'
import { kindSchema } from '../kind-schema.ts'

const item = z.strictObject({
  ...itemBase,
  options,
  /** The right option; told to nobody in the room before the result is shown. */
  right: slug,
  /** Why it is right, shown with the result. */
  why: text,
})

const step = z.strictObject({
  ...stepBase,
  kind: z.literal('quiz'),
  /** A prompt above every item, such as a text they are all about. */
  prompt: text.optional(),
  items: z.array(item).min(1).max(20),
})

export const quizSchema = kindSchema({
  step,
  /** A question without its answer. */
  publicStep: step.extend({ items: z.array(item.omit({ right: true, why: true })) }),
  publicKeys: { ...stepKeys, prompt: true, items: choiceKeys },
  result: z.strictObject({ kind: z.literal('quiz'), options: optionCounts }),
  problems: step => optionProblems(step.items, ({ right }) => ({ right })),
})
