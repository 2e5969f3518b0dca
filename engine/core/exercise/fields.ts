/** The rules for single fields that every schema of the content shares. */
import { z } from 'zod'

/** Lower-case words joined by hyphens, as every id of the content is. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no id: use lower-case letters, digits and hyphens')

/** A sentence or paragraph that somebody reads; never empty, white space trimmed. */
export const text = z.string().trim().min(1, 'is empty: write the text or take the key away')

/** `2:30` on the clock of an exercise or a run. */
export const mark = z.string().regex(/^\d{1,2}:[0-5]\d$/, 'is no minute mark: write m:ss, such as "2:30"')
