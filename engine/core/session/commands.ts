import type { RolePlayAction } from '../role-play/actions.ts'
import type { PersonId } from '../role-play/group.ts'
/** What a host may tell a session to do. Each accepted command becomes one event. */
import { z } from 'zod'
import { answersBy, moderation, slug } from '../exercise/fields.ts'
import { rolePlayCommand, rolePlayRequest } from '../role-play/actions.ts'
import { countedBy, postId } from './shapes.ts'

const exercise = slug
/** More than the largest room, less than what a slip of the finger types. */
const MOST_COUNTED = 999
const counted = z.number().min(0).max(MOST_COUNTED)
const keyedIn = z.strictObject({
  voters: counted.int(),
  counts: z.record(z.string().min(1).max(60), counted).refine(counts => Object.keys(counts).length <= 200, 'has too many entries'),
  texts: z.array(z.string().trim().min(1).max(1500)).max(60),
  /** Beside the phones' answers, or instead of them. */
  also: z.boolean(),
})

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
  /** Goes back to the unit before; a role-play goes on where its clock is. */
  z.strictObject({ type: z.literal('previous'), exercise }),
  /** Takes the exercise off phones and closes what is open. */
  z.strictObject({ type: z.literal('finish'), exercise }),
  z.strictObject({ type: z.literal('timer'), exercise, action: z.enum(['start', 'pause', 'reset']) }),
  z.strictObject({ type: z.literal('timer-add'), exercise, seconds: z.number().int().min(-600).max(600) }),
  z.strictObject({ type: z.literal('show-small-groups'), on: z.boolean() }),
  z.strictObject({ type: z.literal('answer-by'), exercise, by: answersBy }),
  /** Takes the vote off the phones, or puts it back. */
  z.strictObject({ type: z.literal('count-by'), exercise, by: countedBy }),
  /** Keys in what was counted in the room; without a count it is taken back. */
  z.strictObject({ type: z.literal('key-in'), exercise, item: slug, count: keyedIn.nullable() }),
  z.strictObject({ type: z.literal('moderation'), exercise, mode: moderation }),
  z.strictObject({ type: z.literal('moderate'), exercise, post: postId, as: z.enum(['show', 'hide', 'pin', 'unpin']) }),
  z.strictObject({ type: z.literal('questions'), open: z.boolean(), mode: moderation }),
  z.strictObject({ type: z.literal('question'), question: postId, as: z.enum(['show', 'hide', 'answered', 'unanswered', 'on-screen', 'off-screen']) }),
  z.strictObject({ type: z.literal('key-idea'), on: z.boolean() }),
  /** Starts the clock of the run sheet, or sets it back. */
  z.strictObject({ type: z.literal('clock'), on: z.boolean() }),
  /** Leaves a line of the run sheet out, or takes it in again. */
  z.strictObject({ type: z.literal('cut'), line: z.string().min(1).max(120), on: z.boolean() }),
  /** Spends a whole reserve on an exercise kept for it. */
  z.strictObject({ type: z.literal('spend-reserve'), exercise, on: z.boolean() }),
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

/** A participant says which table they answer for; null is nobody's. */
export interface TableCommand { type: 'table', person: PersonId, table: number | null }

/** The deck reached a page; written by the server for planned against actual. */
export interface ProgressCommand { type: 'progress', page: number }

/** Carried out without a revision: none of them makes what a facilitator sees stale. */
export type QuietCommand = ParticipantCommand | TableCommand | ProgressCommand

export type SessionCommand = HostCommand | QuietCommand

const quiet: ReadonlySet<string> = new Set<QuietCommand['type']>(['role-play-action', 'table', 'progress'])

/** Whether a command leaves the revision as it is. */
export function isQuiet(command: SessionCommand): command is QuietCommand {
  return quiet.has(command.type)
}

/** What was carried out, with the server's clock in epoch milliseconds. */
export interface SessionEvent { at: number, command: SessionCommand }
