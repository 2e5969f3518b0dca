/** The rules for single fields that every schema of the content shares. */
import { z } from 'zod'

/** Lower-case words joined by hyphens, as every id of the content is. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no id: use lower-case letters, digits and hyphens')

/** A sentence or paragraph that somebody reads; never empty, white space trimmed. */
export const text = z.string().trim().min(1, 'is empty: write the text or take the key away')

/** `2:30` on the clock of an exercise or a run. */
export const mark = z.string().regex(/^\d{1,2}:[0-5]\d$/, 'is no minute mark: write m:ss, such as "2:30"')

/** `approve`: a text is shown when the host lets it through. `at-once`: it is shown until the host hides it. */
export const moderation = z.enum(['approve', 'at-once'])

/** Whether each person answers, or one phone for a table. */
export const answersBy = z.enum(['person', 'table'])

export type Moderation = z.infer<typeof moderation>
