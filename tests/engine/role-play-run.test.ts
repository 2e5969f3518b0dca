import type { RolePlayCommand } from '../../engine/core/role-play/actions.ts'
import type { RolePlayState } from '../../engine/core/role-play/state.ts'
import type { RolePlayStep } from '../../engine/core/role-play/step.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reduceRolePlay } from '../../engine/core/role-play/reduce.ts'
import { freezeAt, groupSinceMs } from '../../engine/core/role-play/run.ts'
import { initialRolePlay, planFor, pointAt } from '../../engine/core/role-play/state.ts'
import { rolePlay } from '../../engine/core/role-play/step.ts'
import { nextChangeAt } from '../../engine/core/role-play/view-clock.ts'

const brief = { goal: 'g', know: 'k', constraint: 'c', opening: 'o' }

function stepOf(run: '15' | '18', bells: { at: string, label: string }[] = []): RolePlayStep {
  return rolePlay.parse({
    id: 'rp',
    kind: 'role-play',
    scenario: 'Scene',
    run,
    bells,
    roles: [{ id: 'lead', name: 'Lead', about: 'a', lead: true, brief }, { id: 'jo', name: 'Jo', about: 'a', brief }],
    observer: { checklist: ['x', 'y'] },
    freezes: ['1', '2', '3'],
    soundsLike: ['s'],
  })
}
const run15 = stepOf('15', [{ at: '4:30', label: 'first' }, { at: '5:30', label: 'second' }, { at: '6:30', label: 'third' }])
const run18 = stepOf('18', [{ at: '5:00', label: 'bell' }, { at: '10:00', label: 'bell' }])
const ms = (mark: string) => (([m, s]) => (m! * 60 + s!) * 1000)(mark.split(':').map(Number))

function after(step: RolePlayStep, events: [at: string, RolePlayCommand][], from: RolePlayState = initialRolePlay()): RolePlayState {
  return events.reduce((state, [at, command]) => {
    const outcome = reduceRolePlay(state, { by: 'host', command }, ms(at), step)
    if (!outcome.ok)
      throw new Error(`${command.type}: ${outcome.why}`)
    return outcome.state
  }, from)
}
const phase = (state: RolePlayState, step: RolePlayStep, at: string) => pointAt(state, step, ms(at)).phase
const rung = (state: RolePlayState, step: RolePlayStep, at: string) => pointAt(state, step, ms(at)).bellsRung.map(bell => `${bell.take}.${bell.number}`)

describe('the marks of a run', () => {
  it.each([
    [run15, ['0:00 seating', '2:00 briefing', '3:30 scene', '7:30 de-role', '8:00 observer', '9:00 debrief', '14:00 line-to-room', '15:00 done']],
    [run18, ['0:00 seating', '2:00 briefing', '3:30 scene', '7:00 de-role', '7:30 observer', '8:00 briefing', '8:30 scene', '12:00 debrief', '17:00 line-to-room', '18:00 done']],
  ])('are those of the content design', (step, lines) => {
    const state = after(step, [['0:00', { type: 'rp-start' }]])
    for (const [i, line] of lines.entries()) {
      const [mark, name] = line.split(' ') as [string, string]
      expect(phase(state, step, mark)).toBe(name)
      if (i > 0)
        expect(pointAt(state, step, ms(mark) - 1).phase).toBe(lines[i - 1]!.split(' ')[1])
    }
    expect(pointAt(state, step, ms('9:30')).take).toBe(step === run18 ? 2 : 1)
  })

  it.each([
    [run15, ['3:30 0 write 1', '4:15 0 read 1', '5:00 1 write 1', '5:45 1 read 1', '6:30 2 write 1', '7:15 2 read 1']],
    [run18, ['3:30 0 write 1', '4:15 0 read 1', '5:00 0 write 2', '5:45 0 read 2', '6:15 1 write 1', '9:00 2 write 1', '11:15 2 read 2']],
  ])('have freezes without acting, for the room and for one group', (step, lines) => {
    const room = after(step, [['0:00', { type: 'rp-form', form: 'without-acting', group: null }], ['0:00', { type: 'rp-start' }]])
    const acted = after(step, [['0:00', { type: 'rp-start' }]])
    for (const line of lines) {
      const [mark, point, part, attempt] = line.split(' ')
      for (const state of [room, acted]) {
        const at = freezeAt(state.run, planFor(state, step), pointAt(state, step, ms(mark!)), step)
        expect(at?.freeze).toEqual({ point: Number(point), part, attempt: Number(attempt) })
      }
    }
    expect(phase(room, step, '12:30')).toBe('debrief')
  })

  it('ring the bells, by the clock or by hand and never twice', () => {
    const state = after(run15, [['0:00', { type: 'rp-start' }]])
    expect(rung(state, run15, '4:29')).toEqual([])
    expect(rung(state, run15, '6:30')).toEqual(['1.1', '1.2', '1.3'])
    const early = after(run15, [['4:00', { type: 'rp-bell' }]], state)
    expect(rung(early, run15, '4:01')).toEqual(['1.1'])
    expect(rung(early, run15, '5:00')).toEqual(['1.1'])
    expect(rung(early, run15, '5:30')).toEqual(['1.1', '1.2'])
    expect(rung(after(run15, [['8:10', { type: 'rp-bell' }]], state), run15, '8:20')).toEqual(['1.1', '1.2', '1.3', '1.0'])
    const second = after(run18, [['0:00', { type: 'rp-start' }]])
    expect(rung(second, run18, '9:59')).toEqual(['1.1'])
    expect(rung(second, run18, '10:00')).toEqual(['1.1', '2.1'])
    const cut = after(run15, [['4:00', { type: 'rp-end-phase' }]], state)
    expect(rung(cut, run15, '20:00')).toEqual([])
  })
})

describe('the clock', () => {
  it('stands still, takes a minute more, and ends a phase for all', () => {
    const paused = after(run15, [['0:00', { type: 'rp-start' }], ['4:00', { type: 'rp-pause' }]])
    expect(pointAt(paused, run15, ms('9:00'))).toMatchObject({ phase: 'scene', sinceMs: 30_000, running: false })
    const resumed = after(run15, [['10:00', { type: 'rp-start' }], ['10:00', { type: 'rp-add', seconds: 60 }]], paused)
    expect(pointAt(resumed, run15, ms('10:10'))).toMatchObject({ phase: 'scene', sinceMs: 40_000, untilMs: 260_000 })
    const ended = after(run15, [['10:20', { type: 'rp-end-phase' }]], resumed)
    expect(pointAt(ended, run15, ms('10:20'))).toMatchObject({ phase: 'de-role', sinceMs: 0, untilMs: 30_000 })
    const shorter = after(run15, [['0:00', { type: 'rp-start' }], ['1:00', { type: 'rp-add', seconds: -600 }]])
    expect(phase(shorter, run15, '1:00')).toBe('briefing')
  })

  it('goes on at the same minute when the room changes its form', () => {
    const state = after(run15, [['0:00', { type: 'rp-start' }], ['5:10', { type: 'rp-form', form: 'without-acting', group: null }]])
    expect(pointAt(state, run15, ms('5:10'))).toMatchObject({ phase: 'freeze', freeze: { point: 1, part: 'write' }, sinceMs: 10_000 })
    expect(phase(after(run15, [['6:00', { type: 'rp-form', form: 'acted', group: null }]], state), run15, '6:00')).toBe('scene')
  })

  it('holds the clock of one group, which rejoins the room when the phase ends', () => {
    let state = after(run15, [['0:00', { type: 'rp-group', by: 'random', people: [1, 2, 3, 4, 5, 6], seed: 1 }], ['0:00', { type: 'rp-start' }]])
    const person = state.groups[0]!.members[0]!.person
    const paused = reduceRolePlay(state, { by: 'participant', person, action: { type: 'pause-scene' } }, ms('4:00'), run15)
    expect(paused.ok).toBe(true)
    state = paused.ok ? paused.state : state
    const since = (at: string, group: number) => groupSinceMs(state.groups[group]!, pointAt(state, run15, ms(at)))
    expect([since('5:00', 0), since('5:00', 1)]).toEqual([30_000, 90_000])
    const rejoined = since('7:40', 0)
    expect(rejoined).toBe(10_000)
    state = after(run15, [['5:00', { type: 'rp-resume-group', group: 1 }]], state)
    expect([since('5:30', 0), since('5:30', 1)]).toEqual([60_000, 120_000])
  })

  const command: fc.Arbitrary<RolePlayCommand> = fc.oneof(
    fc.constantFrom<RolePlayCommand>({ type: 'rp-start' }, { type: 'rp-pause' }, { type: 'rp-end-phase' }, { type: 'rp-bell' }),
    fc.integer({ min: -600, max: 600 }).map((seconds): RolePlayCommand => ({ type: 'rp-add', seconds })),
  )

  it('never goes back: neither its time, nor a phase, nor a bell, whatever a host does', () => {
    fc.assert(fc.property(fc.constantFrom(run15, run18), fc.array(fc.tuple(fc.integer({ min: 0, max: 200_000 }), command), { maxLength: 40 }), (step, commands) => {
      let state = initialRolePlay()
      let now = 0
      let last = pointAt(state, step, now)
      for (const [wait, one] of commands) {
        now += wait
        const before = pointAt(state, step, now)
        const outcome = reduceRolePlay(state, { by: 'host', command: one }, now, step)
        state = outcome.ok ? outcome.state : state
        const point = pointAt(state, step, now)
        for (const [a, b] of [[last, before], [before, point]] as const) {
          expect(b.runMs).toBeGreaterThanOrEqual(a.runMs)
          expect(b.segment).toBeGreaterThanOrEqual(a.segment)
          expect(b.take).toBeGreaterThanOrEqual(a.take)
          const kept = b.bellsRung.map(bell => `${bell.take}.${bell.number}`)
          expect(a.bellsRung.every(bell => kept.includes(`${bell.take}.${bell.number}`))).toBe(true)
        }
        if (point.untilMs !== null) {
          expect(point.sinceMs).toBeGreaterThanOrEqual(0)
          expect(point.untilMs).toBeGreaterThan(0)
        }
        const change = nextChangeAt(state, step, now)
        expect(change === null || change > now).toBe(true)
        expect(change === null).toBe(!point.running || point.phase === 'done')
        last = point
      }
    }))
  })

  it('gives a server every moment at which a view changes by itself', () => {
    let state = after(run15, [['0:00', { type: 'rp-start' }]])
    state = { ...state, finished: false }
    const moments: string[] = []
    for (let now = 0, next = nextChangeAt(state, run15, 0); next !== null; next = nextChangeAt(state, run15, now)) {
      now = next
      moments.push(`${Math.floor(now / 60_000)}:${String(now / 1000 % 60).padStart(2, '0')}`)
    }
    expect(moments).toEqual(['2:00', '3:30', '4:30', '4:38', '5:30', '5:38', '6:30', '6:38', '7:30', '7:38', '8:00', '9:00', '14:00', '15:00'])
  })
})
