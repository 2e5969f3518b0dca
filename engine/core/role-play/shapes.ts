/** Shapes that the state of a role-play and its messages have in common. */
import { z } from 'zod'

const ms = z.number()
export const count = z.number().int().min(0)

/** A participant's number, as the session knows it. */
export const person = z.number().int().min(0)

/** Two people who are never in one group. */
export const pair = z.tuple([person, person])

export const member = z.strictObject({
  person,
  /** The id of a role, or `observer`. */
  seat: z.string(),
})

/** `acted` is played by role; `without-acting` freezes at three points, where everybody writes. */
export const form = z.enum(['acted', 'without-acting'])

export const phase = z.enum(['seating', 'briefing', 'scene', 'freeze', 'de-role', 'observer', 'debrief', 'line-to-room', 'done'])
export const take = z.union([z.literal(1), z.literal(2)])
export const groupId = z.number().int().min(1)

/** A freeze point of the form without acting: everybody writes, then the group reads and picks. */
export const freeze = z.strictObject({
  /** 0 to 2, the index in the step's freeze points. */
  point: count,
  part: z.enum(['write', 'read']),
  /** Run 18 has a second try at each point. */
  attempt: take,
})

export const bell = z.strictObject({
  take,
  /** 1 is the first of its take; briefs and injects count so. */
  number: z.number(),
  label: z.string(),
  /** Planned time after its scene began, in milliseconds. */
  offsetMs: ms,
})

export const injectGiven = z.strictObject({
  inject: z.string(),
  /** Null for all groups. */
  group: groupId.nullable(),
  runMs: ms,
})

/** What happened, told to those it concerns. Names nobody and gives no reason for a move. */
export const message = z.strictObject({ at: ms, people: z.array(person), text: z.string() })

export const observerSheet = z.strictObject({
  /** The group it goes to at the debrief; the server sets it, not the phone. */
  group: groupId,
  take,
  /** Indexes in the checklist, ascending. */
  ticks: z.array(count),
  /** Exact words heard, in order. */
  words: z.array(z.string()),
  /** One thing to keep. */
  keep: z.string(),
  /** One thing to try. */
  try: z.string(),
})

/** The lead's next sentence, written at a freeze point. */
export const nextSentence = z.strictObject({
  group: groupId,
  /** Index in the step's freeze points. */
  point: count,
  attempt: take,
  text: z.string(),
})

export type PersonId = z.infer<typeof person>
export type Pair = z.infer<typeof pair>
export type Member = z.infer<typeof member>
export type Form = z.infer<typeof form>
export type Phase = z.infer<typeof phase>
export type Freeze = z.infer<typeof freeze>
export type Bell = z.infer<typeof bell>
export type InjectGiven = z.infer<typeof injectGiven>
export type Message = z.infer<typeof message>
export type ObserverSheetValue = z.infer<typeof observerSheet>
export type NextSentenceValue = z.infer<typeof nextSentence>
