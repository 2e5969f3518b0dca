/** What a kind says of its steps to whoever reads or checks them. With Zod, so no page loads it. */
import type { z } from 'zod'
import type { KeysOf } from '../core/exercise/public-keys.ts'
import type { StepProblem } from '../core/exercise/step-parts.ts'

interface KindSchema<Step extends z.ZodType, PublicStep extends z.ZodType, Result extends z.ZodType> {
  /** A step as an author writes it. */
  step: Step
  /** A step as slide and phone know it. */
  publicStep: PublicStep
  /** The keys of that, one by one: a key that is in one of both alone does not compile. */
  publicKeys: KeysOf<z.infer<PublicStep>>
  /** What the room said on one item, as messages tell it. */
  result: Result
  /** What the schema cannot see: references between keys, with paths from the step. */
  problems: (step: z.infer<Step>) => StepProblem[]
}

/** The schema of a kind, complete. */
export function kindSchema<Step extends z.ZodType, PublicStep extends z.ZodType, Result extends z.ZodType>(parts: KindSchema<Step, PublicStep, Result>): KindSchema<Step, PublicStep, Result> {
  return parts
}
