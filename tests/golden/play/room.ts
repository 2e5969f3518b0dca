/** A room for making the record: the program, a host and phones, over HTTP and sockets alone. */
import type { Client } from '../client.ts'
import type { Running } from '../running.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { connect, join, redeem } from '../client.ts'

export interface Item { id: string, options?: { id: string }[], own?: boolean, share?: boolean }
export interface Step { id: string, kind: string, items: Item[], rounds?: number, private?: boolean, by?: string, total?: number, options?: { id: string }[], ratings?: unknown, marks?: { options: { id: string }[] }, note?: string, min?: number, forms?: Record<string, string[]> }
export interface Content {
  agenda: { id: string }
  exercises: { id: string, steps: Step[] }[]
  slides: { page: number, exercise: string | null, reserve: string | null }[]
}
interface Post { id: string, text: string, status: string, pinned: boolean }
export interface Seen {
  active: boolean
  by: string
  unit: string
  units: { key: string, step: string, items: string[], rounds: { number: number, phase: string, answered: number }[] }[]
  posts: Record<string, Post[]>
  rolePlay: { clock: { phase: string }, hostGroups: { id: number, members: { person: number, seat: string }[] }[] } | null
}
interface HostView {
  revision: number
  exercises: Record<string, Seen>
  participants: { connected: number }
  people: { id: number, name: string }[]
  questions: { list: { id: string, text: string, status: string }[] }
}

export interface Room {
  running: Running
  content: Content
  host: Client
  phones: Client[]
  view: () => HostView
  seen: (exercise: string) => Seen
  steer: (...commands: object[]) => Promise<void>
  goTo: (page: number) => Promise<void>
  /** A phone's message, sent again where it came too fast. */
  tell: (phone: Client, event: string, message: unknown) => Promise<void>
  /** Everybody says which of so many tables they answer for. */
  sit: (tables: number) => Promise<void>
  /** Tables of these people, each once. */
  tablesOf: (people: readonly number[]) => number[]
  /** Another phone joins, under the next name. */
  enter: () => Promise<Client>
  /** Phones answer an item of the round that is on; `value` takes the number of a person from 1. */
  answer: (exercise: string, item: string, people: readonly number[], value: (person: number) => object) => Promise<void>
  leave: () => void
}

export const NAMES: readonly string[] = ['Ana', 'Bo', 'Cy', 'Dee', 'Eli', 'Fay', 'Gus', 'Hal']

/**
 * Opens a room on a running session.
 * @param size how many phones join
 */
export async function openRoom(running: Running, size: number): Promise<Room> {
  const { origin, ready } = running
  const host = await connect(origin, 'console', await redeem(ready.consoleUrl))
  await host.until(() => 'host-view' in host.last && 'position' in host.last, 'the host is told')
  const content = await (await fetch(`${origin}/api/host/content`, { headers: { cookie: host.cookie } })).json() as Content
  const phones: Client[] = []
  const seats: number[] = []
  const view = () => host.last['host-view'] as HostView
  const seen = (exercise: string) => view().exercises[exercise]!

  async function send(client: Client, event: string, message: () => unknown) {
    for (;;) {
      const acked = await client.send(event, message())
      if (acked.ok)
        return
      if (!acked.why?.startsWith('Too many messages'))
        throw new Error(`${event} ${JSON.stringify(message())}: ${acked.why}`)
      await pause(200)
    }
  }

  const room: Room = {
    running,
    content,
    host,
    phones,
    view,
    seen,
    async steer(...commands) {
      for (const command of commands) {
        const { revision } = view()
        await send(host, 'command', () => ({ expected: revision, command }))
        await host.until(() => view().revision > revision, `the host sees ${JSON.stringify(command)}`)
      }
    },
    async goTo(page) {
      const { revision, page: before } = host.last.position as { revision: number, page: number }
      if (page === before)
        return
      await send(host, 'set-position', () => ({ expected: revision, page, clicks: 0 }))
      await host.until(() => (host.last.position as { page: number }).page === page, `the deck is at ${page}`)
    },
    tell: (phone, event, message) => send(phone, event, () => message),
    async sit(tables) {
      seats.splice(0, seats.length, ...phones.map((_, i) => 1 + i % tables))
      for (const [i, phone] of phones.entries())
        await room.tell(phone, 'set-table', { table: seats[i] })
    },
    tablesOf: people => [...new Set(people.map(person => seats[person - 1] ?? person))],
    async enter() {
      const phone = await connect(origin, 'participant', await join(origin, ready.code, NAMES[phones.length]!))
      await phone.until(() => 'participant-view' in phone.last, 'a phone is told')
      phones.push(phone)
      await host.until(() => view().participants.connected === phones.length, `${phones.length} are there`)
      return phone
    },
    async answer(exercise, item, people, value) {
      const round = seen(exercise).units.find(unit => unit.key === seen(exercise).unit)!.rounds.at(-1)!.number
      for (const person of people)
        await send(phones[person - 1]!, 'answer', () => ({ exercise, item, round, value: value(person) }))
    },
    leave: () => [host, ...phones].forEach(client => client.close()),
  }
  while (phones.length < size)
    await room.enter()
  return room
}
