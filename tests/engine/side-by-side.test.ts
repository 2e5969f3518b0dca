/** Prints go on next to each other, and come out in order. */
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { sideBySide } from '../../engine/print/side-by-side.ts'

describe('side by side', () => {
  it('keeps the order, and never does more at once than it may', async () => {
    let now = 0
    let most = 0
    const done = await sideBySide([30, 1, 20, 2, 1], async (ms) => {
      most = Math.max(most, ++now)
      await pause(ms)
      now--
      return ms * 10
    }, 3)
    expect(done).toEqual([300, 10, 200, 20, 10])
    expect(most).toBe(3)
  })

  it('begins nothing after a failure, ends what has begun, and tells the first in order', async () => {
    const ended: number[] = []
    await expect(sideBySide([0, 1, 2, 3, 4], async (n) => {
      await pause(n === 1 ? 1 : 20)
      ended.push(n)
      if (n < 2)
        throw new Error(`failed ${n}`)
    }, 3)).rejects.toThrow('failed 0')
    expect(ended.sort()).toEqual([0, 1, 2])
  })
})
