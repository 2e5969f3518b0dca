/** A command of a host's page, and the view that follows it. */
import type { Ack, HostView } from '../../engine/core/protocol.ts'
import type { LiveConnection } from '../../engine/live/connection.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { offConnection } from '../../engine/live/connection.ts'
import { sendCommand } from '../../engine/live/send-command.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const viewOf = (revision: number) => ({ revision }) as HostView

function connection(answer: Ack) {
  const send = vi.fn(async () => answer)
  const live: LiveConnection = { ...offConnection(), send }
  live.host.value = viewOf(7)
  return { live, send }
}

/** Whether a command came back before a view did, and after it. */
async function settled(live: LiveConnection, next: () => void): Promise<[boolean, boolean]> {
  let done = false
  void sendCommand(live, { type: 'open', exercise: 'vote' }).then(() => done = true)
  await vi.advanceTimersByTimeAsync(100)
  const before = done
  next()
  await vi.advanceTimersByTimeAsync(0)
  return [before, done]
}

describe('sending a command', () => {
  it('names the revision of the view on the page', async () => {
    const { live, send } = connection({ ok: true, revision: 7 })
    await sendCommand(live, { type: 'open', exercise: 'vote' })
    expect(send).toHaveBeenCalledWith('command', { expected: 7, command: { type: 'open', exercise: 'vote' } })
  })

  it.each<Ack>([
    { ok: true, revision: 8 },
    { ok: false, code: 'stale', why: 'Somebody else steered.', revision: 8 },
  ])('waits for the view that the answer speaks of: %j', async (answer) => {
    const { live } = connection(answer)
    expect(await settled(live, () => live.host.value = viewOf(8))).toEqual([false, true])
  })

  it('waits for no view where nothing has changed', async () => {
    const { live } = connection({ ok: false, code: 'refused', why: 'It is not running.' })
    expect(await settled(live, () => {})).toEqual([true, true])
  })

  it('comes back although the view never does', async () => {
    const { live } = connection({ ok: true, revision: 8 })
    expect(await settled(live, () => vi.advanceTimersByTime(3000))).toEqual([false, true])
  })
})
