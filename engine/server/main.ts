/** The composition root: store, session, HTTP and sockets on one port. */
import type { AddressInfo } from 'node:net'
import type { Builds } from '../build/builds.ts'
import type { PrintReport } from '../core/report/job.ts'
import type { SessionRecord } from '../core/report/record.ts'
import type { SessionContent } from '../core/session/content.ts'
import type { Preflight } from './network.ts'
import type { SessionHeader, SessionStore } from './store/types.ts'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { ToldError } from '../core/told-error.ts'
import { createAdmission } from './admission.ts'
import { readHandouts } from './handouts.ts'
import { createApp } from './http/app.ts'
import { newJoinCode, readServerSecret } from './identity.ts'
import { answersAt, ownAddresses, preflightOf } from './network.ts'
import { attachRealtime } from './realtime.ts'
import { LiveSession } from './session/live-session.ts'

/** How long a clean stop waits for open connections, in milliseconds. */
const CLOSE_TIMEOUT_MS = 2000

export interface ServerOptions {
  store: SessionStore
  /** Name and content for a session that has not begun yet; a known one keeps its own. */
  name: string
  content: SessionContent
  dataDir: string
  /** The workshop's title. */
  title: string
  /** Exercises that reports ask for by what they are for. */
  roles?: SessionRecord['roles']
  /** A style sheet for phone and console where the workshop has a brand of its own. */
  brand?: string
  printReport: PrintReport
  /** Where `npm run handouts` writes. */
  handoutsDir: string
  /** 0 takes a free port. */
  port: number
  /** Address to announce to phones; null chooses the likeliest. */
  announce: string | null
  /** Network address to listen on; all of them by default. */
  listen?: string
  builds: (content: SessionContent) => Builds
  /** Another server that shows the slides, in an author's dev session. */
  deckElsewhere?: string
  log: (line: string) => void
}

export interface RunningServer {
  session: LiveSession
  port: number
  joinUrl: string
  code: string
  presentUrl: string
  displayUrl: string
  consoleUrl: string
  /** The console's address for a phone in the same network. */
  pocketConsoleUrl: string
  preflight: () => Promise<Preflight>
  /** Stops taking connections and closes the store; the session can be opened again. */
  close: () => Promise<void>
}

/** The port is taken, or may not be used. */
export class PortError extends ToldError {}

/**
 * Starts a session server.
 * @throws PortError, StoreError: each one sentence for a person
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const secret = readServerSecret(options.dataDir)
  const fresh: SessionHeader = { name: options.name, createdAt: Date.now(), code: newJoinCode(), content: options.content }
  const session = await LiveSession.open(options.store, fresh, () => readHandouts(options.handoutsDir))
  const admission = createAdmission(session, secret)
  const { code } = session.header

  const instance = randomUUID()
  const reached = new Set<string>()
  const own = ownAddresses()
  let port = options.port
  const preflight = async () => {
    const draft = preflightOf({ host: options.announce, port, code, listening: true, reachedBy: reached.size })
    const listening = await answersAt(new URL(draft.join.url).origin, instance)
    return preflightOf({ host: options.announce, port, code, listening, reachedBy: reached.size })
  }

  const app = createApp({
    instance,
    title: options.title,
    roles: options.roles,
    brand: options.brand,
    printReport: options.printReport,
    session,
    admission,
    builds: options.builds(session.content),
    handoutsDir: options.handoutsDir,
    deckElsewhere: options.deckElsewhere,
    preflight,
    onReached: address => own.has(address) || reached.add(address),
    log: options.log,
  })
  const http = createServer(getRequestListener(app.fetch))
  port = await listen(http, options.port, options.listen)
  const join = preflightOf({ host: options.announce, port, code, listening: true, reachedBy: 0 }).join
  const realtime = attachRealtime(http, { session, admission, join, log: options.log })
  const local = `http://localhost:${port}`

  let closing: Promise<void> | null = null
  return {
    session,
    port,
    joinUrl: join.url,
    code,
    presentUrl: `${local}/deck/presenter/1?key=${admission.keys.host}`,
    displayUrl: `${local}/deck/?key=${admission.keys.display}`,
    consoleUrl: `${local}/console/?key=${admission.keys.host}`,
    pocketConsoleUrl: `${new URL(join.url).origin}/console/?key=${admission.keys.host}`,
    preflight,
    close() {
      closing ??= (async () => {
        const force = setTimeout(() => http.closeAllConnections(), CLOSE_TIMEOUT_MS)
        await realtime.close()
        clearTimeout(force)
        http.closeAllConnections()
        await session.close()
      })()
      return closing
    },
  }
}

function listen(http: ReturnType<typeof createServer>, port: number, address: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE'
        ? `Port ${port} is in use by another program. Stop that one, or start with another: npm start -- --port ${port + 1}`
        : error.code === 'EACCES'
          ? `Port ${port} may not be used by this account. Choose one above 1023: npm start -- --port 4400`
          : `The server could not listen on port ${port}: ${error.message}`
      reject(new PortError(why, { cause: error }))
    })
    http.listen(port, address, () => resolve((http.address() as AddressInfo).port))
  })
}
