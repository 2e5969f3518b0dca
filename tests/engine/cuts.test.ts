import type { ScheduleLine } from '../../engine/core/agenda.ts'
import type { Exercise } from '../../engine/core/exercise/schema.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeCuts } from '../../engine/core/cuts.ts'

type Given = Pick<ScheduleLine, 'kind' | 'minutes'> & Partial<ScheduleLine>

/** Lines one after the other; what is not given does not matter here. */
function laid(given: readonly Given[]): ScheduleLine[] {
  let from = 0
  return given.map((line, i) => {
    const laidOut: ScheduleLine = { key: `${line.kind}:${i}`, title: `T${i}`, section: null, exercise: null, form: null, clock: '09:00', day: 1, page: i, priority: 'should', ...line, from }
    from += line.minutes
    return laidOut
  })
}

const exercise = (id: string, run: { at: string, do: string, spare?: number, debrief?: boolean }[]) => ({ id, title: id, minutes: { day: 5 }, reserve: {}, run }) as unknown as Exercise

const pairs = exercise('pairs', [{ at: '0:00', do: 'Ask.' }, { at: '2:00', do: 'A second voice. Then on.', spare: 40 }, { at: '3:00', do: 'Debrief.', spare: 60, debrief: true }, { at: '5:00', do: 'End.' }])
const lines = laid([
  { kind: 'slide', minutes: 1, priority: 'should' },
  { kind: 'slide', minutes: 2, priority: 'could' },
  { kind: 'slide', minutes: 1, priority: 'must' },
  { kind: 'transition', minutes: 1, priority: 'must', key: 'transition:pairs', exercise: 'pairs' },
  { kind: 'exercise', minutes: 5, priority: 'could', key: 'exercise:pairs', exercise: 'pairs' },
  { kind: 'reserve', minutes: 6, priority: 'could', key: 'reserve:1' },
  { kind: 'break', minutes: 10, priority: 'must' },
])
const keys = (late: number, from = 0, spent: string[] = []) => proposeCuts(lines, [pairs], from, late, 'day', spent).map(cut => cut.key)

describe('what to cut when late', () => {
  it('is nothing while there is no lateness', () => expect(keys(0)).toEqual([]))

  it('goes from the whole reserve to an exercise, in the order in which it is missed least', () => {
    expect(keys(60)).toEqual(['reserve:1', 'slide:1', 'exercise:pairs@2:00', 'slide:0', 'exercise:pairs'])
    expect(keys(6)).toEqual(['reserve:1'])
    expect(keys(7)).toEqual(['reserve:1', 'slide:1'])
  })

  it('passes over a reserve that is spent, and what is past', () => {
    expect(keys(60, 0, ['reserve:1'])).not.toContain('reserve:1')
    expect(keys(60, 3)).toEqual(['reserve:1', 'exercise:pairs@2:00', 'exercise:pairs'])
    expect(keys(60, 6)).toEqual(['reserve:1', 'exercise:pairs@2:00'])
    expect(keys(60, 8)).toEqual(['reserve:1'])
  })

  it('says in a sentence what to leave out, and what that wins', () => {
    expect(proposeCuts(lines, [pairs], 0, 60, 'day').map(({ what, wins }) => [what, wins])).toEqual([
      ['Let T5 go: 6 minutes that nothing is planned for.', 360],
      ['Leave out the slide “T1”.', 120],
      ['In “pairs”, shorten or leave out what comes at 2:00: A second voice.', 40],
      ['Leave out the slide “T0”.', 60],
      ['Leave out the exercise “T4”.', 320],
    ])
  })

  it('offers exercises that should stay last and the shortest first, says so, and never one that must', () => {
    const held = (id: string, minutes: number, priority: 'must' | 'should' | 'could') => ({ kind: 'exercise' as const, minutes, priority, key: `exercise:${id}`, exercise: id })
    const all = laid([
      held('long', 9, 'should'),
      { kind: 'transition', minutes: 1, priority: 'must', key: 'transition:short' },
      held('short', 4, 'should'),
      held('needed', 8, 'must'),
      held('spare', 5, 'could'),
      { kind: 'slide', minutes: 1, priority: 'should' },
    ])
    const cuts = proposeCuts(all, [], 0, 60, 'day')
    expect(cuts.map(({ key, wins, lastResort }) => [key, wins, lastResort])).toEqual([['slide:5', 60, false], ['exercise:spare', 300, false], ['exercise:short', 300, true], ['exercise:long', 540, true]])
    expect(cuts.at(-1)!.what).toBe('As a last resort: leave out the exercise “T0”.')
    expect(proposeCuts(all, [], 0, 6, 'day').some(cut => cut.lastResort)).toBe(false)
  })

  const anyLine = fc.record({
    kind: fc.constantFrom('slide' as const, 'exercise' as const, 'transition' as const, 'break' as const, 'reserve' as const),
    minutes: fc.integer({ min: 1, max: 20 }),
    priority: fc.constantFrom('must' as const, 'should' as const, 'could' as const),
    exercise: fc.constant('pairs'),
  })

  it('never cuts a transition, a break, a debrief or what must stay, nothing past, and no more than it needs', () => {
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 30 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 60 }), (given, from, late) => {
      const all = laid(given)
      const cuts = proposeCuts(all, [pairs], from, late, 'day')
      for (const cut of cuts) {
        const [key, mark] = cut.key.split('@') as [string, string | undefined]
        const line = all.find(one => one.key === key)!
        expect(['slide', 'exercise', 'reserve']).toContain(line.kind)
        if (mark)
          expect(mark).toBe('2:00')
        else
          expect([line.from >= from, line.kind === 'reserve' || line.priority !== 'must']).toEqual([true, true])
        expect(cut.wins).toBeGreaterThan(0)
      }
      expect(new Set(cuts.map(cut => cut.key)).size).toBe(cuts.length)
      const wonBeforeLast = cuts.slice(0, -1).reduce((sum, cut) => sum + cut.wins, 0)
      expect(cuts.length === 0 || wonBeforeLast < late * 60).toBe(true)
    }))
  })

  it('cuts more, never something else, the later it gets', () => {
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 20 }), fc.integer({ min: 0, max: 30 }), (given, late) => {
      const all = laid(given)
      const less = proposeCuts(all, [pairs], 0, late, 'day')
      expect(proposeCuts(all, [pairs], 0, late + 1, 'day').slice(0, less.length)).toEqual(less)
    }))
  })
})
