import { z } from 'zod'
import { stepKeys } from '../../core/exercise/public-keys.ts'
import { itemBase, stepBase } from '../../core/exercise/step-parts.ts'
import { count } from '../../core/session/shapes.ts'
import { kindSchema } from '../kind-schema.ts'

const step = z.strictObject({
  ...stepBase,
  kind: z.literal('word-cloud'),
  items: z.array(z.strictObject({
    ...itemBase,
    /** How many entries one person may send. */
    maxWords: z.number().int().min(1).max(5).default(2),
    /** The longest entry, in characters. */
    maxLength: z.number().int().min(3).max(60).default(20),
  })).min(1).max(4),
})

export const wordCloudSchema = kindSchema({
  step,
  publicStep: step,
  publicKeys: { ...stepKeys, items: { id: true, question: true, maxWords: true, maxLength: true } },
  result: z.strictObject({
    kind: z.literal('word-cloud'),
    /** Entries joined over case, spelling variants and spacing, most frequent first. */
    words: z.array(z.strictObject({ text: z.string(), count })),
  }),
  problems: () => [],
})
