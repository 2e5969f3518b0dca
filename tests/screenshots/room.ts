/** The facilitator of the pictures, over the protocol alone. */
import type { Ack, HostView, Position } from '../../engine/core/protocol.ts'
import type { HostRequest } from '../../engine/core/session/commands.ts'
import { io } from 'socket.io-client'
import { PROTOCOL_VERSION } from '../../engine/core/protocol-version.ts'

/** How long anything in the room may take, in milliseconds. */
const PATIENCE_MS = 15_000

interface Heard { 'host-view'?: HostView, 'position'?: Position }

interface Client {
  send: (event: string, message: object) => Promise<Ack>
  until: <K extends keyof Heard>(kind: K, holds: (message: NonNullable<Heard[K]>) => boolean) => Promise<NonNullable<Heard[K]>>
  leave: () => void
}

export interface Facilitator extends Client {
  /** Carries a command out on the state as it is now. */
  steer: (command: HostRequest) => Promise<void>
  goTo: (page: number) => Promise<void>
}

/** Trades a key in an address for its cookie. */
async function redeem(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' })
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}

function enter(origin: string, cookie: string): Client {
  const socket = io(origin, { auth: { protocol: PROTOCOL_VERSION, as: 'console' }, extraHeaders: { cookie }, forceNew: true, transports: ['websocket'] })
  const heard: Heard = {}
  const waiting = new Set<() => void>()
  for (const kind of ['host-view', 'position'] as const) {
    socket.on(kind, (message) => {
      Object.assign(heard, { [kind]: message })
      waiting.forEach(check => check())
    })
  }
  return {
    send: (event, message) => socket.timeout(PATIENCE_MS).emitWithAck(event, message) as Promise<Ack>,
    until: (kind, holds) => new Promise((resolve, reject) => {
      const timeout = setTimeout(() => {
        waiting.delete(check)
        reject(new Error(`The room did not get there: ${JSON.stringify(heard[kind])?.slice(0, 400)}`))
      }, PATIENCE_MS)
      function check() {
        const message = heard[kind]
        if (!message || !holds(message as never))
          return
        clearTimeout(timeout)
        waiting.delete(check)
        resolve(message as never)
      }
      waiting.add(check)
      check()
    }),
    leave: () => socket.close(),
  }
}

export async function facilitator(origin: string, consoleUrl: string): Promise<Facilitator> {
  const client = enter(origin, await redeem(consoleUrl))
  return {
    ...client,
    async steer(command) {
      const { revision } = await client.until('host-view', () => true)
      const ack = await client.send('command', { expected: revision, command })
      if (!ack.ok)
        throw new Error(`${command.type} was refused: ${ack.why}`)
      await client.until('host-view', view => view.revision > revision)
    },
    async goTo(page) {
      const { revision } = await client.until('position', () => true)
      await client.send('set-position', { expected: revision, page, clicks: 0 })
      await client.until('position', position => position.page === page)
    },
  }
}
