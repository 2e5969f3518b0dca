/**
 * Every message between a server and its clients, both ways, as schemas. docs/PROTOCOL.md tells it
 * in words. The number changes when a client written for the old one would misunderstand.
 */
import { z } from 'zod'
import { slug, publicStepSchema as step } from './exercise/steps.ts'
import { rolePlayAction } from './role-play/actions.ts'
import { displayRolePlayView, hostRolePlayView, nextSentence, observerSheet, participantRolePlayView } from './role-play/messages.ts'
import { hostRequest } from './session/commands.ts'

export const PROTOCOL_VERSION = 1

const count = z.number().int().min(0)
const epochMs = z.number().int()

/** What a client asks to be; the cookie it holds decides whether it may. */
export const clientKind = z.enum(['participant', 'deck', 'console'])
/** What the server made of it: a deck is a host or a display, by its cookie. */
export const role = z.enum(['participant', 'display', 'host'])

/** Socket.IO `auth` of the handshake. */
export const handshake = z.strictObject({ protocol: z.number().int(), as: clientKind })

// Client to server, each acknowledged.

export const answerMessage = z.strictObject({
  exercise: slug,
  item: slug,
  round: z.number().int().min(1).max(999),
  /** By kind; or `{ skip: true }`. The server checks it against the item. */
  value: z.record(z.string(), z.unknown()),
})

export const commandMessage = z.strictObject({
  /** The revision of the view the host was looking at; another one refuses the command. */
  expected: count,
  command: hostRequest,
})

export const positionMessage = z.strictObject({
  expected: count,
  page: z.number().int().min(1).max(999),
  clicks: z.number().int().min(0).max(999),
})

export const renameMessage = z.strictObject({ name: z.string().trim().max(40) })

/** What a participant does in a role-play; whose phone it is, the server knows. */
export const rolePlayMessage = z.strictObject({ exercise: slug, action: rolePlayAction })

/** An observer's sheet or a next sentence; the server checks it, and sets the group. */
export const noteMessage = z.strictObject({ exercise: slug, kind: z.enum(['sheet', 'sentence']), value: z.record(z.string(), z.unknown()) })

export const refusalCode = z.enum([
  'malformed',
  'not-allowed',
  'stale',
  'refused',
  'unknown',
  'not-open',
  'other-round',
  'invalid',
  'not-stored',
])

/** The answer to every client message. `ok` is sent after the change is on disk, never before. */
export const ack = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), revision: count.optional() }),
  z.strictObject({
    ok: z.literal(false),
    code: refusalCode,
    /** For a person to read. */
    why: z.string(),
    /** With `stale`: the revision that is current. */
    revision: count.optional(),
  }),
])

// Server to client.

export const hello = z.strictObject({
  protocol: z.number().int(),
  role,
  session: z.strictObject({ name: z.string(), agenda: slug, title: z.string() }),
  /** Where a phone joins; for the host and display only. */
  join: z.strictObject({ url: z.string(), code: z.string() }).nullable(),
  now: epochMs,
})

const phase = z.enum(['idle', 'open', 'closed', 'revealed'])
const timer = z.strictObject({ durationMs: count, elapsedMs: count, startedAt: epochMs.nullable() }).nullable()

const result = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('poll-single'), options: z.array(z.strictObject({ id: slug, count })) }),
  z.strictObject({ kind: z.literal('scale'), counts: z.array(count).length(5).nullable(), mean: z.number().nullable() }),
  z.strictObject({ kind: z.literal('ranking'), options: z.array(z.strictObject({ id: slug, ranks: z.array(count), meanRank: z.number().nullable() })) }),
  z.strictObject({ kind: z.literal('word-cloud'), words: z.array(z.strictObject({ text: z.string(), count })) }),
  z.strictObject({ kind: z.literal('discussion') }),
  z.strictObject({ kind: z.literal('role-play') }),
])

const roundView = z.strictObject({
  /** Part of the answer key. */
  number: z.number().int().min(1),
  phase,
  /** People who answered at least one item of the unit, skips included. */
  answered: count,
  /** By item; null until revealed, and while there are fewer than five voters unless the host shows small groups. */
  results: z.record(slug, z.strictObject({ voters: count, result })).nullable(),
  /** True when the results are held back because there are fewer than five voters. */
  tooFew: z.boolean(),
})

const unitView = z.strictObject({
  key: z.string(),
  step: slug,
  items: z.array(slug),
  /** Rounds that count, oldest first: the first vote, then the second round. */
  rounds: z.array(roundView),
})

const publicExercise = z.strictObject({
  id: slug,
  title: z.string(),
  kind: z.string(),
  section: z.string(),
  group: z.strictObject({ size: z.string(), note: z.string().optional(), regroup: z.boolean() }),
  steps: z.array(step),
  noPhones: z.enum(['hands', 'cards', 'paper', 'talk']),
})

/** An exercise on the slide. */
const exerciseView = z.strictObject({
  exercise: publicExercise,
  active: z.boolean(),
  /** The unit the room is at. */
  unit: z.string(),
  form: slug.nullable(),
  units: z.array(unitView),
  timer,
  /** Once a role-play was opened; null for every other kind. */
  rolePlay: displayRolePlayView.nullable(),
})

export const position = z.strictObject({ revision: count, page: z.number().int().min(1), clicks: count })

const handout = z.strictObject({ file: z.string(), title: z.string() })

/** A running exercise on a phone: only the step and items that are on now. */
const participantExercise = z.strictObject({
  id: slug,
  title: z.string(),
  step,
  unit: z.string(),
  /** Items to answer now, in order. */
  items: z.array(slug),
  /** Number of the round; 0 before the first is opened. */
  round: count,
  /** 1 for the first vote, 2 for the second round. */
  vote: count,
  phase,
  timer,
})

export const participantView = z.strictObject({
  revision: count,
  now: epochMs,
  exercises: z.array(participantExercise),
  /** Handouts to load from `/handouts/FILE`. */
  handouts: z.array(handout),
  showSmallGroups: z.boolean(),
  ended: z.boolean(),
})

export const displayView = z.strictObject({
  revision: count,
  now: epochMs,
  exercises: z.record(slug, exerciseView),
  /** Participants who are connected now, and who ever joined. */
  participants: z.strictObject({ connected: count, joined: count }),
  showSmallGroups: z.boolean(),
  ended: z.boolean(),
})

/** What a host may do now with an exercise; the reducer decides, so that no client repeats its rules. */
const allowed = z.array(z.enum(['open', 'close', 'reveal', 'second-round', 'reset', 'next', 'finish']))

export const hostView = displayView.extend({
  released: z.array(handout),
  exercises: z.record(slug, exerciseView.extend({ allowed, rolePlay: hostRolePlayView.nullable() })),
  people: z.array(z.strictObject({ id: z.number().int(), name: z.string(), connected: z.boolean() })),
  displays: count,
  hosts: count,
})

/** A participant's own name and answers to the exercises that are running. */
export const mine = z.strictObject({
  name: z.string(),
  answers: z.array(z.strictObject({ exercise: slug, item: slug, round: z.number().int(), value: z.unknown() })),
})

/** A participant's own view of a role-play that is running, with what they and their group wrote. */
export const ownRolePlay = z.strictObject({
  exercise: slug,
  view: participantRolePlayView,
  own: z.strictObject({ sheets: z.array(observerSheet), sentences: z.array(nextSentence) }),
  group: z.strictObject({ sheets: z.array(observerSheet), sentences: z.array(z.string()) }),
})

/** Events by name. Socket.IO carries them under these names. */
export const serverMessages = {
  'hello': hello,
  'participant-view': participantView,
  'display-view': displayView,
  'host-view': hostView,
  'mine': mine,
  'role-play': ownRolePlay,
  'position': position,
} as const

export const clientMessages = {
  'answer': answerMessage,
  'command': commandMessage,
  'set-position': positionMessage,
  'rename': renameMessage,
  'role-play-action': rolePlayMessage,
  'note': noteMessage,
} as const

export type Role = z.infer<typeof role>
export type ClientKind = z.infer<typeof clientKind>
export type Ack = z.infer<typeof ack>
export type RefusalCode = z.infer<typeof refusalCode>
export type Hello = z.infer<typeof hello>
export type Position = z.infer<typeof position>
export type Mine = z.infer<typeof mine>
export type OwnRolePlay = z.infer<typeof ownRolePlay>
export type RolePlayMessage = z.infer<typeof rolePlayMessage>
export type NoteMessage = z.infer<typeof noteMessage>
export type ParticipantView = z.infer<typeof participantView>
export type ParticipantExercise = z.infer<typeof participantExercise>
export type DisplayView = z.infer<typeof displayView>
export type HostView = z.infer<typeof hostView>
export type ExerciseView = z.infer<typeof exerciseView>
export type UnitView = z.infer<typeof unitView>
export type RoundView = z.infer<typeof roundView>
export type Allowed = z.infer<typeof allowed>[number]
export type AnswerMessage = z.infer<typeof answerMessage>
export type CommandMessage = z.infer<typeof commandMessage>
export type PositionMessage = z.infer<typeof positionMessage>

/** Names and payloads for typed sockets. */
export interface ServerToClient {
  'hello': (message: Hello) => void
  'participant-view': (message: ParticipantView) => void
  'display-view': (message: DisplayView) => void
  'host-view': (message: HostView) => void
  'mine': (message: Mine) => void
  'role-play': (message: OwnRolePlay) => void
  'position': (message: Position) => void
}

export interface ClientToServer {
  'answer': (message: AnswerMessage, ack: (answer: Ack) => void) => void
  'command': (message: CommandMessage, ack: (answer: Ack) => void) => void
  'set-position': (message: PositionMessage, ack: (answer: Ack) => void) => void
  'rename': (message: { name: string }, ack: (answer: Ack) => void) => void
  'role-play-action': (message: RolePlayMessage, ack: (answer: Ack) => void) => void
  'note': (message: NoteMessage, ack: (answer: Ack) => void) => void
}
