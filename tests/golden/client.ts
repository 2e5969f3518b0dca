/** A small client after docs/PROTOCOL.md: it shares no code with the project. */
import { io } from 'socket.io-client'

export interface Frame { kind: string, message: unknown }
export interface Acked { ok: boolean, code?: string, why?: string, revision?: number }

export interface Client {
  cookie: string
  /** Every message received, in order. */
  frames: Frame[]
  /** The newest message of each kind. */
  last: Record<string, unknown>
  send: (event: string, message: unknown) => Promise<Acked>
  /** Resolves once `holds` is true; it is asked after each message. */
  until: (holds: () => boolean, what: string) => Promise<void>
  close: () => void
}

const kinds = ['hello', 'participant-view', 'display-view', 'host-view', 'mine', 'own-report', 'role-play', 'position']
/** Far more than a loaded machine needs; nothing is asserted of time. */
export const PATIENCE_MS = 30_000

/** Joins as a phone does; returns its cookie. */
export async function join(origin: string, code: string, name: string): Promise<string> {
  const response = await fetch(`${origin}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code, name }) })
  return cookieIn(response)
}

/** Trades a key in an address for its cookie. */
export async function redeem(url: string): Promise<string> {
  return cookieIn(await fetch(url, { redirect: 'manual' }))
}

function cookieIn(response: Response): string {
  const [set] = response.headers.getSetCookie()
  if (!set)
    throw new Error(`no cookie from ${response.url}: ${response.status}`)
  return set.split(';')[0]!
}

/**
 * Opens a socket and resolves once it is admitted.
 * @param heard is called after each message
 */
export async function connect(origin: string, as: 'participant' | 'deck' | 'console', cookie: string, heard: (frame: Frame) => void = () => {}): Promise<Client> {
  const socket = io(origin, { auth: { protocol: 2, as }, extraHeaders: { cookie }, forceNew: true, transports: ['websocket'], autoConnect: false })
  const frames: Frame[] = []
  const last: Record<string, unknown> = {}
  const waiting = new Set<() => void>()
  for (const kind of kinds) {
    socket.on(kind, (message: unknown) => {
      frames.push({ kind, message })
      last[kind] = message
      heard({ kind, message })
      waiting.forEach(look => look())
    })
  }
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
    socket.connect()
  })
  return {
    cookie,
    frames,
    last,
    send: (event, message) => socket.timeout(PATIENCE_MS).emitWithAck(event, message) as Promise<Acked>,
    until: (holds, what) => waitFor(holds, waiting, what),
    close: () => socket.close(),
  }
}

/** Resolves once `holds` is true; whoever brings news calls what stands in `waiting`. */
export function waitFor(holds: () => boolean, waiting: Set<() => void>, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.delete(look)
      reject(new Error(`It did not come about within ${PATIENCE_MS} ms that ${what}.`))
    }, PATIENCE_MS)
    function look() {
      if (!holds())
        return
      clearTimeout(timer)
      waiting.delete(look)
      resolve()
    }
    waiting.add(look)
    look()
  })
}
