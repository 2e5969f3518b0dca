/**
 * A client written from docs/PROTOCOL.md alone: it shares no code with the clients of the project,
 * and holds every message it receives against the schemas.
 */
import type { Socket } from 'socket.io-client'
import type { z } from 'zod'
import { io } from 'socket.io-client'
import { expect } from 'vitest'
import { PROTOCOL_VERSION } from '../../engine/core/protocol-version.ts'
import { ack, serverMessages } from '../../engine/core/protocol.ts'

type Messages = { -readonly [K in keyof typeof serverMessages]: z.infer<(typeof serverMessages)[K]> }
export type Acked = z.infer<typeof ack>

/** How long anything may take where several share a machine. */
const PATIENCE_MS = 30_000

/** Lets time pass: the server's limit on messages counts it, so a client that outran the limit can only wait. Nothing else is waited for this way. */
export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

export interface ProtocolClient {
  /** The newest message of each kind. */
  last: Partial<Messages>
  /** Every frame received, as text, for canary searches. */
  frames: string[]
  cookie: string
  send: (event: string, message: unknown) => Promise<Acked>
  /** Resolves with the newest message of a kind once it satisfies a condition. */
  until: <K extends keyof Messages>(kind: K, holds: (message: Messages[K]) => boolean, ms?: number) => Promise<Messages[K]>
  socket: Socket
  close: () => void
}

/** Joins over HTTP as a phone does; returns the cookie it was given. */
export async function joinByCode(origin: string, code: string, name = '', cookie = ''): Promise<string> {
  const response = await fetch(`${origin}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...cookie && { cookie } },
    body: JSON.stringify({ code, name }),
  })
  if (!response.ok)
    throw new Error(`join: ${response.status} ${await response.text()}`)
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}

/** Trades a key in an address for its cookie. */
export async function redeemKey(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' })
  const set = response.headers.getSetCookie()[0]
  if (!set)
    throw new Error(`no cookie from ${url}: ${response.status}`)
  return set.split(';')[0]!
}

/** Opens a socket; rejects with the server's own words when it is not admitted. */
export async function openClient(origin: string, as: 'participant' | 'deck' | 'console', cookie: string, protocol = PROTOCOL_VERSION): Promise<ProtocolClient> {
  const socket = io(origin, { auth: { protocol, as }, extraHeaders: { cookie }, forceNew: true, reconnectionDelay: 100, transports: ['websocket'] })
  const last: Partial<Messages> = {}
  const frames: string[] = []
  const waiting = new Set<() => void>()
  for (const [kind, schema] of Object.entries(serverMessages)) {
    socket.on(kind, (message: unknown) => {
      frames.push(`${kind} ${JSON.stringify(message)}`)
      Object.assign(last, { [kind]: schema.parse(message) })
      waiting.forEach(check => check())
    })
  }
  await new Promise<void>((resolve, reject) => {
    // Only the first attempt may fail for good: a server that restarts refuses connections for a while.
    const refused = (error: Error & { data?: { code: string, why: string } }) => {
      socket.close()
      reject(error.data ? new Error(`${error.data.code}: ${error.data.why}`) : error)
    }
    socket.once('connect_error', refused)
    // The view follows the greeting; a client is of use once it has both.
    for (const view of ['participant-view', 'display-view', 'host-view']) {
      socket.once(view, () => {
        socket.off('connect_error', refused)
        resolve()
      })
    }
  })
  return {
    last,
    frames,
    cookie,
    socket,
    send: async (event, message) => ack.parse(await socket.timeout(PATIENCE_MS).emitWithAck(event, message)),
    until: (kind, holds, ms = PATIENCE_MS) => new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(check)
        reject(new Error(`"${kind}" did not come to hold within ${ms} ms; last: ${JSON.stringify(last[kind])?.slice(0, 600)}`))
      }, ms)
      function check() {
        const message = last[kind]
        if (message !== undefined && holds(message as Messages[typeof kind])) {
          clearTimeout(timer)
          waiting.delete(check)
          resolve(message as Messages[typeof kind])
        }
      }
      waiting.add(check)
      check()
    }),
    close: () => socket.close(),
  }
}

/** Opens a socket as somebody who joined with the code. */
export async function phone(origin: string, code: string, name = ''): Promise<ProtocolClient> {
  return openClient(origin, 'participant', await joinByCode(origin, code, name))
}

/** Opens a socket as a console does. */
export async function openHost({ origin, consoleUrl }: { origin: string, consoleUrl: string }): Promise<ProtocolClient> {
  return openClient(origin, 'console', await redeemKey(consoleUrl))
}

/** Carries out a host's commands, each against the view that the one before it left. */
export async function steer(host: ProtocolClient, commands: readonly object[], ms?: number): Promise<void> {
  for (const command of commands) {
    const { revision } = host.last['host-view']!
    expect(await host.send('command', { expected: revision, command }), JSON.stringify(command)).toMatchObject({ ok: true })
    await host.until('host-view', view => view.revision > revision, ms)
  }
}

/** Clients that are closed together. */
export function keepClients(): { keep: (client: Promise<ProtocolClient>) => Promise<ProtocolClient>, close: () => void } {
  const clients: ProtocolClient[] = []
  return {
    async keep(client) {
      clients.push(await client)
      return clients.at(-1)!
    },
    close: () => clients.splice(0).forEach(client => client.close()),
  }
}
