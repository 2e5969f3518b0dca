/** Sends what this phone has kept until the server has taken or refused it. */
import type { Ack, ClientToServer, RefusalCode } from '../../core/protocol.ts'
import type { LiveConnection } from '../../live/connection.ts'
import { onScopeDispose, reactive } from 'vue'

/** Pause before something unconfirmed is sent once more, in milliseconds. */
const RETRY_MS = 2500

/** What is to be sent, and who hears how it went. */
interface Post<E extends keyof ClientToServer, Waiting> {
  event: E
  /** What waits, by key; what is settled is taken out. */
  waiting: Record<string, Waiting>
  messageOf: (waiting: Waiting) => Parameters<ClientToServer[E]>[0]
  /**
   * The server has taken or refused it.
   * @param isNewest nothing else was put under the key meanwhile; otherwise that goes out next
   */
  settled: (key: string, sent: Waiting, ack: Ack, isNewest: boolean) => void
  /** It may not have arrived, and is tried again. */
  failed: (key: string, code: RefusalCode) => void
}

export interface Outbox {
  /** Sends it after a pause in milliseconds, or at once. */
  send: (key: string, delayMs?: number) => void
  sendAll: (delayMs?: number) => void
  /** Keys of what has been sent and is not answered yet. */
  underWay: ReadonlySet<string>
}

/** The outbox for one kind of message; it stops with the scope it was made in. */
export function useOutbox<E extends keyof ClientToServer, Waiting>(live: LiveConnection, { event, waiting, messageOf, settled, failed }: Post<E, Waiting>): Outbox {
  const underWay = reactive(new Set<string>())
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  onScopeDispose(() => timers.forEach(clearTimeout))

  function send(key: string, delayMs?: number): void {
    clearTimeout(timers.get(key))
    if (delayMs === undefined)
      void deliver(key)
    else
      timers.set(key, setTimeout(deliver, delayMs, key))
  }

  async function deliver(key: string): Promise<void> {
    if (underWay.has(key))
      return
    underWay.add(key)
    while (waiting[key] && live.status.value.is === 'live') {
      const sent = plain(waiting[key])
      const ack = await live.send(event, messageOf(sent))
      if (!ack.ok && (ack.code === 'not-stored' || ack.code === 'refused')) {
        failed(key, ack.code)
        break
      }
      const isNewest = same(waiting[key], sent)
      settled(key, sent, ack, isNewest)
      if (isNewest)
        delete waiting[key]
    }
    underWay.delete(key)
    if (waiting[key])
      send(key, RETRY_MS)
  }

  return {
    send,
    sendAll: delayMs => Object.keys(waiting).forEach(key => send(key, delayMs)),
    underWay,
  }
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
