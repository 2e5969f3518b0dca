/**
 * The steps of an exercise: a union on `kind`, checked by schema.
 *
 * A step is what people do together at one time. A vote step has items (questions); an item can be
 * voted on again in a second round. Ids are permanent: stored answers are found by them.
 */
import { z } from 'zod'
import { rolePlay } from '../role-play/step.ts'
import { answersBy, moderation, slug, text } from './fields.ts'

const option = z.strictObject({
  id: slug,
  label: text,
  /** A few words that explain the option, shown smaller. */
  detail: text.optional(),
})

const options = z.array(option).min(2, 'needs at least two options').max(11, 'has more than eleven options: nobody can weigh that many')

const itemBase = { id: slug, question: text }

const stepBase = {
  id: slug,
  title: text.optional(),
  /** Runs in these agendas only; absent means in all. */
  agendas: z.array(slug).min(1).optional(),
  /** Run only where the host chooses it, such as a vote at the stop of a fishbowl. */
  optional: z.boolean().default(false),
  by: answersBy.default('person'),
  /** Named selections of items, such as a short and a full form. The first is used unless the agenda, the slide or the host names another. */
  forms: z.record(slug, z.array(slug).min(1)).optional(),
  /** Which form an agenda uses. */
  formFor: z.record(slug, slug).optional(),
  /** `together`: all items open at once. `one-by-one`: the host moves from item to item. */
  pace: z.enum(['together', 'one-by-one']).default('together'),
  /** How often the items can be voted on: 2 allows a second round after a discussion. */
  rounds: z.number().int().min(1).max(2).default(2),
  /** Private answers are shown as room averages only, and fall back to paper, never to hands. */
  private: z.boolean().default(false),
  /** Time for this step in seconds, for the large timer. */
  seconds: z.number().int().min(10).max(3600).optional(),
}

const pollItem = z.strictObject({
  ...itemBase,
  options,
  /** The usual answer and why, for the host only. */
  expected: z.strictObject({ option: slug, why: text }).optional(),
})

export const pollSingle = z.strictObject({
  ...stepBase,
  kind: z.literal('poll-single'),
  items: z.array(pollItem).min(1).max(12),
})

export const pollMulti = z.strictObject({
  ...stepBase,
  kind: z.literal('poll-multi'),
  items: z.array(z.strictObject({
    ...itemBase,
    options,
    /** The fewest and the most options one person may choose. */
    min: z.number().int().min(1).max(11).default(1),
    max: z.number().int().min(2).max(11),
    /** An option that excludes all others, such as "none of these". */
    none: slug.optional(),
  })).min(1).max(6),
})

const quizItem = z.strictObject({
  ...itemBase,
  options,
  /** The right option; told to nobody in the room before the result is shown. */
  right: slug,
  /** Why it is right, shown with the result. */
  why: text,
})

export const quiz = z.strictObject({
  ...stepBase,
  kind: z.literal('quiz'),
  /** A prompt above every item, such as a text they are all about. */
  prompt: text.optional(),
  items: z.array(quizItem).min(1).max(20),
})

const scaleItem = z.strictObject({
  ...itemBase,
  /** The component this statement belongs to; statements of one component are averaged together. */
  component: slug.optional(),
})

export const scale = z.strictObject({
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
  items: z.array(scaleItem).min(1).max(40),
})

export const ranking = z.strictObject({
  ...stepBase,
  kind: z.literal('ranking'),
  items: z.array(z.strictObject({ ...itemBase, options })).min(1).max(4),
})

export const wordCloud = z.strictObject({
  ...stepBase,
  kind: z.literal('word-cloud'),
  items: z.array(z.strictObject({
    ...itemBase,
    /** How many entries one person may send. */
    maxWords: z.number().int().min(1).max(5).default(2),
    /** The longest entry, in characters. */
    maxLength: z.number().int().min(3).max(60).default(20),
  })).min(1).max(4),
})

/** Words are what people count; a text that is too long is refused on the phone, never cut. */
const textItem = z.strictObject({
  ...itemBase,
  maxWords: z.number().int().min(1).max(250).default(40),
  /** An unfinished sentence or a hint in the empty field. */
  hint: text.optional(),
})

const once = { rounds: z.number().int().min(1).max(2).default(1) }

export const openText = z.strictObject({
  ...stepBase,
  ...once,
  kind: z.literal('open-text'),
  /** What all texts are about, such as a card to read first. */
  prompt: text.optional(),
  moderation: moderation.default('approve'),
  /** Whether others may mark the texts they find strong. */
  upvotes: z.boolean().default(true),
  items: z.array(textItem).min(1).max(6),
})

export const reflection = z.strictObject({
  ...stepBase,
  ...once,
  kind: z.literal('reflection'),
  private: z.literal(true).default(true),
  prompt: text.optional(),
  /** A text stays on the phone; where `share` is true its writer may also send it to the host. */
  items: z.array(textItem.extend({ share: z.boolean().default(false) })).min(1).max(6),
})

export const points = z.strictObject({
  ...stepBase,
  ...once,
  kind: z.literal('points'),
  /** What the points are shared over. */
  options,
  /** How many points there are to share, all of them. */
  total: z.number().int().min(10).max(1000).default(100),
  /** One or two ways of sharing, such as "now" and "needed"; `short` names it in the chart. */
  items: z.array(z.strictObject({ ...itemBase, short: text })).min(1).max(2),
})

const axis = z.strictObject({ label: text, low: text, high: text })

export const placement = z.strictObject({
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

export const discussion = z.strictObject({
  ...stepBase,
  kind: z.literal('discussion'),
  prompt: text,
  /** What to talk about for those without the pre-work. */
  otherwise: text.optional(),
  /** Short cues on the slide and phone, such as the boxes to listen for. */
  cues: z.array(z.strictObject({ label: text, detail: text.optional() })).max(6).default([]),
  ...once,
  moderation: moderation.default('at-once'),
  upvotes: z.boolean().default(true),
  /** What a group's note-taker may post; none for talk alone. */
  items: z.array(textItem).max(3).default([]),
})

/** Any step, told apart by `kind`. */
export const step = z.discriminatedUnion('kind', [pollSingle, pollMulti, scale, ranking, points, wordCloud, openText, quiz, placement, discussion, reflection, rolePlay])

/** A question without the usual answer. */
const publicPollSingle = pollSingle.extend({ items: z.array(pollItem.omit({ expected: true })) })

/** A question of a quiz without its answer. */
const publicQuiz = quiz.extend({ items: z.array(quizItem.omit({ right: true, why: true })) })

/** What everybody may know of a role-play: a brief, a checklist or an inject is not in it. */
const publicRolePlay = z.strictObject(rolePlay.shape).pick({ id: true, kind: true, title: true, agendas: true, optional: true, by: true, forms: true, formFor: true, pace: true, rounds: true, private: true, items: true, scenario: true, run: true })

/** A step as slide and phone know it. `public-keys.ts` lists the same keys, and does not compile where it does not. */
export const publicStepSchema = z.discriminatedUnion('kind', [publicPollSingle, pollMulti, scale, ranking, points, wordCloud, openText, publicQuiz, placement, discussion, reflection, publicRolePlay])

export type Step = z.infer<typeof step>
export type Kind = Step['kind']
export type StepOf<K extends Kind> = Extract<Step, { kind: K }>
export type PublicStep = z.infer<typeof publicStepSchema>
export type PublicStepOf<K extends Kind> = Extract<PublicStep, { kind: K }>
export type ItemOf<K extends Kind> = StepOf<K>['items'][number]
export type Option = z.infer<typeof option>
