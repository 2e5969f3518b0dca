/** What a host and a participant may do in a role-play. Each accepted action becomes one event. */
import { z } from 'zod'
import { form, person } from './shapes.ts'

const group = z.number().int().min(1).max(999)
const table = z.number().int().min(1).max(99)
const seat = z.string().min(1).max(80)
const pair = { a: person, b: person }

/** Commands of the host; the session adds which exercise they are for. */
/** `fishbowl`: one group plays and everybody else observes it. */
const by = z.enum(['tables', 'random', 'fishbowl'])

const commands = [
  z.strictObject({ type: z.literal('rp-table'), person, table: table.nullable() }),
  /** Starts the run, or resumes it. */
  z.strictObject({ type: z.literal('rp-start') }),
  z.strictObject({ type: z.literal('rp-pause') }),
  /** Adds to the current phase; a negative number takes from it. */
  z.strictObject({ type: z.literal('rp-add'), seconds: z.number().int().min(-600).max(600) }),
  /** Ends the current phase now for all groups. */
  z.strictObject({ type: z.literal('rp-end-phase') }),
  z.strictObject({ type: z.literal('rp-bell') }),
  z.strictObject({ type: z.literal('rp-inject'), inject: seat, group: group.nullable() }),
  z.strictObject({ type: z.literal('rp-paper'), on: z.boolean() }),
  /** For one group, or for the room where `group` is null. */
  z.strictObject({ type: z.literal('rp-form'), form, group: group.nullable() }),
  /** `group` null is a new group. */
  z.strictObject({ type: z.literal('rp-move'), person, group: group.nullable(), seat }),
  z.strictObject({ type: z.literal('rp-arrive'), person }),
  z.strictObject({ type: z.literal('rp-leave'), person }),
  z.strictObject({ type: z.literal('rp-keep-apart'), ...pair, on: z.boolean() }),
  /** Lets a group go on that somebody's pause holds. */
  z.strictObject({ type: z.literal('rp-resume-group'), group }),
  /** Marks a stuck group as helped. */
  z.strictObject({ type: z.literal('rp-unstick'), group }),
  /** Puts the run back to before its start; groups stay. */
  z.strictObject({ type: z.literal('rp-reset-run') }),
  z.strictObject({ type: z.literal('rp-finish') }),
] as const

export const rolePlayCommand = z.discriminatedUnion('type', [
  /** Forms the groups. The seed decides the draw, so that a replay gives the same groups. */
  z.strictObject({ type: z.literal('rp-group'), by, people: z.array(person).max(1000), seed: z.number().int().min(0).max(0xFFFFFFFF) }),
  ...commands,
])

/** As a console sends it: the server adds who is there, and the seed. */
export const rolePlayRequest = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('rp-group'), by }), ...commands])

/** What a phone may send; the server adds whose phone it is. */
export const rolePlayAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choose-table'), table: table.nullable() }),
  z.strictObject({ type: z.literal('arrive') }),
  z.strictObject({ type: z.literal('leave') }),
  z.strictObject({ type: z.literal('observe') }),
  z.strictObject({ type: z.literal('play-again') }),
  z.strictObject({ type: z.literal('ready'), on: z.boolean() }),
  z.strictObject({ type: z.literal('stuck'), on: z.boolean() }),
  /** Safety: stops the own group's scene at once. */
  z.strictObject({ type: z.literal('pause-scene') }),
  z.strictObject({ type: z.literal('resume-scene') }),
  /** For the own group. */
  z.strictObject({ type: z.literal('choose-form'), form }),
  /** Larger type or a screen reader: the phone shows all although the room is on paper. */
  z.strictObject({ type: z.literal('use-phone'), on: z.boolean() }),
])

export type RolePlayRequest = z.infer<typeof rolePlayRequest>
export type RolePlayCommand = z.infer<typeof rolePlayCommand>
export type RolePlayAction = z.infer<typeof rolePlayAction>

/** One event of a role-play. */
export type RolePlayEvent
  = | { by: 'host', command: RolePlayCommand }
    | { by: 'participant', person: number, action: RolePlayAction }
