/**
 * One live connection to the session server, shared by deck, phone and console.
 * Refs out; messages are typed by the protocol; nothing here knows a framework beyond Vue's refs.
 */
import type { Socket } from 'socket.io-client'
import type { Ref, ShallowRef } from 'vue'
import type { Ack, ClientKind, ClientToServer, DisplayView, Hello, HostView, Mine, OwnReport, OwnRolePlay, ParticipantView, Position, Role, ServerToClient } from '../core/protocol.ts'
import { io } from 'socket.io-client'
import { ref, shallowRef } from 'vue'
import { PROTOCOL_VERSION } from '../core/protocol-version.ts'
import * as words from '../words/en/live.ts'

/** How long a message waits for its acknowledgement before the caller is told, in milliseconds. */
const ACK_TIMEOUT_MS = 8000

export type LiveStatus
  /** Never tried: a page without a server. */
  = | { is: 'off' }
    | { is: 'connecting' }
    | { is: 'live', role: Role }
    /** Was live and is not now; reconnects by itself. */
    | { is: 'lost', role: Role | null }
    /** The server does not admit this client; `why` is for a person. */
    | { is: 'refused', code: string, why: string }

export interface LiveConnection {
  status: ShallowRef<LiveStatus>
  hello: ShallowRef<Hello | null>
  participant: ShallowRef<ParticipantView | null>
  display: ShallowRef<DisplayView | HostView | null>
  host: ShallowRef<HostView | null>
  mine: ShallowRef<Mine | null>
  /** The own view of the newest role-play; it stays when that is over, so ask whether its exercise is running. */
  rolePlay: ShallowRef<OwnRolePlay | null>
  /** The own answers of the whole session; null until asked for with `own-report`. */
  report: ShallowRef<OwnReport | null>
  position: ShallowRef<Position | null>
  /** Server clock less this clock, in milliseconds. */
  clockOffset: Ref<number>
  /** Sends one message and waits for its acknowledgement. Never rejects. */
  send: <E extends keyof ClientToServer>(event: E, message: Parameters<ClientToServer[E]>[0]) => Promise<Ack>
  close: () => void
}

export const noAnswer: Ack = { ok: false, code: 'not-stored', why: words.connection.none }

/** A connection that is off: for pages without a server. */
export function offConnection(): LiveConnection {
  return {
    status: shallowRef<LiveStatus>({ is: 'off' }),
    hello: shallowRef(null),
    participant: shallowRef(null),
    display: shallowRef(null),
    host: shallowRef(null),
    mine: shallowRef(null),
    rolePlay: shallowRef(null),
    report: shallowRef(null),
    position: shallowRef(null),
    clockOffset: ref(0),
    send: async () => noAnswer,
    close: () => {},
  }
}

/**
 * Connects to the server this page came from, and keeps reconnecting.
 * @param as what this client is; the server decides by cookie whether it may be
 */
export function connect(as: ClientKind): LiveConnection {
  const live: LiveConnection = { ...offConnection(), status: shallowRef<LiveStatus>({ is: 'connecting' }) }
  const socket: Socket<ServerToClient, ClientToServer> = io({
    auth: { protocol: PROTOCOL_VERSION, as },
    reconnectionDelay: 500,
    reconnectionDelayMax: 3000,
    timeout: 5000,
  })
  let role: Role | null = null

  const heard = (now: number) => {
    live.clockOffset.value = now - Date.now()
  }
  socket.on('hello', (message) => {
    role = message.role
    live.hello.value = message
    live.status.value = { is: 'live', role }
    heard(message.now)
  })
  socket.on('participant-view', (view) => {
    live.participant.value = view
    heard(view.now)
  })
  socket.on('display-view', (view) => {
    live.display.value = view
    heard(view.now)
  })
  socket.on('host-view', (view) => {
    live.host.value = view
    live.display.value = view
    heard(view.now)
  })
  socket.on('mine', message => live.mine.value = message)
  socket.on('role-play', (message) => {
    live.rolePlay.value = message
    heard(message.view.clock.now)
  })
  socket.on('own-report', message => live.report.value = message)
  socket.on('position', message => live.position.value = message)
  socket.on('disconnect', (reason) => {
    live.status.value = { is: 'lost', role }
    // After a disconnect by the server, Socket.IO waits to be told; a restarted server is worth a try.
    if (reason === 'io server disconnect')
      setTimeout(() => socket.connect(), 1000)
  })
  socket.on('connect_error', (error: Error & { data?: { code: string, why: string } }) => {
    live.status.value = error.data
      ? { is: 'refused', ...error.data }
      : { is: 'lost', role }
  })

  // A phone that wakes up should not wait for its back-off to run out.
  const wake = () => {
    if (document.visibilityState === 'visible' && !socket.connected && live.status.value.is !== 'refused')
      socket.connect()
  }
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('online', wake)

  live.send = async (event, message) => {
    try {
      // The event and message belong together by the type of `send`; Socket.IO's overloads cannot see that.
      return await (socket.timeout(ACK_TIMEOUT_MS) as unknown as { emitWithAck: (e: string, m: unknown) => Promise<Ack> }).emitWithAck(event, message)
    }
    catch {
      return { ok: false, code: 'not-stored', why: words.connection.unconfirmed }
    }
  }
  live.close = () => {
    document.removeEventListener('visibilitychange', wake)
    window.removeEventListener('online', wake)
    socket.close()
  }
  return live
}
