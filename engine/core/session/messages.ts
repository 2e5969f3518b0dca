/** An exercise, its rounds and its results as messages tell them: on the slide, on a phone, and to the host. */
import { z } from 'zod'
import { slug } from '../exercise/fields.ts'
import { publicStepSchema as step } from '../exercise/steps.ts'
import { displayRolePlayView } from '../role-play/messages.ts'
import { postId } from './commands.ts'

const count = z.number().int().min(0)
const epochMs = z.number().int()

const phase = z.enum(['idle', 'open', 'closed', 'revealed'])
const timer = z.strictObject({ durationMs: count, elapsedMs: count, startedAt: epochMs.nullable() }).nullable()

const options = z.array(z.strictObject({ id: slug, count }))
const ratings = { counts: z.array(count).length(5).nullable(), mean: z.number().nullable() }
/** A text that may be shown; its id says nothing about who wrote it. */
export const post = z.strictObject({ id: postId, text: z.string(), name: z.string().nullable(), pinned: z.boolean(), upvotes: count })
const posts = z.array(post)
export const postStatus = z.enum(['shown', 'hidden', 'waiting'])
export const moderation = z.enum(['approve', 'at-once'])

const result = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('poll-single'), options }),
  z.strictObject({ kind: z.literal('poll-multi'), options }),
  z.strictObject({ kind: z.literal('quiz'), options }),
  z.strictObject({ kind: z.literal('scale'), ...ratings, earlier: z.strictObject(ratings).nullable() }),
  z.strictObject({ kind: z.literal('ranking'), options: z.array(z.strictObject({ id: slug, ranks: z.array(count), meanRank: z.number().nullable() })) }),
  z.strictObject({ kind: z.literal('points'), options: z.array(z.strictObject({ id: slug, mean: z.number().nullable() })) }),
  z.strictObject({ kind: z.literal('word-cloud'), words: z.array(z.strictObject({ text: z.string(), count })) }),
  z.strictObject({
    kind: z.literal('placement'),
    dots: z.array(z.strictObject({ x: z.number(), y: z.number() })),
    mean: z.strictObject({ x: z.number(), y: z.number() }).nullable(),
    marks: options,
  }),
  z.strictObject({ kind: z.literal('open-text'), posts }),
  z.strictObject({ kind: z.literal('discussion'), posts }),
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
const answersBy = z.enum(['person', 'table'])
export const countedBy = z.enum(['phones', 'hands', 'cards', 'paper'])

export const unitView = z.strictObject({
  key: z.string(),
  step: slug,
  items: z.array(slug),
  /** Rounds that count, oldest first: the first vote, then the second round. */
  rounds: z.array(roundView),
  /** Of a quiz once its result is shown: the right option and why, by item. */
  answers: quizAnswers,
})

const publicExercise = z.strictObject({
  id: slug,
  title: z.string(),
  kind: z.string(),
  section: z.string(),
  group: z.strictObject({ size: z.string(), note: z.string().optional(), regroup: z.boolean() }),
  steps: z.array(step),
  noPhones: z.enum(['hands', 'cards', 'paper', 'talk']),
})

/** An exercise on the slide. */
export const exerciseView = z.strictObject({
  exercise: publicExercise,
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
  /** Whether each person answers, or one phone for a table. */
  by: answersBy,
  /** Anything but `phones`: the room counts, and the phone has nothing to send. */
  countedBy,
  answers: quizAnswers,
  /** Texts to read and mark once the result is shown, by item; null for other kinds and before. */
  posts: z.record(slug, posts).nullable(),
})

export const question = z.strictObject({ id: postId, text: z.string(), upvotes: count, answered: z.boolean() })

/** What a host may do now with an exercise; the reducer decides, so that no client repeats its rules. */
export const allowed = z.array(z.enum(['open', 'close', 'reveal', 'second-round', 'reset', 'next', 'previous', 'finish']))
