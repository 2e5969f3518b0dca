/** An exercise, its rounds and its results as messages tell them: on the slide, on a phone, and to the host. */
import { z } from 'zod'
import { answersBy, slug } from '../exercise/fields.ts'
import { publicExerciseSchema } from '../exercise/schema.ts'
import { publicStepSchema as step } from '../exercise/steps.ts'
import { displayRolePlayView } from '../role-play/messages.ts'
import { count, countedBy, phase, post, timer as runningTimer } from './shapes.ts'

const timer = runningTimer.nullable()

const optionCount = z.strictObject({ id: slug, count })
const options = z.array(optionCount)
/** `counts[0]` is how many rated 1; null where only the average is shown. `mean` is null when nobody rated. */
const ratings = z.strictObject({ counts: z.array(count).length(5).nullable(), mean: z.number().nullable() })
/** Those that may be shown now, pinned ones first, then by upvotes. */
const posts = z.array(post)
const point = z.strictObject({ x: z.number(), y: z.number() })

/** What the room said on one item; `kinds/types.ts` takes the result of each kind from here. */
const result = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('poll-single'), options }),
  z.strictObject({ kind: z.literal('poll-multi'), options }),
  z.strictObject({ kind: z.literal('quiz'), options }),
  /** `earlier` is null where a step asks for one rating. */
  ratings.extend({ kind: z.literal('scale'), earlier: ratings.nullable() }),
  /** `ranks[0]` is how many put the option first; `meanRank` is null when nobody ranked. */
  z.strictObject({ kind: z.literal('ranking'), options: z.array(z.strictObject({ id: slug, ranks: z.array(count), meanRank: z.number().nullable() })) }),
  /** `mean` is null when nobody shared points out. */
  z.strictObject({ kind: z.literal('points'), options: z.array(z.strictObject({ id: slug, mean: z.number().nullable() })) }),
  /** Entries joined over case, spelling variants and spacing, most frequent first. */
  z.strictObject({ kind: z.literal('word-cloud'), words: z.array(z.strictObject({ text: z.string(), count })) }),
  /** `dots` without labels, in no order that tells who came when; empty where boards are private. */
  z.strictObject({ kind: z.literal('placement'), dots: z.array(point), mean: point.nullable(), marks: options }),
  z.strictObject({ kind: z.literal('open-text'), posts }),
  z.strictObject({ kind: z.literal('discussion'), posts }),
  /** Shared ones that the host pinned; how many reflected is the round's `answered`. */
  z.strictObject({ kind: z.literal('reflection'), posts }),
  z.strictObject({ kind: z.literal('role-play') }),
])

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

export const quizAnswers = z.record(slug, z.strictObject({ right: slug, why: z.string() })).nullable()

export const unitView = z.strictObject({
  key: z.string(),
  step: slug,
  items: z.array(slug),
  /** Rounds that count, oldest first: the first vote, then the second round. */
  rounds: z.array(roundView),
  /** Of a quiz once its result is shown: the right option and why, by item. */
  answers: quizAnswers,
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
  answers: quizAnswers,
  /** Texts to read and mark once the result is shown, by item; null for other kinds and before. */
  posts: z.record(slug, posts).nullable(),
})

/** What a host may do now with an exercise; the reducer decides, so that no client repeats its rules. */
export const allowed = z.array(z.enum(['open', 'close', 'reveal', 'second-round', 'reset', 'next', 'previous', 'finish']))

export type AnyResult = z.infer<typeof result>
export type OptionCount = z.infer<typeof optionCount>
export type Ratings = z.infer<typeof ratings>
export type UnitView = z.infer<typeof unitView>
export type RoundView = z.infer<typeof roundView>
