import { z } from 'zod'
import { slug } from '../../core/exercise/fields.ts'
import { choiceKeys, stepKeys } from '../../core/exercise/public-keys.ts'
import { itemBase, optionProblems, options, stepBase } from '../../core/exercise/step-parts.ts'
import { count } from '../../core/session/shapes.ts'
import { kindSchema } from '../kind-schema.ts'

const step = z.strictObject({
  ...stepBase,
  kind: z.literal('ranking'),
  items: z.array(z.strictObject({ ...itemBase, options })).min(1).max(4),
})

export const rankingSchema = kindSchema({
  step,
  publicStep: step,
  publicKeys: { ...stepKeys, items: choiceKeys },
  result: z.strictObject({
    kind: z.literal('ranking'),
    /** `ranks[0]` is how many put the option first; `meanRank` is null when nobody ranked. */
    options: z.array(z.strictObject({ id: slug, ranks: z.array(count), meanRank: z.number().nullable() })),
  }),
  problems: step => optionProblems(step.items),
})
