/** One simulated person: hears, wants, takes the time that people take, and does one thing after the other. */
import type { Listener, Phone } from './phone.ts'
import type { Character, Deed } from './types.ts'
import type { Sending, Wish } from './wishes.ts'
import { joinAsPhone } from './phone.ts'
import { wishesOf } from './wishes.ts'

/** How long a phone is away whose connection is lost, in seconds. */
const RETURN_S = 10

/** Where somebody is; only who is `here` hears of the session. */
export type Whereabouts = 'away' | 'arriving' | 'here' | 'gone'

export interface Person {
  number: number
  where: () => Whereabouts
  /** True while there is nothing they are doing or about to do. */
  idle: () => boolean
  /** Null until they come. */
  phone: () => Phone | null
  /** In the order in which they were done. */
  log: readonly Deed[]
  /** Is on their way. */
  expected: () => void
  /** Joins with the code, and connects. */
  arrive: () => Promise<void>
  close: () => void
}

/** What surrounds a person. */
export interface Surroundings {
  origin: string
  code: string
  /** 1 for people's own pace, 0 for at once. */
  pace: number
  /** Something was said to them. */
  heard: Listener
  /** Something was said to them, or they did something. */
  changed: () => void
  /** An error ends their part. */
  failed: (error: unknown) => void
}

export function createPerson(who: Character, { origin, code, pace, heard, changed, failed }: Surroundings): Person {
  const log: Deed[] = []
  const done = new Set<string>()
  const past = { met: new Set<string>(), said: new Set<string>() }
  let phone: Phone | null = null
  let where: Whereabouts = 'away'
  let busy = false
  let wake: (() => void) | null = null

  const did = (deed: Sending['deed'], refused: string | null = null) => log.push({ person: who.number, ...deed, refused })
  const event = (name: 'join' | 'drop' | 'return' | 'leave', value: unknown = null) => did({ did: name, exercise: null, item: null, round: null, value })
  const think = (seconds: number) => pace === 0
    ? Promise.resolve()
    : new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, seconds * pace * 1000)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
  const wishes = () => wishesOf(who, phone!.seen, past).filter(({ key }) => !done.has(key))
  const isHere = () => where === 'here'

  function look() {
    phone?.seen['participant-view']?.exercises.forEach(({ id }) => past.met.add(id))
    live().catch(failed)
    changed()
  }

  async function live() {
    if (busy || !isHere())
      return
    busy = true
    for (let wish = wishes()[0]; wish && isHere(); wish = wishes()[0]) {
      await think(wish.seconds)
      // The room may have gone on while somebody thought.
      const still = wishes().find(({ key }) => key === wish!.key)
      if (!still || !isHere())
        continue
      done.add(still.key)
      await carryOut(still)
    }
    busy = false
    changed()
  }

  async function carryOut({ sends, seconds, drops }: Wish) {
    for (const [i, sending] of sends.entries()) {
      if (i > 0)
        await think(seconds)
      remember(sending)
      if (drops)
        await lose(sending)
      const ack = await phone!.send(sending.event, sending.message)
      if (!isHere())
        return
      did(sending.deed, ack.ok ? null : ack.code)
    }
    if (sends.length === 0) {
      event('leave')
      close()
    }
  }

  /** Sends without learning what came of it, and returns with the same cookie. */
  async function lose({ event: name, message }: Sending) {
    phone!.lose(name, message)
    event('drop')
    await think(RETURN_S)
    await phone!.connect()
    event('return')
  }

  function remember({ event: name, message }: Sending) {
    const { text } = (name === 'answer' ? message.value : message) as { text?: string }
    if (text)
      past.said.add(text)
  }

  function close() {
    where = 'gone'
    wake?.()
    phone?.close()
  }

  return {
    number: who.number,
    where: () => where,
    idle: () => !busy,
    phone: () => phone,
    log,
    expected() {
      where = 'arriving'
    },
    async arrive() {
      phone = await joinAsPhone(origin, code, who.name, (name, message) => {
        heard(name, message)
        look()
      })
      event('join', who.name)
      await phone.connect()
      where = 'here'
      look()
    },
    close,
  }
}
