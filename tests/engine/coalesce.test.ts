import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { coalesce } from '../../engine/server/session/coalesce.ts'

describe('coalesced updates', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('run at once, then at most once in the gap, and once after the last request', async () => {
    let runs = 0
    const updates = coalesce(async () => void (runs += 1), 300)
    updates.request()
    expect(runs).toBe(1)
    for (let i = 0; i < 100; i++) {
      updates.request()
      await vi.advanceTimersByTimeAsync(10)
    }
    await vi.advanceTimersByTimeAsync(1000)
    expect(runs).toBe(1 + Math.floor(1000 / 300) + 1)
    await vi.advanceTimersByTimeAsync(5000)
    expect(runs).toBe(5)
  })

  it('do not let an urgent request wait for the gap', async () => {
    let runs = 0
    const updates = coalesce(async () => void (runs += 1), 300)
    updates.request()
    await vi.advanceTimersByTimeAsync(0)
    updates.request(true)
    expect(runs).toBe(2)
  })

  it('never overlap, and do not forget a request that came while one was under way', async () => {
    let under = 0
    let runs = 0
    const updates = coalesce(async () => {
      under += 1
      expect(under).toBe(1)
      await new Promise(resolve => setTimeout(resolve, 50))
      under -= 1
      runs += 1
    }, 300)
    updates.request(true)
    updates.request(true)
    updates.request()
    await vi.advanceTimersByTimeAsync(101)
    expect(runs).toBe(2)
    updates.stop()
  })

  it('stop when told', async () => {
    let runs = 0
    const updates = coalesce(async () => void (runs += 1), 300)
    updates.request()
    updates.request()
    updates.stop()
    await vi.advanceTimersByTimeAsync(1000)
    expect(runs).toBe(1)
  })
})
