import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksOf } from '../../engine/components/card-look.ts'

const WIDTH = 868
const columns = (posts: number, width = WIDTH) => [...new Set(looksOf(posts, width).map(look => look.columns))]

describe('how a board of texts may be set', () => {
  it('has more columns the more texts it has, and wide ones too where they may waste less', () => {
    expect([1, 2, 4, 5, 40].map(posts => columns(posts))).toEqual([[1], [2], [2], [3, 2], [3, 2]])
    expect(columns(40, 600)).toEqual([2])
    expect(columns(40, 260)).toEqual([1])
  })

  it('begins with the largest letters, and never goes below what the back row reads', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 100, max: 900 }), (posts, width) => {
      const sizes = looksOf(posts, width).map(look => look.size)
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
      expect(sizes.at(-1)).toBe(20)
    }))
  })

  it('puts the marks into the last line where there is little room', () => {
    expect(looksOf(9, WIDTH).filter(look => look.compact).map(look => look.size)).toEqual([20, 20])
    expect(looksOf(9, 300).every(look => look.compact && look.size < 26)).toBe(true)
  })
})
