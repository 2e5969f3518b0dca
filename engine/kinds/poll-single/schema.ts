import { z } from 'zod'
import { slug, text } from '../../core/exercise/fields.ts'
import { choiceKeys, stepKeys } from '../../core/exercise/public-keys.ts'
import { itemBase, optionProblems, options, stepBase } from '../../core/exercise/step-parts.ts'
import { optionCounts } from '../../core/session/shapes.ts'
import { kindSchema } from '../kind-schema.ts'

const item = z.strictObject({
  ...itemBase,
  options,
  /** The usual answer and why, for the host only. */
  expected: z.strictObject({ option: slug, why: text }).optional(),
})

const step = z.strictObject({
  ...stepBase,
  kind: z.literal('poll-single'),
  items: z.array(item).min(1).max(12),
})

export const pollSingleSchema = kindSchema({
  step,
  /** A question without the usual answer. */
  publicStep: step.extend({ items: z.array(item.omit({ expected: true })) }),
  publicKeys: { ...stepKeys, items: choiceKeys },
  result: z.strictObject({ kind: z.literal('poll-single'), options: optionCounts }),
  problems: step => optionProblems(step.items, item => ({ 'expected.option': item.expected?.option })),
})
