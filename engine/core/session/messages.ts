/** An exercise, its rounds and its results as messages tell them: on the slide, on a phone, and to the host. */
import { z } from 'zod'
import { result, publicStepSchema as step } from '../../kinds/schemas.ts'
import { answersBy, slug } from '../exercise/fields.ts'
import { publicExerciseSchema } from '../exercise/schema.ts'
import { displayRolePlayView } from '../role-play/messages.ts'
import { count, countedBy, phase, posts, timer as runningTimer } from './shapes.ts'

const timer = runningTimer.nullable()

export const roundView = z.strictObject({
  /** Part of the answer key. */
  number: z.number().int().min(1),
  phase,
  /** People who answered at least one item of the unit, skips included. */
  answered: count,
  /** Where the figures come from. */
  counted: z.enum(['phones', 'room', 'both']),
  /** By item; null until revealed, and while there are fewer than five voters unless the host shows small groups. */
  results: z.record(slug, z.strictObject({ voters: count, result })).nullable(),
  /** True when the results are held back because there are fewer than five voters. */
  tooFew: z.boolean(),
  /** By item: votes that are in no result, because fewer than five voted in that way. Empty until revealed. */
  heldBack: z.record(slug, count),
})

export const rightAnswer = z.strictObject({
  /** The id of an option, or a number. */
  right: z.string().min(1),
  why: z.string(),
  /** How far off a number still counts as right. */
  within: z.number().min(0).optional(),
})

/** By item, once a result is shown; null for a kind that knows none. */
export const rightAnswers = z.record(slug, rightAnswer).nullable()

export const unitView = z.strictObject({
  key: z.string(),
  step: slug,
  items: z.array(slug),
  /** Rounds that count, oldest first: the first vote, then the second round. */
  rounds: z.array(roundView),
  answers: rightAnswers,
})

/** An exercise on the slide. */
export const exerciseView = z.strictObject({
  exercise: publicExerciseSchema,
  active: z.boolean(),
  /** The unit the room is at. */
  unit: z.string(),
  form: slug.nullable(),
  units: z.array(unitView),
  timer,
  by: answersBy,
  countedBy,
  /** Once a role-play was opened; null for every other kind. */
  rolePlay: displayRolePlayView.nullable(),
})

/** A running exercise on a phone: only the step and items that are on now. */
export const participantExercise = z.strictObject({
  id: slug,
  title: z.string(),
  step,
  unit: z.string(),
  /** Which of the exercise's steps this is, from 1, and how many there are. */
  place: z.strictObject({ step: count, of: count }),
  /** Items to answer now, in order. */
  items: z.array(slug),
  /** Number of the round; 0 before the first is opened. */
  round: count,
  /** 1 for the first vote, 2 for the second round. */
  vote: count,
  phase,
  timer,
  by: answersBy,
  /** Anything but `phones`: the room counts, and the phone has nothing to send. */
  countedBy,
  answers: rightAnswers,
  /** Texts to read and mark once the result is shown, by item; null for other kinds and before. */
  posts: z.record(slug, posts).nullable(),
})

/** What a host may do now with an exercise; the reducer decides, so that no client repeats its rules. */
export const allowed = z.array(z.enum(['open', 'close', 'reveal', 'second-round', 'reset', 'next', 'previous', 'finish']))

export type AnyResult = z.infer<typeof result>
export type UnitView = z.infer<typeof unitView>
export type RoundView = z.infer<typeof roundView>
