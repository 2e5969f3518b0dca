/**
 * Every message between a server and its clients, both ways, as schemas. docs/PROTOCOL.md tells it
 * in words.
 */
import { z } from 'zod'
import { publicStepSchema as step } from '../kinds/schemas.ts'
import { moderation, slug } from './exercise/fields.ts'
import { rolePlayAction } from './role-play/actions.ts'
import { hostRolePlayView, participantRolePlayView } from './role-play/messages.ts'
import { nextSentence, observerSheet } from './role-play/shapes.ts'
import { hostRequest } from './session/commands.ts'
import { allowed, exerciseView, participantExercise, rightAnswers } from './session/messages.ts'
import { count, countedBy, epochMs, hostPost, hostQuestion, keyedCount, postId, question } from './session/shapes.ts'

export type { RoundView, UnitView } from './session/messages.ts'

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

/** Marks a text or question as strong, or takes the mark back. Without an exercise it is a question. */
export const upvoteMessage = z.strictObject({ exercise: slug.nullable(), post: postId, on: z.boolean() })

/** A question from the room. */
export const askMessage = z.strictObject({ text: z.string().max(1500) })

/** Asks for the own answers of the whole session; `own-report` follows. */
export const ownReportMessage = z.strictObject({})

/** Which table a phone answers for; null for none. */
export const tableMessage = z.strictObject({ table: z.number().int().min(1).max(99).nullable() })

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

export const position = z.strictObject({ revision: count, page: z.number().int().min(1), clicks: count })

const handout = z.strictObject({ file: z.string(), title: z.string() })

export const participantView = z.strictObject({
  revision: count,
  now: epochMs,
  exercises: z.array(participantExercise),
  /** Handouts to load from `/handouts/FILE`. */
  handouts: z.array(handout),
  questions: z.strictObject({ open: z.boolean(), list: z.array(question) }),
  /** For the idle phone, where the host allows it. */
  keyIdea: z.strictObject({ title: z.string(), idea: z.string() }).nullable(),
  showSmallGroups: z.boolean(),
  ended: z.boolean(),
})

export const displayView = z.strictObject({
  revision: count,
  now: epochMs,
  exercises: z.record(slug, exerciseView),
  /** Participants who are connected now, and who ever joined. */
  participants: z.strictObject({ connected: count, joined: count }),
  /** The question from the room that is on the slide. */
  question: question.nullable(),
  /** Pages the deck passes over: cut ones, and those of a reserve that is not spent. */
  skip: z.array(z.number().int()),
  showSmallGroups: z.boolean(),
  ended: z.boolean(),
})

export const hostView = displayView.extend({
  released: z.array(handout),
  exercises: z.record(slug, exerciseView.extend({
    allowed,
    rolePlay: hostRolePlayView.nullable(),
    moderation,
    /** Ways this step may be counted. */
    countable: z.array(countedBy),
    /** What was keyed in for the round that is on, by item. */
    keyed: z.record(slug, keyedCount),
    /** All texts of the round that is on, by item, with what the host decided. */
    posts: z.record(slug, z.array(hostPost)),
  })),
  questions: z.strictObject({ open: z.boolean(), moderation, onScreen: postId.nullable(), list: z.array(hostQuestion) }),
  keyIdea: z.boolean(),
  /** When the clock of the run sheet was started; null before. */
  startedAt: epochMs.nullable(),
  /** When each page was reached since then. */
  progress: z.array(z.strictObject({ page: z.number().int(), at: epochMs })),
  /** Keys of the run sheet's lines that are cut. */
  cuts: z.array(z.string()),
  /** Reserve exercises for which a reserve is spent. */
  spent: z.array(slug),
  people: z.array(z.strictObject({ id: z.number().int(), name: z.string(), connected: z.boolean() })),
  displays: count,
  hosts: count,
})

/** A participant's own name and answers to the exercises that are running. */
export const mine = z.strictObject({
  name: z.string(),
  answers: z.array(z.strictObject({ exercise: slug, item: slug, round: z.number().int(), value: z.unknown() })),
  /** Ids of the texts and questions this phone marked. */
  upvotes: z.array(postId),
  /** The own questions, with those that still wait for the host. */
  questions: z.array(z.strictObject({ id: postId, text: z.string() })),
  /** The table this phone answers for. */
  table: z.number().int().nullable(),
})

/** A participant's own answers of the whole session, for the page they take home; nothing is kept of the asking. */
export const ownReport = z.strictObject({
  exercises: z.array(z.strictObject({
    id: slug,
    title: z.string(),
    steps: z.array(z.strictObject({
      step,
      /** `vote` is 2 for an answer of a second round. */
      answers: z.array(z.strictObject({ item: slug, vote: z.number().int().min(1), value: z.unknown() })),
      /** Of a quiz whose result was shown. */
      right: rightAnswers,
    })),
  })),
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
  'own-report': ownReport,
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
  'upvote': upvoteMessage,
  'ask': askMessage,
  'set-table': tableMessage,
  'own-report': ownReportMessage,
} as const

export type Role = z.infer<typeof role>
export type ClientKind = z.infer<typeof clientKind>
export type Ack = z.infer<typeof ack>
export type RefusalCode = z.infer<typeof refusalCode>
export type Hello = z.infer<typeof hello>
export type Position = z.infer<typeof position>
export type Mine = z.infer<typeof mine>
export type OwnReport = z.infer<typeof ownReport>
export type OwnRolePlay = z.infer<typeof ownRolePlay>
export type RolePlayMessage = z.infer<typeof rolePlayMessage>
export type NoteMessage = z.infer<typeof noteMessage>
export type ParticipantView = z.infer<typeof participantView>
export type ParticipantExercise = z.infer<typeof participantExercise>
export type DisplayView = z.infer<typeof displayView>
export type HostView = z.infer<typeof hostView>
export type ExerciseView = z.infer<typeof exerciseView>
export type Allowed = z.infer<typeof allowed>[number]
export type AnswerMessage = z.infer<typeof answerMessage>
export type CommandMessage = z.infer<typeof commandMessage>
export type UpvoteMessage = z.infer<typeof upvoteMessage>
export type AskMessage = z.infer<typeof askMessage>
export type TableMessage = z.infer<typeof tableMessage>
export type PositionMessage = z.infer<typeof positionMessage>

/** Names and payloads for typed sockets. */
export type ServerToClient = { [E in keyof typeof serverMessages]: (message: z.infer<(typeof serverMessages)[E]>) => void }

export type ClientToServer = { [E in keyof typeof clientMessages]: (message: z.infer<(typeof clientMessages)[E]>, ack: (answer: Ack) => void) => void }
