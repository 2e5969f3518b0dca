/** Sockets: who may connect, what they may send, what each role is told. */
import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Socket } from 'socket.io'
import type { Ack, ClientToServer, Role, ServerToClient } from '../core/protocol.ts'
import type { Admission } from './admission.ts'
import type { LiveSession } from './session/live-session.ts'
import { Server } from 'socket.io'
import { PROTOCOL_VERSION } from '../core/protocol-version.ts'
import { clientMessages, handshake } from '../core/protocol.ts'
import { QUESTIONS } from '../core/session/questions.ts'
import * as words from '../words/en/errors.ts'
import { pseudonymOf } from './identity.ts'
import { coalesce } from './session/coalesce.ts'
import { StoreError } from './store/types.ts'

/** A timer may fire a moment early; the views are made when the change is surely there, in milliseconds. */
const CLOCK_MARGIN_MS = 20
/** Clients are told at most once in this time, however many people vote. */
const UPDATE_GAP_MS = 300
const PING_INTERVAL_MS = 10_000
const PING_TIMEOUT_MS = 8_000
const MAX_MESSAGE_BYTES = 32_768
/** A client may send this many messages at once, and then so many a second. */
const BURST = 60
const MESSAGES_PER_SECOND = 15

interface SocketData {
  role: Role
  /** For participants: the id derived from their secret, and the secret itself, which is never stored. */
  participant?: { id: string, secret: string }
  allowance: { left: number, at: number }
}

type TheSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

export interface RealtimeOptions {
  session: LiveSession
  admission: Admission
  join: { url: string, code: string }
  /** Where trouble is told; never with a name, an answer or a key. */
  log: (line: string) => void
}

/** A page may only open a socket to the server it came from; programs without an Origin may. */
export function isSameOrigin(request: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host } = request.headers
  if (!origin)
    return true
  try {
    return new URL(origin).host === host
  }
  catch {
    return false
  }
}

/** Attaches the live session to an HTTP server. */
export function attachRealtime(http: HttpServer, { session, admission, join, log }: RealtimeOptions): { close: () => Promise<void> } {
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>(http, {
    serveClient: false,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    allowRequest: (request, done) => done(null, isSameOrigin(request)),
  })
  const { name } = session.header

  io.use((socket, next) => {
    const shaken = handshake.safeParse(socket.handshake.auth)
    const refuse = (code: string, why: string) => next(Object.assign(new Error(why), { data: { code, why } }))
    if (!shaken.success)
      return refuse('malformed', words.connection.handshake)
    if (shaken.data.protocol !== PROTOCOL_VERSION)
      return refuse('protocol', words.connection.otherVersion)
    const admitted = admission.admit(shaken.data.as, socket.handshake.headers.cookie)
    if (!admitted)
      return refuse('not-admitted', shaken.data.as === 'participant' ? words.connection.joinFirst : words.connection.openByAddress)
    Object.assign(socket.data, admitted, { allowance: { left: BURST, at: Date.now() } })
    next()
  })

  const presence = () => {
    const sockets = [...io.sockets.sockets.values()]
    const count = (role: Role) => sockets.filter(socket => socket.data.role === role).length
    return {
      participants: new Set(sockets.flatMap(socket => socket.data.participant?.id ?? [])),
      displays: count('display'),
      hosts: count('host'),
    }
  }

  type OwnOf<M> = (participants: readonly string[], pseudonymOfParticipant: (participant: string, exercise: string) => string) => Promise<ReadonlyMap<string, M>>

  /** Tells each phone what is its own; the secrets that lead to it stay here. */
  async function tellEach<M>(sockets: readonly TheSocket[], ownOf: OwnOf<M>, tell: (socket: TheSocket, own: M) => void) {
    const secrets = new Map(sockets.flatMap(({ data }) => data.participant ? [[data.participant.id, data.participant.secret] as const] : []))
    const all = await ownOf([...secrets.keys()], (participant, exercise) => pseudonymOf(secrets.get(participant)!, name, exercise))
    for (const socket of sockets) {
      const own = socket.data.participant && all.get(socket.data.participant.id)
      if (own)
        tell(socket, own)
    }
  }
  const tellMine = (sockets: readonly TheSocket[]) => tellEach(sockets, (...asked) => session.mine(...asked), (socket, own) => socket.emit('mine', own))
  const tellRolePlays = (sockets: readonly TheSocket[] = participants()) => tellEach(sockets, (...asked) => session.rolePlayViews(...asked), (socket, own) => socket.emit('role-play', own))

  const presentNumbers = () => [...presence().participants].flatMap(id => session.person(id)?.number ?? []).sort((a, b) => a - b)

  /** Role-plays change by time alone: the views are told again when the next phase, bell or flag is due. */
  let clockwork: NodeJS.Timeout | null = null
  function windUp() {
    if (clockwork)
      clearTimeout(clockwork)
    const due = session.nextChangeIn()
    clockwork = due === null
      ? null
      : setTimeout(() => {
          rolePlays.request(true)
          screens.request(true)
          windUp()
        }, due + CLOCK_MARGIN_MS)
  }

  const participants = () => [...io.sockets.sockets.values()].filter(socket => socket.data.role === 'participant')

  /** What phones were told last, without the clock: they hear of changes only. */
  let toldParticipants = ''
  let toldActive = ''
  async function tellParticipants() {
    const view = await session.participantView()
    const { now: _now, revision: _revision, ...seen } = view
    const text = JSON.stringify(seen)
    if (text === toldParticipants)
      return
    toldParticipants = text
    const active = view.exercises.map(exercise => exercise.id).join(' ')
    if (active !== toldActive) {
      toldActive = active
      await tellMine(participants())
    }
    io.to('participant').emit('participant-view', view)
  }

  async function tellDeckAndConsole() {
    const views = await session.views(presence())
    io.to('display').emit('display-view', views.display)
    io.to('host').emit('host-view', views.host)
  }

  const guarded = (work: () => Promise<void>) => async () => {
    try {
      await work()
    }
    catch (error) {
      log(`Clients could not be told of a change: ${(error as Error).message}`)
    }
  }
  const phones = coalesce(guarded(tellParticipants), UPDATE_GAP_MS)
  const screens = coalesce(guarded(tellDeckAndConsole), UPDATE_GAP_MS)
  const rolePlays = coalesce(guarded(tellRolePlays), UPDATE_GAP_MS)
  session.onChange((change) => {
    if (change === 'position') {
      io.to('display').to('host').emit('position', session.position)
      return
    }
    const steered = change === 'state'
    if (steered || change === 'texts')
      phones.request(steered)
    if (steered)
      windUp()
    if (steered || change === 'notes')
      rolePlays.request(steered)
    if (change !== 'notes')
      screens.request(steered)
  })

  // A session that was opened again in the middle of a role-play.
  windUp()
  io.on('connection', async (socket: TheSocket) => {
    const { role, participant } = socket.data
    const number = () => session.person(participant!.id)!.number
    const tellOwn = () => tellMine(participants().filter(({ data }) => data.participant!.id === participant!.id || session.sharesTable(data.participant!.id, participant!.id)))
    handle(socket, 'answer', ['participant'], message => session.answer(number(), pseudonymOf(participant!.secret, name, message.exercise), message), tellOwn)
    handle(socket, 'rename', ['participant'], async (message) => {
      await session.putParticipant(participant!.id, message.name)
      return { ok: true }
    }, tellOwn)
    handle(socket, 'role-play-action', ['participant'], message => session.act(number(), message))
    handle(socket, 'note', ['participant'], message => session.note(number(), pseudonymOf(participant!.secret, name, message.exercise), message))
    handle(socket, 'upvote', ['participant'], message => session.upvote(pseudonymOf(participant!.secret, name, message.exercise ?? QUESTIONS), message), tellOwn)
    handle(socket, 'ask', ['participant'], message => session.ask(pseudonymOf(participant!.secret, name, QUESTIONS), message), tellOwn)
    handle(socket, 'set-table', ['participant'], message => session.setTable(number(), message.table), tellOwn)
    handle(socket, 'own-report', ['participant'], async () => {
      socket.emit('own-report', await session.ownReport(participant!.id, exercise => pseudonymOf(participant!.secret, name, exercise)))
      return { ok: true }
    })
    handle(socket, 'command', ['host'], message => session.command(message, presentNumbers()))
    handle(socket, 'set-position', ['host'], message => session.setPosition(message))
    socket.on('disconnect', () => screens.request())

    await guarded(async () => {
      socket.emit('hello', {
        protocol: PROTOCOL_VERSION,
        role,
        session: { name: role === 'participant' ? '' : name, agenda: session.content.agenda.id, title: session.content.agenda.title },
        join: role === 'participant' ? null : join,
        now: Date.now(),
      })
      await socket.join(role)
      if (role === 'participant') {
        await tellMine([socket])
        socket.emit('participant-view', await session.participantView())
        await session.placeLateArrivals([session.person(participant!.id)!.number])
        await tellRolePlays([socket])
      }
      else {
        socket.emit('position', session.position)
        const views = await session.views(presence())
        if (role === 'host')
          socket.emit('host-view', views.host)
        else
          socket.emit('display-view', views.display)
      }
    })()
    screens.request()
  })

  /** Takes one kind of message: checked, limited, acknowledged; nothing a client sends can throw past here. */
  function handle<E extends keyof ClientToServer>(
    socket: TheSocket,
    event: E,
    roles: readonly Role[],
    work: (message: Parameters<ClientToServer[E]>[0]) => Promise<Ack>,
    after?: () => Promise<void>,
  ) {
    socket.on(event as keyof ClientToServer, async (raw: unknown, ack: unknown) => {
      const reply = typeof ack === 'function' ? ack as (answer: Ack) => void : () => {}
      if (!roles.includes(socket.data.role))
        return reply({ ok: false, code: 'not-allowed', why: roles.includes('host') ? words.connection.hostOnly : words.connection.participantOnly })
      if (!withinAllowance(socket.data))
        return reply({ ok: false, code: 'refused', why: words.connection.tooFast })
      const message = clientMessages[event].safeParse(raw)
      if (!message.success)
        return reply({ ok: false, code: 'malformed', why: words.connection.malformed({ event, why: message.error.issues[0]?.message ?? words.connection.unreadable }) })
      try {
        const answer = await work(message.data as Parameters<ClientToServer[E]>[0])
        reply(answer)
        if (answer.ok)
          await after?.()
      }
      catch (error) {
        log(error instanceof StoreError ? error.message : `A message "${event}" could not be handled: ${(error as Error).message}`)
        reply({ ok: false, code: 'not-stored', why: words.connection.notStored })
      }
    })
  }

  return {
    async close() {
      phones.stop()
      rolePlays.stop()
      if (clockwork)
        clearTimeout(clockwork)
      screens.stop()
      await io.close()
    },
  }
}

function withinAllowance(data: SocketData): boolean {
  const now = Date.now()
  const { allowance } = data
  allowance.left = Math.min(BURST, allowance.left + (now - allowance.at) / 1000 * MESSAGES_PER_SECOND)
  allowance.at = now
  if (allowance.left < 1)
    return false
  allowance.left -= 1
  return true
}
