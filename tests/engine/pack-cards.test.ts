import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packCards } from '../../engine/components/pack-cards.ts'

const GAP = 10
const tops = (spots: ReturnType<typeof packCards>) => spots.map(spot => spot && `${spot.column}:${spot.top}`)

describe('cards in columns', () => {
  it('stand in their order, each where most is free', () => {
    expect(tops(packCards([50, 100, 40, 30], 2, 300, GAP))).toEqual(['0:0', '1:0', '0:60', '0:110'])
  })

  it('go on after one that does not fit', () => {
    expect(tops(packCards([60, 60, 90, 20], 2, 100, GAP))).toEqual(['0:0', '1:0', null, '0:70'])
  })

  it('show the first whatever its height', () => {
    expect(tops(packCards([400, 10], 1, 100, GAP))).toEqual(['0:0', null])
  })

  it('neither overlap nor reach beyond the board, and nothing is left out that has room', () => {
    const heights = fc.array(fc.integer({ min: 20, max: 200 }), { maxLength: 40 })
    fc.assert(fc.property(heights, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 200, max: 400 }), (heights, columns, space) => {
      const spots = packCards(heights, columns, space, GAP)
      const ends = Array.from<number>({ length: columns }).fill(0)
      for (const [i, spot] of spots.entries()) {
        if (!spot)
          continue
        expect(spot.top).toBe(ends[spot.column])
        ends[spot.column] = spot.top + heights[i]! + GAP
        expect(spot.top + heights[i]!).toBeLessThanOrEqual(space + 2)
      }
      const left = heights.filter((_, i) => !spots[i])
      expect(left.every(height => ends.every(end => end + height > space))).toBe(true)
    }))
  })
})
