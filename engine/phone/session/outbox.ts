/** Sends what this phone has kept until the server has confirmed or refused it. */
import type { Ack, ClientToServer } from '../../core/protocol.ts'
import type { LiveConnection } from '../../live/connection.ts'
import { onScopeDispose, reactive } from 'vue'

/** Pause before something unconfirmed is sent once more, in milliseconds. */
const RETRY_MS = 2500

export type Refusal = Extract<Ack, { ok: false }>

/** What is sent, by key, and who hears how it went. */
interface Post<E extends keyof ClientToServer> {
  event: E
  keys: () => string[]
  /** What waits under a key, as it is now; undefined once there is nothing more to say. */
  read: (key: string) => Parameters<ClientToServer[E]>[0] | undefined
  drop: (key: string) => void
  confirmed: (key: string, message: Parameters<ClientToServer[E]>[0]) => void
  /** Not called for a message that has been replaced meanwhile: the newer one may still be taken. */
  refused: (key: string, message: Parameters<ClientToServer[E]>[0], refusal: Refusal) => void
  /** The server has taken or refused it: what earlier tries left open is closed. */
  settled: (key: string) => void
  /** Tried, and to be tried again. */
  failed: (key: string, refusal: Refusal) => void
}

export interface Outbox {
  /** Sends it after a pause, in milliseconds, or at once. */
  send: (key: string, delayMs?: number) => void
  sendAll: (delayMs?: number) => void
  isUnderWay: (key: string) => boolean
}

/** The outbox of one kind of message; it stops with the scope it was made in. */
export function useOutbox<E extends keyof ClientToServer>(live: LiveConnection, post: Post<E>): Outbox {
  const underWay = reactive(new Set<string>())
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  onScopeDispose(() => timers.forEach(clearTimeout))

  function send(key: string, delayMs?: number): void {
    clearTimeout(timers.get(key))
    if (delayMs === undefined)
      void deliver(key)
    else
      timers.set(key, setTimeout(() => void deliver(key), delayMs))
  }

  async function deliver(key: string): Promise<void> {
    if (underWay.has(key))
      return
    underWay.add(key)
    for (let waiting = post.read(key); waiting && live.status.value.is === 'live'; waiting = post.read(key)) {
      const message = plain(waiting)
      const ack = await live.send(post.event, message)
      if (!ack.ok && (ack.code === 'not-stored' || ack.code === 'refused')) {
        post.failed(key, ack)
        break
      }
      const isNewest = same(post.read(key), message)
      if (ack.ok)
        post.confirmed(key, message)
      else if (isNewest)
        post.refused(key, message, ack)
      post.settled(key)
      // Changed while it was on its way: the loop sends the newer one.
      if (isNewest)
        post.drop(key)
    }
    underWay.delete(key)
    if (post.read(key))
      send(key, RETRY_MS)
  }

  return {
    send,
    sendAll: delayMs => post.keys().forEach(key => send(key, delayMs)),
    isUnderWay: key => underWay.has(key),
  }
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
