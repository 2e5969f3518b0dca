import { z } from 'zod'
import { slug, text } from '../../core/exercise/fields.ts'
import { stepKeys } from '../../core/exercise/public-keys.ts'
import { itemBase, stepBase } from '../../core/exercise/step-parts.ts'
import { count } from '../../core/session/shapes.ts'
import { kindSchema } from '../kind-schema.ts'

const item = z.strictObject({
  ...itemBase,
  /** The component this statement belongs to; statements of one component are averaged together. */
  component: slug.optional(),
})

/** `counts[0]` is how many rated 1; null where only the average is shown. `mean` is null when nobody rated. */
const ratings = z.strictObject({ counts: z.array(count).length(5).nullable(), mean: z.number().nullable() })

const step = z.strictObject({
  ...stepBase,
  kind: z.literal('scale'),
  /** The question the statements answer. */
  prompt: text,
  /** Five labels, from 1 to 5. */
  anchors: z.array(text).length(5, 'needs five labels, one for each of 1 to 5'),
  /** Two ratings of each statement at the same moment: how each is called, the earlier one first. */
  ratings: z.strictObject({ earlier: text, now: text }).optional(),
  /** Names of the components that items mention. */
  components: z.record(slug, text).default({}),
  items: z.array(item).min(1).max(40),
})

export const scaleSchema = kindSchema({
  step,
  publicStep: step,
  publicKeys: {
    ...stepKeys,
    prompt: true,
    anchors: true,
    ratings: { earlier: true, now: true },
    components: true,
    items: { id: true, question: true, component: true },
  },
  result: ratings.extend({
    kind: z.literal('scale'),
    /** Null where a step asks for one rating. */
    earlier: ratings.nullable(),
  }),
  problems: step => step.items.flatMap(({ component }, i) => component && !(component in step.components)
    ? [{ path: `items[${i}].component`, message: `is "${component}", which components does not name: add it there` }]
    : []),
})
