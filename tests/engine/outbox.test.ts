/** What a phone has kept goes out until the server has spoken. */
import type { Ack } from '../../engine/core/protocol.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { offConnection } from '../../engine/live/connection.ts'
import { useOutbox } from '../../engine/phone/session/outbox.ts'

const scope = effectScope(true)
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function outboxWith(answers: Ack[]) {
  const kept: Record<string, { exercise: string, item: string, round: number, value: { option: string } }> = {}
  const told: string[] = []
  const send = vi.fn(async () => answers.shift() ?? { ok: true } as Ack)
  const live = { ...offConnection(), status: shallowRef<{ is: 'live', role: 'participant' } | { is: 'connecting' }>({ is: 'live', role: 'participant' }), send }
  const outbox = scope.run(() => useOutbox(live, {
    event: 'answer',
    waiting: kept,
    messageOf: message => message,
    settled: (_key, { value }, { ok }, isNewest) => told.push(`${ok ? 'took' : 'refused'} ${JSON.stringify(value)}${isNewest ? '' : ', an older one'}`),
    failed: (_key, code) => told.push(code),
  }))!
  const keep = (key: string, option: string) => {
    kept[key] = { exercise: 'vote', item: key, round: 1, value: { option } }
  }
  return { kept, told, send, live, outbox, keep }
}

describe('the outbox of a phone', () => {
  it('sends at once, and lets go of what is confirmed', async () => {
    const { kept, told, outbox, keep } = outboxWith([{ ok: true }])
    keep('q', 'yes')
    outbox.send('q')
    expect(outbox.underWay.has('q')).toBe(true)
    await vi.advanceTimersByTimeAsync(0)
    expect([told, kept, outbox.underWay.has('q')]).toEqual([['took {"option":"yes"}'], {}, false])
  })

  it('tries again until there is a word back', async () => {
    const { told, send, outbox, keep } = outboxWith([{ ok: false, code: 'not-stored', why: '' }, { ok: false, code: 'refused', why: '' }, { ok: false, code: 'not-open', why: '' }])
    keep('q', 'yes')
    outbox.send('q', 700)
    await vi.advanceTimersByTimeAsync(699)
    expect(send).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(told).toEqual(['not-stored', 'refused', 'refused {"option":"yes"}'])
    expect(send).toHaveBeenCalledTimes(3)
  })

  it('sends the newer one that was written meanwhile, and says which of them was refused', async () => {
    const { kept, told, send, outbox, keep } = outboxWith([{ ok: false, code: 'not-open', why: '' }, { ok: true }])
    keep('q', 'yes')
    outbox.send('q')
    keep('q', 'no')
    await vi.advanceTimersByTimeAsync(0)
    expect(send.mock.lastCall).toMatchObject(['answer', { value: { option: 'no' } }])
    expect([told, kept]).toEqual([['refused {"option":"yes"}, an older one', 'took {"option":"no"}'], {}])
  })

  it('keeps everything while there is no connection', async () => {
    const { kept, send, live, outbox, keep } = outboxWith([])
    live.status.value = { is: 'connecting' }
    keep('a', 'yes')
    keep('b', 'no')
    outbox.sendAll(0)
    await vi.advanceTimersByTimeAsync(10_000)
    expect([send.mock.calls.length, Object.keys(kept)]).toEqual([0, ['a', 'b']])
    live.status.value = { is: 'live', role: 'participant' }
    await vi.advanceTimersByTimeAsync(2500)
    expect(kept).toEqual({})
  })
})
