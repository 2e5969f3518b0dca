/** Agenda files: which sections, in which order, with which breaks, reserves and swaps. */
import { z } from 'zod'
import { slug, text } from '../exercise/fields.ts'

const section = z.string().regex(/^\d{2}-[a-z0-9-]+$/, 'is no section: write its file name, such as "01-welcome"')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time: write hh:mm, such as "09:00"')

const part = z.union([
  /** `with` names sections of which single slides stand among this one's in the deck; their minutes count here. */
  z.strictObject({ section, with: z.array(section).min(1).optional() }),
  z.strictObject({ break: text, minutes: z.number().int().min(1).max(120) }),
  /** The clock stops, and goes on at `resume` on another day. */
  z.strictObject({ pause: text, resume: time }),
  z.strictObject({
    reserve: text,
    minutes: z.number().int().min(1).max(60),
    /** Reserve exercises it may be spent on while it is whole; the first is the one proposed. */
    use: z.array(z.strictObject({ exercise: slug })).min(1).optional(),
    /** What else it is good for, in words. */
    note: text.optional(),
  }),
  /** One exercise at this place; `form` names one of its forms, so that it may run once for each. */
  z.strictObject({ exercise: slug, form: slug.optional() }),
])

export const agendaSchema = z.strictObject({
  id: slug,
  title: text,
  /** The length it promises, breaks included. */
  minutes: z.number().int().min(10).max(960),
  /** When it begins, on a 24-hour clock. */
  start: time,
  /** Another agenda whose slides, minutes, forms and runs it shows. */
  like: slug.optional(),
  /** Exercises that others of equal length stand in for: `{ planned: the one instead }`. */
  swap: z.record(slug, slug).optional(),
  parts: z.array(part).min(1),
})

export type Agenda = z.infer<typeof agendaSchema>
export type AgendaPart = Agenda['parts'][number]
export type ReservePart = Extract<AgendaPart, { reserve: string }>

/** As much of an agenda as decides which slides and exercises it has. */
export type AgendaChoice = Pick<Agenda, 'id' | 'like' | 'swap'>
