import { z } from 'zod'
import { moderation, text } from '../../core/exercise/fields.ts'
import { stepKeys, textKeys } from '../../core/exercise/public-keys.ts'
import { once, stepBase, textItem } from '../../core/exercise/step-parts.ts'
import { posts } from '../../core/session/shapes.ts'
import { kindSchema } from '../kind-schema.ts'

const step = z.strictObject({
  ...stepBase,
  ...once,
  kind: z.literal('open-text'),
  /** What all texts are about, such as a card to read first. */
  prompt: text.optional(),
  moderation: moderation.default('approve'),
  /** Whether others may mark the texts they find strong. */
  upvotes: z.boolean().default(true),
  items: z.array(textItem).min(1).max(6),
})

export const openTextSchema = kindSchema({
  step,
  publicStep: step,
  publicKeys: { ...stepKeys, prompt: true, moderation: true, upvotes: true, items: textKeys },
  result: z.strictObject({ kind: z.literal('open-text'), posts }),
  problems: () => [],
})
