import { z } from 'zod'
import { slug } from '../../core/exercise/fields.ts'
import { optionKeys, stepKeys } from '../../core/exercise/public-keys.ts'
import { itemBase, optionProblems, options, stepBase } from '../../core/exercise/step-parts.ts'
import { optionCounts } from '../../core/session/shapes.ts'
import { kindSchema } from '../kind-schema.ts'

const step = z.strictObject({
  ...stepBase,
  kind: z.literal('poll-multi'),
  items: z.array(z.strictObject({
    ...itemBase,
    options,
    /** The fewest and the most options one person may choose. */
    min: z.number().int().min(1).max(11).default(1),
    max: z.number().int().min(2).max(11),
    /** An option that excludes all others, such as "none of these". */
    none: slug.optional(),
  })).min(1).max(6),
})

export const pollMultiSchema = kindSchema({
  step,
  publicStep: step,
  publicKeys: { ...stepKeys, items: { id: true, question: true, options: optionKeys, min: true, max: true, none: true } },
  result: z.strictObject({ kind: z.literal('poll-multi'), options: optionCounts }),
  problems: step => [
    ...optionProblems(step.items, ({ none }) => ({ none })),
    ...step.items.flatMap(({ min, max, options }, i) => min > max || max > options.length
      ? [{ path: `items[${i}].max`, message: `is ${max}: it must be at least min (${min}) and at most the number of options (${options.length})` }]
      : []),
  ],
})
