/** What a host may tell a session to do. Each accepted command becomes one event. */
import { z } from 'zod'
import { slug } from '../exercise/steps.ts'

const exercise = slug

export const hostCommand = z.discriminatedUnion('type', [
  /** Opens the vote (or discussion) of the unit the exercise is at. */
  z.strictObject({ type: z.literal('open'), exercise, form: slug.optional() }),
  z.strictObject({ type: z.literal('close'), exercise }),
  /** Shows the result to the room; closes first if still open. */
  z.strictObject({ type: z.literal('reveal'), exercise }),
  /** Opens the same items again, to be shown beside the first vote. */
  z.strictObject({ type: z.literal('second-round'), exercise }),
  /** Sets the rounds of the current unit aside and goes back to before it was opened. */
  z.strictObject({ type: z.literal('reset'), exercise }),
  /** Goes to the next unit; after the last one the exercise is finished. */
  z.strictObject({ type: z.literal('next'), exercise }),
  /** Takes the exercise off phones and closes what is open. */
  z.strictObject({ type: z.literal('finish'), exercise }),
  z.strictObject({ type: z.literal('timer'), exercise, action: z.enum(['start', 'pause', 'reset']) }),
  z.strictObject({ type: z.literal('timer-add'), exercise, seconds: z.number().int().min(-600).max(600) }),
  z.strictObject({ type: z.literal('show-small-groups'), on: z.boolean() }),
  z.strictObject({ type: z.literal('end-session') }),
])

export type HostCommand = z.infer<typeof hostCommand>

/** A command that was carried out, with the server's clock in epoch milliseconds. */
export interface SessionEvent { at: number, command: HostCommand }
