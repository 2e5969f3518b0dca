/** Parts that the schemas of several kinds have in common. */
import { z } from 'zod'
import { answersBy, slug, text } from './fields.ts'

export const option = z.strictObject({
  id: slug,
  label: text,
  /** A few words that explain the option, shown smaller. */
  detail: text.optional(),
})

export const options = z.array(option).min(2, 'needs at least two options').max(11, 'has more than eleven options: nobody can weigh that many')

/** What every item has. */
export const itemBase = { id: slug, question: text }

/** What every step has, but for a role-play. */
export const stepBase = {
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

/** Words are what people count; a text that is too long is refused on the phone, never cut. */
export const textItem = z.strictObject({
  ...itemBase,
  maxWords: z.number().int().min(1).max(250).default(40),
  /** An unfinished sentence or a hint in the empty field. */
  hint: text.optional(),
})

/** For kinds that are seldom answered twice. */
export const once = { rounds: z.number().int().min(1).max(2).default(1) }

export interface StepProblem { path: string, message: string }

/** Options with the same id. */
export function twins(options: readonly { id: string }[], path: string): StepProblem[] {
  return options.flatMap(({ id }, o) => options.findIndex(other => other.id === id) === o
    ? []
    : [{ path: `${path}[${o}].id`, message: `is "${id}", as an earlier option is already: give each its own id` }])
}

/**
 * Option ids of each item are unique, and what names an option names one of them.
 * @param named what of an item names an option, by its key path
 */
export function optionProblems<I extends { options: readonly { id: string }[] }>(items: readonly I[], named: (item: I) => Record<string, string | undefined> = () => ({})): StepProblem[] {
  return items.flatMap((item, i) => {
    const ids = item.options.map(option => option.id)
    const strangers = Object.entries(named(item)).filter(([, id]) => id !== undefined && !ids.includes(id))
    return [
      ...twins(item.options, `items[${i}].options`),
      ...strangers.map(([path, id]) => ({ path: `items[${i}].${path}`, message: `is "${id}", which is no option of this item: use one of ${ids.join(', ')}` })),
    ]
  })
}

export type Option = z.infer<typeof option>
