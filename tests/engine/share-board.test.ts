import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOf, shareOut } from '../../engine/components/share-board.ts'

describe('boards on one slide', () => {
  it('stand in rows of three at most, as even as they go', () => {
    const lengths = [1, 2, 3, 4, 5, 6, 7].map(n => rowsOf(Array.from({ length: n }).fill(0)).map(row => row.length))
    expect(lengths).toEqual([[1], [2], [3], [2, 2], [3, 2], [3, 3], [3, 3, 1]])
  })

  it('give more room to who has more to show, all of it, and nobody less than a part of an equal share', () => {
    expect(shareOut([5, 5])).toEqual([0.5, 0.5])
    fc.assert(fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 6 }), (needs) => {
      const shares = shareOut(needs)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.59 / needs.length)
      for (const [i, need] of needs.entries())
        expect(needs.every((other, j) => need <= other || shares[i]! > shares[j]!)).toBe(true)
    }))
  })
})
