/**
 * Opens a kept session with its old cookies and plays its script, and tells what everybody heard.
 * How many messages tell of one change is a matter of time (the server joins what comes together), so
 * a message that changes nothing is left out, and each further one is kept as its changes.
 */
import type { Acked, Client, Frame } from './client.ts'
import type { Running } from './running.ts'
import type { View } from './scripts.ts'
import { isDeepStrictEqual } from 'node:util'
import { canonical, changes } from './canonical.ts'
import { connect, redeem, waitFor } from './client.ts'
import { scripts } from './scripts.ts'

export interface Heard {
  step: string
  /** What the sender was answered. */
  ack?: Acked
  /** By client and kind of message: the first one whole, the others as what changed. */
  heard: Record<string, Record<string, unknown[]>>
}

/** How long nothing comes before a recording takes a step for done, in milliseconds; a test never waits for silence. */
const QUIET_MS = 1500

/**
 * @param cookies of the participants, in the order of joining
 * @param kept the record to hold it against: each step ends once it is as kept. Without, each ends once it is quiet.
 * @returns every step; where one is not as kept, it is the last
 */
export async function replay({ origin, ready }: Running, cookies: readonly string[], kept?: readonly Heard[]): Promise<Heard[]> {
  const { people, acts } = scripts[ready.session]!
  const since = Date.now()
  const steps: Heard[] = []
  const last: Record<string, unknown> = {}
  const clients: Record<string, Client> = {}
  const waiting = new Set<() => void>()

  const hear = (who: string) => ({ kind, message }: Frame) => {
    const told = canonical(message, { since, origin })
    const key = `${who} ${kind}`
    const news = key in last ? changes(last[key], told) : told
    if (!(key in last) || Object.keys(news as object).length > 0)
      ((steps.at(-1)!.heard[who] ??= {})[kind] ??= []).push(news)
    last[key] = told
    waiting.forEach(look => look())
  }
  async function step(name: string, work: (step: Heard) => Promise<void>): Promise<boolean> {
    const now: Heard = { step: name, heard: {} }
    steps.push(now)
    await work(now)
    const expected = kept?.[steps.length - 1]
    if (!kept) {
      await quiet(waiting)
      return true
    }
    return waitFor(() => isDeepStrictEqual(now, expected), waiting, `"${name}" is as kept`).then(() => true, () => false)
  }

  const arrivals = [
    ['host', 'console', () => redeem(ready.consoleUrl)],
    ['display', 'deck', () => redeem(ready.displayUrl)],
    ...people.map(person => [`person ${person}`, 'participant', async () => cookies[person - 1]!] as const),
  ] as const
  try {
    for (const [who, as, cookie] of arrivals) {
      const arrived = await step(`${who} connects`, async () => {
        clients[who] = await connect(origin, as, await cookie(), hear(who))
      })
      if (!arrived)
        return steps
    }
    for (const { by, event, message } of acts) {
      const sent = message(clients.host!.last['host-view'] as View)
      const done = await step(`${by}: ${event} ${JSON.stringify(sent)}`, async (now) => {
        now.ack = await clients[by]!.send(event, sent)
      })
      if (!done)
        return steps
    }
    return steps
  }
  finally {
    Object.values(clients).forEach(client => client.close())
  }
}

function quiet(waiting: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      waiting.delete(again)
      resolve()
    }
    let timer = setTimeout(end, QUIET_MS)
    function again() {
      clearTimeout(timer)
      timer = setTimeout(end, QUIET_MS)
    }
    waiting.add(again)
  })
}
