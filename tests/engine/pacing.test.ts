import type { ScheduleLine } from '../../engine/core/agenda.ts'
import type { PaceInput } from '../../engine/core/pacing.ts'
import { describe, expect, it } from 'vitest'
import { pace, savedBy } from '../../engine/core/pacing.ts'
import { smallContent } from '../support/content.ts'

const START = Date.UTC(2026, 9, 1, 9)
const at = (minute: number) => START + minute * 60_000

/** Lines one after the other; a kind without a page has none. */
function sheet(...parts: [kind: ScheduleLine['kind'], key: string, minutes: number, page: number | null, more?: Partial<ScheduleLine>][]): ScheduleLine[] {
  let from = 0
  let day = 1
  return parts.map(([kind, key, minutes, page, more]) => {
    const line: ScheduleLine = { kind, key: `${kind}:${key}`, title: key, minutes, page, from: kind === 'arrival' ? -minutes : from, section: null, exercise: ['exercise', 'transition', 'arrival'].includes(kind) ? key : null, form: null, clock: '', day, priority: 'should', ...more }
    from += kind === 'arrival' ? 0 : minutes
    day += kind === 'pause' ? 1 : 0
    return line
  })
}

const lines = sheet(
  ['slide', 'one', 2, 1],
  ['slide', 'two', 3, 2],
  ['transition', 'vote', 1, 3],
  ['exercise', 'vote', 4, 3],
  ['reserve', '1', 6, null],
  ['break', '1', 10, null],
  ['slide', 'three', 4, 5],
  ['slide', 'four', 2, 6],
)
const given = (input: Partial<PaceInput>) => pace({ lines, startedAt: START, progress: [], page: 1, active: [], opened: [], saved: {}, now: START, ...input })
const keyOf = (index: number) => lines[index]?.key ?? null
const round = (n: number | null) => n === null ? null : Math.round(n * 10) / 10 + 0

describe('the pace before the start', () => {
  it('knows the line of the page and the next one, and says nothing of lateness', () => {
    const { current, next, late, endShift, lines: all } = given({ startedAt: null, page: 2 })
    expect([keyOf(current), keyOf(next), late, endShift]).toEqual(['slide:two', 'transition:vote', null, null])
    expect(all.every(line => line.off === null && line.shift === null)).toBe(true)
  })

  it('is at no line without a deck', () => expect(given({ startedAt: null, page: null }).current).toBe(-1))
})

describe('lateness', () => {
  it.each([
    ['on time, within the line', { page: 1, now: at(1) }, 0, 0],
    ['over the line by one', { page: 1, now: at(3) }, 1, 1],
    ['reached two early', { page: 3, progress: [{ page: 2, at: at(1) }, { page: 3, at: at(3) }], now: at(4) }, -2, -2],
    ['reached three late, and not over it yet', { page: 2, progress: [{ page: 2, at: at(5) }], now: at(6) }, 3, 3],
    ['reached three late, and over it', { page: 2, progress: [{ page: 2, at: at(5) }], now: at(9) }, 4, 4],
    ['clock started in the middle of the deck', { page: 5, now: at(0) }, -26, -26],
  ])('%s', (_name, input, late, endShift) => {
    expect([round(given(input).late), round(given(input).endShift)]).toEqual([late, endShift])
  })

  it('takes the way into an exercise and the exercise as one stay on its page', () => {
    const there = { page: 3, progress: [{ page: 3, at: at(5) }], opened: ['vote'], active: ['vote'] }
    expect(given({ ...there, now: at(9) })).toMatchObject({ current: 3, late: 0 })
    expect(given({ ...there, now: at(12) })).toMatchObject({ current: 3, late: 2 })
    expect(keyOf(given({ ...there, opened: [], active: [], now: at(6) }).current)).toBe('transition:vote')
  })

  it('lets reserve and break pass on the last page before them', () => {
    const over = { page: 3, progress: [{ page: 3, at: at(5) }], opened: ['vote'] }
    expect(given({ ...over, now: at(12) })).toMatchObject({ current: 4, late: 0 })
    expect(given({ ...over, now: at(20) })).toMatchObject({ current: 5, late: 0 })
    expect(given({ ...over, now: at(29) })).toMatchObject({ current: 5, late: 3 })
  })

  it('counts no reserve that was let go', () => {
    const { current, late, endShift } = given({ page: 3, progress: [{ page: 3, at: at(5) }], opened: ['vote'], saved: { 'reserve:1': 360 }, now: at(12) })
    expect([keyOf(current), late, endShift]).toEqual(['exercise:vote', 2, -4])
  })

  it('keeps the arrival over a short look at another page, not over a long one', () => {
    const look = (back: number) => [{ page: 2, at: at(2) }, { page: 1, at: at(3) }, { page: 2, at: at(back) }]
    expect(given({ page: 2, progress: look(4), now: at(4.5) }).late).toBe(0)
    expect(given({ page: 2, progress: look(8), now: at(8.5) }).late).toBe(6)
  })

  it('stands at a reserve while its slide, which the run sheet does not hold, is on', () => {
    expect(keyOf(given({ page: 4, progress: [{ page: 3, at: at(5) }, { page: 4, at: at(11) }], opened: ['vote'], now: at(12) }).current)).toBe('reserve:1')
  })

  it('waits for the start in what comes before it', () => {
    const early = sheet(['arrival', 'check', 10, 1], ['slide', 'one', 2, 2])
    expect(given({ lines: early, page: 1, now: at(0) }).late).toBe(0)
    expect(given({ lines: early, page: 1, now: at(4) }).late).toBe(4)
  })
})

describe('each line', () => {
  it('tells what was reached when, and where the rest will be', () => {
    const progress = [{ page: 2, at: at(3) }, { page: 3, at: at(8) }]
    const { lines: all } = given({ page: 3, progress, opened: ['vote'], active: ['vote'], saved: { 'slide:three': 240 }, now: at(9) })
    expect(all.map(line => round(line.off))).toEqual([0, 1, null, null, null, null, null, null])
    expect(all.map(line => round(line.shift))).toEqual([null, null, null, null, 3, 3, 3, -1])
  })

  it('passes over cut lines as the next one', () => {
    expect(keyOf(given({ page: 1, saved: { 'slide:two': 180 }, now: at(1) }).next)).toBe('transition:vote')
  })
})

describe('a second day', () => {
  const two = sheet(['slide', 'one', 60, 1], ['pause', 'Overnight', 0, null], ['slide', 'two', 30, 2], ['slide', 'three', 30, 3])
  it('begins when its first page is reached, however long the night was', () => {
    const morning = 22 * 60
    const progress = [{ page: 2, at: at(morning) }]
    expect(given({ lines: two, page: 2, progress, now: at(morning + 10) })).toMatchObject({ late: 0, endShift: 0 })
    expect(given({ lines: two, page: 3, progress: [...progress, { page: 3, at: at(morning + 35) }], now: at(morning + 36) })).toMatchObject({ late: 5 })
  })

  it('takes a glance at it the evening before for no beginning', () => {
    const progress = [{ page: 2, at: at(59) }, { page: 3, at: at(1330) }]
    expect(given({ lines: two, page: 3, progress, now: at(1331) }).late).toBe(0)
  })
})

describe('what cuts win', () => {
  const { exercises } = smallContent()
  const vote = exercises.find(exercise => exercise.id === 'vote')!
  const spare = [{ ...vote, run: [{ at: '0:00', do: 'Read' }, { at: '2:00', do: 'A second voice', spare: 45 }, { at: '3:00', do: 'End' }] }]

  it('counts a line, an exercise with the way into it, and a mark of its run', () => {
    expect(savedBy(['slide:two'], lines, [], 'day')).toEqual({ 'slide:two': 180 })
    expect(savedBy(['exercise:vote', 'exercise:vote@2:00'], lines, spare, 'day')).toEqual({ 'transition:vote': 60, 'exercise:vote': 240 })
    expect(savedBy(['exercise:vote@2:00'], lines, spare, 'day')).toEqual({ 'exercise:vote': 45 })
  })
})
