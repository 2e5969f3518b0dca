/** The schema of every kind. A kind begins here: from then on the type checker names what is missing. */
import { z } from 'zod'
import { discussionSchema } from './discussion/schema.ts'
import { estimateSchema } from './estimate/schema.ts'
import { openTextSchema } from './open-text/schema.ts'
import { placementSchema } from './placement/schema.ts'
import { pointsSchema } from './points/schema.ts'
import { pollMultiSchema } from './poll-multi/schema.ts'
import { pollSingleSchema } from './poll-single/schema.ts'
import { quizSchema } from './quiz/schema.ts'
import { rankingSchema } from './ranking/schema.ts'
import { reflectionSchema } from './reflection/schema.ts'
import { rolePlaySchema } from './role-play/schema.ts'
import { scaleSchema } from './scale/schema.ts'
import { wordCloudSchema } from './word-cloud/schema.ts'

export const schemas = {
  'poll-single': pollSingleSchema,
  'poll-multi': pollMultiSchema,
  'scale': scaleSchema,
  'ranking': rankingSchema,
  'points': pointsSchema,
  'word-cloud': wordCloudSchema,
  'open-text': openTextSchema,
  'quiz': quizSchema,
  'estimate': estimateSchema,
  'placement': placementSchema,
  'discussion': discussionSchema,
  'reflection': reflectionSchema,
  'role-play': rolePlaySchema,
}

type Schemas = typeof schemas
type Part = 'step' | 'publicStep' | 'result'
/** One part of every kind, told apart by `kind`. */
type Any<P extends Part> = { [K in keyof Schemas]: z.infer<Schemas[K][P]> }[keyof Schemas]

function union<P extends Part>(part: P): z.ZodType<Any<P>> {
  return z.discriminatedUnion('kind', Object.values(schemas).map(one => one[part]) as never)
}

/** Any step, told apart by `kind`. */
export const step = union('step')
/** A step as slide and phone know it. */
export const publicStepSchema = union('publicStep')
/** What the room said on one item. */
export const result = union('result')
