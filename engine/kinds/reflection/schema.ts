import { z } from 'zod'
import { text } from '../../core/exercise/fields.ts'
import { stepKeys, textKeys } from '../../core/exercise/public-keys.ts'
import { once, stepBase, textItem } from '../../core/exercise/step-parts.ts'
import { posts } from '../../core/session/shapes.ts'
import { kindSchema } from '../kind-schema.ts'

const step = z.strictObject({
  ...stepBase,
  ...once,
  kind: z.literal('reflection'),
  private: z.literal(true).default(true),
  prompt: text.optional(),
  /** A text stays on the phone; where `share` is true its writer may also send it to the host. */
  items: z.array(textItem.extend({ share: z.boolean().default(false) })).min(1).max(6),
})

export const reflectionSchema = kindSchema({
  step,
  publicStep: step,
  publicKeys: { ...stepKeys, prompt: true, items: { ...textKeys, share: true } },
  result: z.strictObject({
    kind: z.literal('reflection'),
    /** Shared ones that the host pinned; how many reflected is the round's `answered`. */
    posts,
  }),
  problems: () => [],
})
