import type { RolePlayEvent } from '../../engine/core/role-play/actions.ts'
import type { Group } from '../../engine/core/role-play/group.ts'
import type { RolePlayState } from '../../engine/core/role-play/state.ts'
import type { RolePlayStep } from '../../engine/core/role-play/step.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rolePlayAction, rolePlayCommand } from '../../engine/core/role-play/actions.ts'
import { clashes, groupOf, isShort, missingRoles, OBSERVER, peopleIn, seatOf, unmetPairs } from '../../engine/core/role-play/group.ts'
import { reduceRolePlay } from '../../engine/core/role-play/reduce.ts'
import { initialRolePlay, isStillToPlay, pointAt } from '../../engine/core/role-play/state.ts'
import { rolePlay } from '../../engine/core/role-play/step.ts'

const brief = { goal: 'g', know: 'k', constraint: 'c', opening: 'o' }

function stepOf(required: number, optional = 0, run: '15' | '18' = '15'): RolePlayStep {
  return rolePlay.parse({
    id: 'rp',
    kind: 'role-play',
    scenario: 'Scene',
    run,
    roles: Array.from({ length: required + optional }, (_, i) => ({ id: `r${i + 1}`, name: `R${i + 1}`, about: 'a', lead: i === 0, optional: i >= required, brief })),
    observer: { checklist: ['x', 'y'] },
    injects: [{ id: 'news', text: 'News' }],
    freezes: ['1', '2', '3'],
    soundsLike: ['s'],
  })
}
const trio = stepOf(2)
const host = (command: object): RolePlayEvent => ({ by: 'host', command: rolePlayCommand.parse(command) })
const phone = (person: number, action: object): RolePlayEvent => ({ by: 'participant', person, action: rolePlayAction.parse(action) })
const range = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
const group = (count: number, more: object = {}) => host({ type: 'rp-group', by: 'random', people: range(count), seed: 5, ...more })

/** The state after stored events; one that no longer applies changes nothing. */
function replayed(events: readonly { at: number, event: RolePlayEvent }[], step: RolePlayStep): RolePlayState {
  return events.reduce((state, { at, event }) => {
    const outcome = reduceRolePlay(state, event, at, step)
    return outcome.ok ? outcome.state : state
  }, initialRolePlay())
}

function after(step: RolePlayStep, events: RolePlayEvent[], from = initialRolePlay(), at = 0): RolePlayState {
  return events.reduce((state, event) => {
    const outcome = reduceRolePlay(state, event, at, step)
    if (!outcome.ok)
      throw new Error(outcome.why)
    return outcome.state
  }, from)
}
const holder = (one: Group, seat: string) => one.members.find(member => member.seat === seat)!.person
const told = (state: RolePlayState, person: number) => state.messages.filter(message => message.people.includes(person)).map(message => message.text)

describe('when somebody leaves or observes', () => {
  it('the observer takes a vacated role, and the group hears it', () => {
    const state = after(trio, [group(3)])
    const [lead, observer] = [holder(state.groups[0]!, 'r1'), holder(state.groups[0]!, OBSERVER)]
    const left = after(trio, [host({ type: 'rp-leave', person: lead })], state)
    expect(seatOf(left.groups[0]!, observer)).toBe('r1')
    expect(told(left, observer)).toEqual(['Somebody left: R1 is free.', 'An observer plays R1 from here.', 'Nobody observes now: read the observer sheet together at the end.'])
  })

  it('an optional role is left out without filling it, and its holder fills a required one', () => {
    const step = stepOf(2, 1)
    const state = after(step, [group(3)], after(step, []))
    expect(state.groups[0]!.members.map(member => member.seat)).toEqual(['r1', 'r2', OBSERVER])
    const four = after(step, [group(4)])
    const optional = holder(four.groups[0]!, 'r3')
    const gone = after(step, [host({ type: 'rp-leave', person: holder(four.groups[0]!, OBSERVER) }), host({ type: 'rp-leave', person: holder(four.groups[0]!, 'r1') })], four)
    expect(seatOf(gone.groups[0]!, optional)).toBe('r1')
    expect(told(gone, optional)).toContain('Whoever had R3 plays R1 from here, and R3 is left out.')
  })

  it('groups merge where nobody is left, the extra people observe, and both hear it', () => {
    const state = after(trio, [group(6)])
    const [first, second] = state.groups as [Group, Group]
    const merged = after(trio, [host({ type: 'rp-leave', person: holder(first, OBSERVER) }), host({ type: 'rp-leave', person: holder(first, 'r2') })], state)
    expect(merged.groups).toHaveLength(1)
    expect(merged.groups[0]!.id).toBe(second.id)
    expect(seatOf(merged.groups[0]!, holder(first, 'r1'))).toBe(OBSERVER)
    expect(told(merged, holder(first, 'r1')).at(-1)).toBe('Your group had nobody left for R2, so you join group 2 and observe there.')
    expect(told(merged, holder(second, 'r1')).at(-1)).toBe('Group 1 joins you. Its people observe; your roles stay as they are.')
  })

  it('a last group goes on without acting until somebody comes', () => {
    const alone = after(trio, [group(2), host({ type: 'rp-leave', person: 1 })])
    expect(isShort(alone.groups[0]!, trio)).toBe(true)
    const again = after(trio, [phone(9, { type: 'arrive' })], alone)
    expect(isShort(again.groups[0]!, trio)).toBe(false)
    expect(told(again, 9)).toHaveLength(1)
  })

  it('a refuser is never given a role, and may come back while a role is free', () => {
    const state = after(trio, [phone(1, { type: 'observe' }), group(6)])
    expect(seatOf(groupOf(state.groups, 1)!, 1)).toBe(OBSERVER)
    const back = after(trio, [phone(1, { type: 'play-again' })], state)
    expect(told(back, 1)).toEqual(['No role is free in your group now. You observe until one is.'])
    const lead = holder(groupOf(back.groups, 1)!, 'r1')
    expect(seatOf(groupOf(back.groups, 1)!, 1)).toBe(OBSERVER)
    const plays = after(trio, [phone(lead, { type: 'observe' })], back)
    expect(seatOf(groupOf(plays.groups, 1)!, 1)).toBe('r1')
    expect(seatOf(groupOf(plays.groups, lead)!, lead)).toBe(OBSERVER)
  })

  it('a late arrival observes in the smallest group, never with whom they are kept apart from', () => {
    const state = after(trio, [group(7), host({ type: 'rp-keep-apart', a: 99, b: 1, on: true }), host({ type: 'rp-arrive', person: 99 })])
    expect(groupOf(state.groups, 99)).not.toBe(groupOf(state.groups, 1))
    expect(seatOf(groupOf(state.groups, 99)!, 99)).toBe(OBSERVER)
  })
})

describe('the second take', () => {
  it('moves each role on one seat, with a lead who has not led and a new observer', () => {
    const step = stepOf(2, 0, '18')
    const state = after(step, [group(3), host({ type: 'rp-start' })])
    const second = after(step, [host({ type: 'rp-paper', on: false })], state, 8.2 * 60_000)
    const [before, later] = [state.groups[0]!, second.groups[0]!]
    expect(second.take).toBe(2)
    expect(holder(later, 'r1')).not.toBe(holder(before, 'r1'))
    expect(holder(later, OBSERVER)).not.toBe(holder(before, OBSERVER))
    expect(second.led).toEqual([holder(before, 'r1')])
    const third = after(step, [host({ type: 'rp-paper', on: true })], second, 9 * 60_000)
    expect(third.led).toEqual([holder(before, 'r1'), holder(later, 'r1')])
  })
})

describe('a whole role-play', () => {
  it.each([7, 8, 18])('lives through a refuser, somebody who goes in mid-scene, a late arrival, a pause and a restart: %i people', (count) => {
    const events: [number, RolePlayEvent][] = [
      [0, phone(2, { type: 'observe' })],
      [1, group(count)],
      [2, host({ type: 'rp-start' })],
      [240, host({ type: 'rp-leave', person: 3 })],
      [250, phone(count + 1, { type: 'arrive' })],
      [260, phone(1, { type: 'pause-scene' })],
      [290, phone(1, { type: 'resume-scene' })],
    ]
    const stored = JSON.parse(JSON.stringify(events.map(([s, event]) => ({ at: s * 1000, event }))))
    const state = replayed(stored, trio)
    expect(peopleIn(state.groups).sort((a, b) => a - b)).toEqual([...range(count + 1)].filter(person => person !== 3))
    expect(state.groups.every(one => !isShort(one, trio))).toBe(true)
    expect(replayed(stored, trio)).toEqual(state)
  })
})

const person = fc.integer({ min: 1, max: 24 })
const event: fc.Arbitrary<RolePlayEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('rp-leave'), person }).map(host) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('rp-arrive'), person }).map(host) },
  { weight: 2, arbitrary: fc.tuple(person, fc.constantFrom('observe', 'play-again', 'leave', 'arrive', 'pause-scene', 'resume-scene')).map(([who, type]) => phone(who, { type })) },
  fc.tuple(person, fc.constantFrom('ready', 'stuck', 'use-phone'), fc.boolean()).map(([who, type, on]) => phone(who, { type, on })),
  fc.tuple(person, fc.constantFrom('acted', 'without-acting')).map(([who, form]) => phone(who, { type: 'choose-form', form })),
  fc.record({ type: fc.constant('rp-form'), form: fc.constantFrom('acted', 'without-acting'), group: fc.option(fc.integer({ min: 1, max: 6 })) }).map(host),
  fc.record({ type: fc.constant('rp-move'), person, group: fc.option(fc.integer({ min: 1, max: 6 })), seat: fc.constantFrom('r1', 'r2', 'r3', OBSERVER, 'nobody') }).map(host),
  fc.record({ type: fc.constant('rp-keep-apart'), a: person, b: person, on: fc.boolean() }).map(host),
  fc.constantFrom('rp-start', 'rp-pause', 'rp-end-phase', 'rp-bell', 'rp-reset-run').map(type => host({ type })),
  fc.record({ type: fc.constant('rp-group'), by: fc.constantFrom('tables', 'random'), people: fc.uniqueArray(person), seed: fc.nat() }).map(host),
  fc.record({ type: fc.constant('choose-table'), table: fc.option(fc.integer({ min: 1, max: 4 })) }).chain(action => person.map(who => phone(who, action))),
  fc.record({ type: fc.constant('rp-inject'), inject: fc.constantFrom('news', 'none'), group: fc.constant(null) }).map(host),
)
const anyStep = fc.constantFrom(trio, stepOf(2, 1), stepOf(3), stepOf(3, 1), stepOf(5), stepOf(2, 0, '18'), stepOf(2, 1, '18'))
const anyRun = fc.tuple(anyStep, fc.array(fc.tuple(fc.integer({ min: 0, max: 90_000 }), event), { maxLength: 60 }))

function walk(step: RolePlayStep, events: [number, RolePlayEvent][], visit: (before: RolePlayState, state: RolePlayState, event: RolePlayEvent, now: number) => void): void {
  let state = initialRolePlay()
  let now = 0
  for (const [wait, one] of [[0, group(10)] as [number, RolePlayEvent], ...events]) {
    now += wait
    const outcome = reduceRolePlay(state, one, now, step)
    const next = outcome.ok ? outcome.state : state
    visit(state, next, one, now)
    state = next
  }
}

describe('any sequence of people leaving, opting out and arriving', () => {
  it('keeps everybody in one group and every role with one person, and gives no role to who observes', () => {
    fc.assert(fc.property(anyRun, ([step, events]) => {
      let present = new Set<number>()
      walk(step, events, (_, state, { by, ...what }, __) => {
        const type = by === 'host' ? (what as { command: { type: string } }).command : null
        const seated = peopleIn(state.groups)
        expect(new Set(seated).size).toBe(seated.length)
        expect(state.groups.every(one => one.members.length > 0)).toBe(true)
        expect(new Set(state.groups.map(one => one.id)).size).toBe(state.groups.length)
        expect(state.groups.every(one => one.id < state.nextGroup)).toBe(true)
        for (const one of state.groups) {
          const roles = one.members.map(member => member.seat).filter(seat => seat !== OBSERVER)
          expect(new Set(roles).size).toBe(roles.length)
          expect(roles.every(role => step.roles.some(known => known.id === role))).toBe(true)
          expect(one.members.every(member => member.seat === OBSERVER || !state.observing.includes(member.person))).toBe(true)
        }
        // Nobody is lost: who was there is there, unless they left or the groups were formed anew.
        const gone = [...present].filter(one => !seated.includes(one))
        const leaves = type?.type === 'rp-group' || type?.type === 'rp-leave' || (what as { action?: { type: string } }).action?.type === 'leave'
        expect(gone.length).toBeLessThanOrEqual(leaves ? (type?.type === 'rp-group' ? 99 : 1) : 0)
        present = new Set(seated)
      })
    }))
  })

  it('leaves a group short of roles only where its own people cannot fill them', () => {
    fc.assert(fc.property(anyRun, ([step, events]) => {
      walk(step, events, (_, state, one, now) => {
        const type = one.by === 'host' ? one.command.type : one.action.type
        if (!isStillToPlay(state, step, pointAt(state, step, now)) || type === 'rp-reset-run')
          return
        for (const short of state.groups.filter(g => g.form === 'acted' && isShort(g, step))) {
          const canStep = short.members.filter(member => (member.seat === OBSERVER && !state.observing.includes(member.person)) || step.roles.some(role => role.optional && role.id === member.seat))
          expect(canStep.length).toBeLessThan(missingRoles(short, step).length)
        }
      })
    }))
  })

  it('merges a group that lost a role whenever another may take it in', () => {
    fc.assert(fc.property(anyStep, fc.integer({ min: 6, max: 24 }), fc.array(person, { maxLength: 24 }), fc.array(fc.tuple(person, person), { maxLength: 4 }), (step, count, leaving, apart) => {
      let state = after(step, [group(count)], initialRolePlay({ keepApart: apart }))
      for (const who of leaving) {
        state = after(step, [host({ type: 'rp-leave', person: who })], state)
        const playable = state.groups.filter(one => !isShort(one, step))
        for (const short of state.groups.filter(one => isShort(one, step))) {
          const refuge = playable.filter(other => peopleIn([short]).every(one => !clashes(one, peopleIn([other]), apart)))
          expect(refuge).toEqual([])
        }
      }
    }))
  })

  it('never brings together who is kept apart, unless the host does it by hand', () => {
    fc.assert(fc.property(anyRun, ([step, events]) => {
      walk(step, events, (before, state, one) => {
        if (one.by === 'host' && ['rp-group', 'rp-move', 'rp-keep-apart'].includes(one.command.type))
          return
        const known = unmetPairs(before.groups, before.keepApart)
        expect(unmetPairs(state.groups, state.keepApart).filter(pair => !known.includes(pair))).toEqual([])
      })
    }))
  })

  it('gives the same state when replayed from what was stored, and changes nothing on a refusal', () => {
    fc.assert(fc.property(anyRun, ([step, events]) => {
      const stored: { at: number, event: RolePlayEvent }[] = []
      let last = initialRolePlay()
      walk(step, events, (before, state, one, now) => {
        if (state !== before)
          stored.push({ at: now, event: one })
        last = state
      })
      expect(replayed(JSON.parse(JSON.stringify(stored)), step)).toEqual(last)
      expect(JSON.parse(JSON.stringify(last))).toEqual(last)
    }))
  })
})
