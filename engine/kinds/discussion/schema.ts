import { z } from 'zod'
import { moderation, text } from '../../core/exercise/fields.ts'
import { stepKeys, textKeys } from '../../core/exercise/public-keys.ts'
import { once, stepBase, textItem } from '../../core/exercise/step-parts.ts'
import { posts } from '../../core/session/shapes.ts'
import { kindSchema } from '../kind-schema.ts'

const step = z.strictObject({
  ...stepBase,
  kind: z.literal('discussion'),
  prompt: text,
  /** What to talk about for those without the pre-work. */
  otherwise: text.optional(),
  /** Short cues on the slide and phone, such as the boxes to listen for. */
  cues: z.array(z.strictObject({ label: text, detail: text.optional() })).max(6).default([]),
  ...once,
  moderation: moderation.default('at-once'),
  upvotes: z.boolean().default(true),
  /** What a group's note-taker may post; none for talk alone. */
  items: z.array(textItem).max(3).default([]),
})

export const discussionSchema = kindSchema({
  step,
  publicStep: step,
  publicKeys: {
    ...stepKeys,
    prompt: true,
    otherwise: true,
    cues: { label: true, detail: true },
    moderation: true,
    upvotes: true,
    items: textKeys,
  },
  result: z.strictObject({ kind: z.literal('discussion'), posts }),
  problems: () => [],
})
