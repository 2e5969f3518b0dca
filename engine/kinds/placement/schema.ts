import { z } from 'zod'
import { text } from '../../core/exercise/fields.ts'
import { optionKeys, stepKeys } from '../../core/exercise/public-keys.ts'
import { itemBase, once, option, stepBase, twins } from '../../core/exercise/step-parts.ts'
import { optionCounts } from '../../core/session/shapes.ts'
import { kindSchema } from '../kind-schema.ts'

const axis = z.strictObject({ label: text, low: text, high: text })
const axisKeys = { label: true, low: true, high: true } as const
const point = z.strictObject({ x: z.number(), y: z.number() })

const step = z.strictObject({
  ...stepBase,
  ...once,
  kind: z.literal('placement'),
  prompt: text,
  /** From left to right, and from bottom to top. */
  x: axis,
  y: axis,
  /** Names of the quadrants; the first word of a key is the level of x, the second that of y. */
  quadrants: z.strictObject({ lowLow: text, lowHigh: text, highLow: text, highHigh: text }),
  /** One mark a thing may carry, such as Adopt, Trial, Assess and Hold. */
  marks: z.strictObject({ label: text, options: z.array(option).min(1).max(6) }).optional(),
  /** A private line a thing may carry, such as one action. */
  note: text.optional(),
  /** What is placed. `own`: the participant names it, and the name never leaves their phone's answer. */
  items: z.array(z.strictObject({ ...itemBase, own: z.boolean().default(false) })).min(1).max(8),
})

export const placementSchema = kindSchema({
  step,
  publicStep: step,
  publicKeys: {
    ...stepKeys,
    prompt: true,
    x: axisKeys,
    y: axisKeys,
    quadrants: { lowLow: true, lowHigh: true, highLow: true, highHigh: true },
    marks: { label: true, options: optionKeys },
    note: true,
    items: { id: true, question: true, own: true },
  },
  result: z.strictObject({
    kind: z.literal('placement'),
    /** Without labels, in no order that tells who came when; empty where boards are private. */
    dots: z.array(point),
    mean: point.nullable(),
    marks: optionCounts,
  }),
  problems: step => twins(step.marks?.options ?? [], 'marks.options'),
})
