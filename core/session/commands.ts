import type { RolePlayAction } from '../role-play/actions.ts'
import type { PersonId } from '../role-play/group.ts'
/** What a host may tell a session to do. Each accepted command becomes one event. */
import { z } from 'zod'
import { slug } from '../exercise/steps.ts'
import { rolePlayCommand, rolePlayRequest } from '../role-play/actions.ts'

const exercise = slug

const commands = [
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
] as const

const file = z.string().regex(/^[a-z0-9-]+\.pdf$/, 'is no handout: use its file name')

/** As it is carried out and stored. */
export const hostCommand = z.discriminatedUnion('type', [
  ...commands,
  /** Gives a handout to phones, or takes it back. */
  z.strictObject({ type: z.literal('release-handout'), file, title: z.string().max(200), on: z.boolean() }),
  z.strictObject({ type: z.literal('role-play'), exercise, command: rolePlayCommand }),
])
/** As a console sends it: the server knows who is there and what a handout is called, and draws the seed. */
export const hostRequest = z.discriminatedUnion('type', [
  ...commands,
  z.strictObject({ type: z.literal('release-handout'), file, on: z.boolean() }),
  z.strictObject({ type: z.literal('role-play'), exercise, command: rolePlayRequest }),
])

export type HostCommand = z.infer<typeof hostCommand>
export type HostRequest = z.infer<typeof hostRequest>

/** What a participant did in a role-play. Never sent as such: the server adds whose phone it was. */
export interface ParticipantCommand {
  type: 'role-play-action'
  exercise: string
  person: PersonId
  action: RolePlayAction
}

export type SessionCommand = HostCommand | ParticipantCommand

/** What was carried out, with the server's clock in epoch milliseconds. */
export interface SessionEvent { at: number, command: SessionCommand }
