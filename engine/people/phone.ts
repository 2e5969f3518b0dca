/** One phone on the documented protocol (docs/PROTOCOL.md): joins over HTTP, opens a socket, sends, loses its connection. */
import type { Ack, AnswerMessage, AskMessage, Mine, NoteMessage, OwnRolePlay, ParticipantView, RolePlayMessage, TableMessage, UpvoteMessage } from '../core/protocol.ts'
import { io } from 'socket.io-client'
import { PROTOCOL_VERSION } from '../core/protocol-version.ts'
import { ToldError } from '../core/told-error.ts'

/** What a phone may send, by event. */
export interface Sendable {
  'answer': AnswerMessage
  'ask': AskMessage
  'note': NoteMessage
  'rename': { name: string }
  'role-play-action': RolePlayMessage
  'set-table': TableMessage
  'upvote': UpvoteMessage
}

/** The newest message of each kind. */
export interface Seen {
  'participant-view': ParticipantView | null
  'mine': Mine | null
  'role-play': OwnRolePlay | null
}

/** Called after each message. */
export type Listener = (event: string, message: unknown) => void

export interface Phone {
  /** Name and value: whoever holds it is this participant. */
  cookie: string
  seen: Seen
  /** Sends and waits for the acknowledgement; sends again what was not acknowledged, not stored, or too many at once. */
  send: <E extends keyof Sendable>(event: E, message: Sendable[E]) => Promise<Ack>
  /** Sends and loses the connection at once, so that nobody knows whether it arrived. */
  lose: <E extends keyof Sendable>(event: E, message: Sendable[E]) => void
  /** Connects, as the same participant where it was connected before; resolves once the session was told. */
  connect: () => Promise<void>
  close: () => void
}

/** As long as the project's own clients wait, in milliseconds. */
const ACK_MS = 8000
/** After "too many at once", in milliseconds. */
const AGAIN_MS = 1000

/**
 * Joins with the code and returns a phone that is not connected yet.
 * @throws ToldError where the server does not let it in
 */
export async function joinAsPhone(origin: string, code: string, name: string, heard: Listener): Promise<Phone> {
  const cookie = await join(origin, code, name)
  const socket = io(origin, { auth: { protocol: PROTOCOL_VERSION, as: 'participant' }, extraHeaders: { cookie }, forceNew: true, autoConnect: false, transports: ['websocket'] })
  const seen: Seen = { 'participant-view': null, 'mine': null, 'role-play': null }
  socket.onAny((event: string, message: unknown) => {
    if (event in seen)
      Object.assign(seen, { [event]: message })
    heard(event, message)
  })
  let closed = false

  const send: Phone['send'] = async (event, message) => {
    for (;;) {
      const ack = await socket.timeout(ACK_MS).emitWithAck(event, message).catch(() => null) as Ack | null
      const again = ack === null || (!ack.ok && (ack.code === 'not-stored' || /^too many messages/i.test(ack.why)))
      if (ack && (!again || closed))
        return ack
      if (closed)
        return { ok: false, code: 'not-stored', why: 'The phone was closed.' }
      await new Promise(resolve => setTimeout(resolve, AGAIN_MS))
    }
  }
  return {
    cookie,
    seen,
    send,
    lose(event, message) {
      socket.emit(event, message)
      socket.disconnect()
    },
    connect: () => new Promise((resolve, reject) => {
      const settle = (work: () => void) => {
        socket.off('participant-view', told)
        socket.off('connect_error', refused)
        work()
      }
      const told = () => settle(resolve)
      // A refusal of the server comes with a reason; a network that fails is tried again.
      const refused = (error: Error & { data?: { why: string } }) => error.data && settle(() => reject(new ToldError(`A simulated phone was not let in: ${error.data!.why}`)))
      socket.on('participant-view', told)
      socket.on('connect_error', refused)
      socket.connect()
    }),
    close() {
      closed = true
      socket.close()
    },
  }
}

async function join(origin: string, code: string, name: string): Promise<string> {
  const response = await fetch(`${origin}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json', origin }, body: JSON.stringify({ code, name }) })
  if (!response.ok)
    throw new ToldError(`A simulated phone could not join ${origin}: ${(await response.json() as { why: string }).why}`)
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}
