import { z } from 'zod'
import { slug, text } from '../../core/exercise/fields.ts'
import { optionKeys, stepKeys } from '../../core/exercise/public-keys.ts'
import { itemBase, once, options, stepBase, twins } from '../../core/exercise/step-parts.ts'
import { kindSchema } from '../kind-schema.ts'

const step = z.strictObject({
  ...stepBase,
  ...once,
  kind: z.literal('points'),
  /** What the points are shared over. */
  options,
  /** How many points there are to share, all of them. */
  total: z.number().int().min(10).max(1000).default(100),
  /** One or two ways of sharing, such as "now" and "needed"; `short` names it in the chart. */
  items: z.array(z.strictObject({ ...itemBase, short: text })).min(1).max(2),
})

export const pointsSchema = kindSchema({
  step,
  publicStep: step,
  publicKeys: { ...stepKeys, options: optionKeys, total: true, items: { id: true, question: true, short: true } },
  result: z.strictObject({
    kind: z.literal('points'),
    /** `mean` is null when nobody shared points out. */
    options: z.array(z.strictObject({ id: slug, mean: z.number().nullable() })),
  }),
  problems: step => twins(step.options, 'options'),
})
