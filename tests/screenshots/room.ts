/** The people in the pictures: a facilitator and a crowd, over the protocol alone. */
import type { Ack, HostView, ParticipantView, Position } from '../../engine/core/protocol.ts'
import type { HostRequest } from '../../engine/core/session/commands.ts'
import { io } from 'socket.io-client'
import { PROTOCOL_VERSION } from '../../engine/core/protocol-version.ts'

/** How long anything in the room may take, in milliseconds. */
const PATIENCE_MS = 15_000

interface Heard { 'host-view'?: HostView, 'participant-view'?: ParticipantView, 'position'?: Position }

export interface Person {
  send: (event: string, message: object) => Promise<Ack>
  until: <K extends keyof Heard>(kind: K, holds: (message: NonNullable<Heard[K]>) => boolean) => Promise<NonNullable<Heard[K]>>
  leave: () => void
}

export interface Facilitator extends Person {
  /** Carries a command out on the state as it is now. */
  steer: (command: HostRequest) => Promise<void>
  goTo: (page: number) => Promise<void>
}

/** Trades a key in an address for its cookie. */
async function redeem(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' })
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}

async function joinByCode(origin: string, code: string, name: string): Promise<string> {
  const response = await fetch(`${origin}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json', origin }, body: JSON.stringify({ code, name }) })
  if (!response.ok)
    throw new Error(`A phone could not join: ${await response.text()}`)
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}

function enter(origin: string, as: 'participant' | 'console', cookie: string): Person {
  const socket = io(origin, { auth: { protocol: PROTOCOL_VERSION, as }, extraHeaders: { cookie }, forceNew: true, transports: ['websocket'] })
  const heard: Heard = {}
  const waiting = new Set<() => void>()
  for (const kind of ['host-view', 'participant-view', 'position'] as const) {
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
  const person = enter(origin, 'console', await redeem(consoleUrl))
  return {
    ...person,
    async steer(command) {
      const { revision } = await person.until('host-view', () => true)
      const ack = await person.send('command', { expected: revision, command })
      if (!ack.ok)
        throw new Error(`${command.type} was refused: ${ack.why}`)
      await person.until('host-view', view => view.revision > revision)
    },
    async goTo(page) {
      const { revision } = await person.until('position', () => true)
      await person.send('set-position', { expected: revision, page, clicks: 0 })
      await person.until('position', position => position.page === page)
    },
  }
}

/** People who join one after the other, the first few with a name. */
export async function crowd(origin: string, code: string, size: number): Promise<Person[]> {
  const names = ['Ana', 'Bartek', 'Chidi', 'Dilnoza', 'Elif', 'Farah']
  const people: Person[] = []
  for (let i = 0; i < size; i++)
    people.push(enter(origin, 'participant', await joinByCode(origin, code, names[i] ?? '')))
  return people
}

/** Every person answers one item of a round that is open. */
export async function answer(people: readonly Person[], exercise: string, item: string, round: number, value: (i: number) => object): Promise<void> {
  await Promise.all(people.map(async (person, i) => {
    await person.until('participant-view', view => view.exercises.some(one => one.id === exercise && one.phase === 'open' && one.round === round))
    const ack = await person.send('answer', { exercise, item, round, value: value(i) })
    if (!ack.ok)
      throw new Error(`An answer to ${exercise} was refused: ${ack.why}`)
  }))
}
