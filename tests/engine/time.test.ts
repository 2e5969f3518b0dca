/** Times as people read them. */
import { describe, expect, it } from 'vitest'
import { clockTime, markSeconds, minutesSeconds, paceWords, secondsTaken, sinceStart, timeLeft, wallClock } from '../../engine/core/time.ts'

describe('times in words and digits', () => {
  it('minutes and seconds, either way from zero', () => {
    expect([0, 5, 125, 3600, -65, -0.4, 59.6].map(minutesSeconds)).toEqual(['0:00', '0:05', '2:05', '60:00', '−1:05', '0:00', '1:00'])
    expect(['0:00', '2:05', '60:00'].map(markSeconds)).toEqual([0, 125, 3600])
  })

  it('what a timer shows: a second that has begun counts, and time over is whole seconds', () => {
    expect([65_000, 64_001, 1, 0, -1, -999, -12_000, -12_999].map(timeLeft)).toEqual(['1:05', '1:05', '0:01', '0:00', '+0:00', '+0:00', '+0:12', '+0:12'])
  })

  it('the wall, across midnight both ways', () => {
    expect([clockTime('09:00', 42), clockTime('00:05', -10), clockTime('23:30', 60)]).toEqual(['09:42', '23:55', '00:30'])
    expect(wallClock(new Date(2026, 4, 1, 9, 5).getTime())).toBe('09:05')
  })

  it('how far something is from its plan', () => {
    expect([65, 0, -15].map(sinceStart)).toEqual(['+1:05', '+0:00', '−0:15'])
    expect([4, 0, -2].map(paceWords)).toEqual(['4 min behind', 'on time', '2 min ahead'])
    expect(secondsTaken(4180)).toBe('4.2 s')
  })
})
