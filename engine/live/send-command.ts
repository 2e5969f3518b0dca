/** A host's command goes against the view that its page shows, and the next one waits for the view that follows. */
import type { Ack } from '../core/protocol.ts'
import type { HostRequest } from '../core/session/commands.ts'
import type { LiveConnection } from './connection.ts'
import { watch } from 'vue'

/** How long a message may lag behind the acknowledgement of what caused it, in milliseconds. */
const LAG_TIMEOUT_MS = 3000

/**
 * Sends a command against the view of a connection. Once the session has moved on, by this command or by
 * another, that view is stale: it resolves when the newer one is here.
 */
export async function sendCommand(live: LiveConnection, command: HostRequest): Promise<Ack> {
  const revision = () => live.host.value?.revision
  const ack = await live.send('command', { expected: revision() ?? 0, command })
  if (ack.ok || ack.code === 'stale')
    await caughtUp(revision, ack.revision)
  return ack
}

/**
 * Resolves once a message of a revision has arrived, and at the latest when that takes too long.
 * @param read the newest revision that the page has, from a ref
 */
export function caughtUp(read: () => number | undefined, revision = 0): Promise<void> {
  return new Promise((resolve) => {
    const isEnough = () => (read() ?? 0) >= revision
    if (isEnough())
      return resolve()
    const stop = watch(read, () => isEnough() && done(), { flush: 'sync' })
    const timeout = setTimeout(done, LAG_TIMEOUT_MS)
    function done() {
      clearTimeout(timeout)
      stop()
      resolve()
    }
  })
}
