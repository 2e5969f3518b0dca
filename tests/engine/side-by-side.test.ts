/** Prints go on next to each other, and come out in order. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sideBySide } from '../../engine/print/side-by-side.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
/** Lets as much time pass as anybody waits for. */
async function passed<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {})
  await vi.runAllTimersAsync()
  return work
}

describe('side by side', () => {
  it('keeps the order, and never does more at once than it may', async () => {
    let now = 0
    let most = 0
    const done = await passed(sideBySide([30, 1, 20, 2, 1], async (ms) => {
      most = Math.max(most, ++now)
      await pause(ms)
      now--
      return ms * 10
    }, 3))
    expect(done).toEqual([300, 10, 200, 20, 10])
    expect(most).toBe(3)
  })

  it('begins nothing after a failure, ends what has begun, and tells the first in order', async () => {
    const ended: number[] = []
    await expect(passed(sideBySide([0, 1, 2, 3, 4], async (n) => {
      await pause(n === 1 ? 1 : 20)
      ended.push(n)
      if (n < 2)
        throw new Error(`failed ${n}`)
    }, 3))).rejects.toThrow('failed 0')
    expect(ended.sort()).toEqual([0, 1, 2])
  })
})
