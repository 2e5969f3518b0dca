/**
 * The steps of an exercise: a union on `kind`, made of the schemas of the kinds.
 *
 * A step is what people do together at one time. A vote step has items (questions); an item can be
 * voted on again in a second round. Ids are permanent: stored answers are found by them.
 */
import type { z } from 'zod'
import type { publicStepSchema, step } from '../../kinds/schemas.ts'

export type { Option } from './step-parts.ts'

export type Step = z.infer<typeof step>
export type Kind = Step['kind']
export type StepOf<K extends Kind> = Extract<Step, { kind: K }>
export type PublicStep = z.infer<typeof publicStepSchema>
export type PublicStepOf<K extends Kind> = Extract<PublicStep, { kind: K }>
export type ItemOf<K extends Kind> = StepOf<K>['items'][number]
