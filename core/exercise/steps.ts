/**
 * The steps of an exercise: a union on `kind`, checked by schema.
 *
 * A step is what people do together at one time. A vote step has items (questions); an item can be
 * voted on again in a second round. Ids are permanent: stored answers are found by them.
 */
import { z } from 'zod'
import { rolePlay } from '../role-play/step.ts'

/** Lower-case words joined by hyphens, as every id of the content is. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no id: use lower-case letters, digits and hyphens')

/** A sentence or paragraph that somebody reads; never empty, white space trimmed. */
export const text = z.string().trim().min(1, 'is empty: write the text or take the key away')

const option = z.strictObject({
  id: slug,
  label: text,
  /** A few words that explain the option, shown smaller. */
  detail: text.optional(),
})

const options = z.array(option).min(2, 'needs at least two options').max(8, 'has more than eight options: nobody can weigh that many')

const itemBase = { id: slug, question: text }

const stepBase = {
  id: slug,
  title: text.optional(),
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
  /** Names of the components that items mention. */
  components: z.record(slug, text).default({}),
  items: z.array(scaleItem).min(1).max(40),
  /** Named selections of items, such as a short and a full form. The first is used unless the agenda or the host names another. */
  forms: z.record(slug, z.array(slug).min(1)).optional(),
  /** Which form an agenda uses. */
  formFor: z.record(slug, slug).optional(),
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

export const discussion = z.strictObject({
  ...stepBase,
  kind: z.literal('discussion'),
  prompt: text,
  /** What to talk about for those without the pre-work. */
  otherwise: text.optional(),
  /** Short cues on the slide and phone, such as the boxes to listen for. */
  cues: z.array(z.strictObject({ label: text, detail: text.optional() })).max(6).default([]),
  items: z.array(z.never()).length(0).default([]),
})

/** Any step, told apart by `kind`. */
export const step = z.discriminatedUnion('kind', [pollSingle, scale, ranking, wordCloud, discussion, rolePlay])

/** What everybody may know of a role-play: a brief, a checklist or an inject is not in it. */
const publicRolePlay = z.strictObject(z.strictObject(rolePlay.shape).pick({ id: true, kind: true, title: true, pace: true, rounds: true, private: true, items: true, scenario: true, run: true }).shape)

/** A step as slide and phone know it. */
export const publicStepSchema = z.discriminatedUnion('kind', [pollSingle, scale, ranking, wordCloud, discussion, publicRolePlay])

export type Step = z.infer<typeof step>
export type Kind = Step['kind']
export type StepOf<K extends Kind> = Extract<Step, { kind: K }>
export type PublicStep = z.infer<typeof publicStepSchema>
export type PublicStepOf<K extends Kind> = Extract<PublicStep, { kind: K }>
export type ItemOf<K extends Kind> = StepOf<K>['items'][number]
export type Option = z.infer<typeof option>
