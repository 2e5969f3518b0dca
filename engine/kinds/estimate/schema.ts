import { z } from 'zod'
import { text } from '../../core/exercise/fields.ts'
import { stepKeys } from '../../core/exercise/public-keys.ts'
import { itemBase, stepBase } from '../../core/exercise/step-parts.ts'
import { count } from '../../core/session/shapes.ts'
import { kindSchema } from '../kind-schema.ts'
import { fitsSteps, inUnit } from './number.ts'

/** As far as numbers are exact to a thousandth. */
const number = z.number().min(-1e12, 'is too small to be estimated: use a larger unit').max(1e12, 'is too large to be estimated: use a larger unit')

const item = z.strictObject({
  ...itemBase,
  /** What is counted or measured, such as "hours"; it stands behind each number. */
  unit: text,
  /** The least and the most that can be answered. */
  from: number,
  to: number,
  /** From one number that can be answered to the next. */
  step: z.number().min(0.001, 'is too fine: use 0.001 or more').default(1),
  /** What is right, where that is known; told to nobody in the room before the result is shown. */
  right: z.strictObject({
    value: number,
    /** How far off still counts as right. */
    within: z.number().min(0).default(0),
    why: text,
  }).optional(),
})

const step = z.strictObject({
  ...stepBase,
  kind: z.literal('estimate'),
  items: z.array(item).min(1).max(6),
})

export const estimateSchema = kindSchema({
  step,
  /** A question without its answer. */
  publicStep: step.extend({ items: z.array(item.omit({ right: true })) }),
  publicKeys: { ...stepKeys, items: { id: true, question: true, unit: true, from: true, to: true, step: true } },
  result: z.strictObject({
    kind: z.literal('estimate'),
    /** How many gave each number, the least first; null where only the median is shown. */
    values: z.array(z.strictObject({ value: z.number(), count })).nullable(),
    /** Null when nobody answered. */
    median: z.number().nullable(),
  }),
  problems: ({ items }) => items.flatMap((item, i) => {
    const { from, to, step, unit, right } = item
    if (from >= to)
      return [{ path: `items[${i}].to`, message: `is ${to}: it must be more than from (${from})` }]
    const uneven = fitsSteps(item, to) ? [] : [{ path: `items[${i}].step`, message: `is ${step}, which does not lead from ${from} to ${to}: change one of them` }]
    const outside = right && (right.value < from || right.value > to)
      ? [{ path: `items[${i}].right.value`, message: `is ${right.value}, which nobody can answer: it must be between ${inUnit(from, unit)} and ${inUnit(to, unit)}` }]
      : []
    return [...uneven, ...outside]
  }),
})
