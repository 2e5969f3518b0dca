import type { RolePlayEvent } from '../../engine/core/role-play/actions.ts'
import type { PhoneView } from '../../engine/core/role-play/messages.ts'
import type { RolePlayState } from '../../engine/core/role-play/state.ts'
import { describe, expect, it } from 'vitest'
import { rolePlayAction, rolePlayCommand } from '../../engine/core/role-play/actions.ts'
import { groupOf, OBSERVER, seatOf } from '../../engine/core/role-play/group.ts'
import { hostRolePlay } from '../../engine/core/role-play/host-view.ts'
import { reduceRolePlay } from '../../engine/core/role-play/reduce.ts'
import { acceptNextSentence, acceptObserverSheet } from '../../engine/core/role-play/sheets.ts'
import { initialRolePlay, pointAt, settle } from '../../engine/core/role-play/state.ts'
import { rolePlay } from '../../engine/core/role-play/step.ts'
import { displayRolePlay, participantRolePlay } from '../../engine/core/role-play/views.ts'

const parts = ['goal', 'know', 'constraint', 'opening'] as const
const briefOf = (id: string) => Object.fromEntries(parts.map(part => [part, `CANARY-${id}-${part}`]))

const stepOf = (run: '15' | '18') => rolePlay.parse({
  id: 'rp',
  kind: 'role-play',
  scenario: 'The public scene',
  run,
  bells: run === '15' ? [{ at: '4:30', label: 'first' }, { at: '5:30', label: 'second' }] : [{ at: '5:00', label: 'one' }, { at: '10:00', label: 'one' }],
  roles: [
    { id: 'commander', name: 'Commander', about: 'a', lead: true, brief: briefOf('commander') },
    { id: 'ops', name: 'Operations', about: 'b', brief: briefOf('ops') },
    { id: 'executive', name: 'Executive', about: 'c', optional: true, entersOnBell: run === '15' ? 2 : 1, brief: briefOf('executive') },
  ],
  observer: { checklist: ['CANARY-tick-one', 'CANARY-tick-two'], facts: [{ if: 'CANARY-fact', takes: '8 min', say: 'x' }] },
  injects: [
    { id: 'errors', onBell: 1, condition: 'if the flag is on', to: 'observer', text: 'CANARY-inject-observer' },
    { id: 'call', to: 'ops', text: 'CANARY-inject-ops' },
  ],
  freezes: ['Freeze one', 'Freeze two', 'Freeze three'],
  soundsLike: ['CANARY-sounds-like'],
})
const run15 = stepOf('15')
const minute = 60_000
const people = Array.from({ length: 12 }, (_, i) => i + 1)
const debrief = ['CANARY-debrief']
const host = (command: object): RolePlayEvent => ({ by: 'host', command: rolePlayCommand.parse(command) })
const phone = (person: number, action: object): RolePlayEvent => ({ by: 'participant', person, action: rolePlayAction.parse(action) })

function after(step: typeof run15, events: [number, RolePlayEvent][], from = initialRolePlay()): RolePlayState {
  return events.reduce((state, [at, event]) => {
    const outcome = reduceRolePlay(state, event, at, step)
    if (!outcome.ok)
      throw new Error(outcome.why)
    return outcome.state
  }, from)
}
const grouped = (step = run15, count = 12) => after(step, [[0, host({ type: 'rp-group', by: 'random', people: people.slice(0, count), seed: 3 })], [0, host({ type: 'rp-start' })]])
const canaries = (view: unknown, sort: string) => [...new Set(JSON.stringify(view).match(new RegExp(`CANARY-(?:${sort})[a-z-]*`, 'g')) ?? [])]
const briefs = (view: unknown) => canaries(view, 'commander|ops|executive').sort()
const view = (state: RolePlayState, step: typeof run15, person: number, now: number) => participantRolePlay(state, step, person, now, debrief) as PhoneView
const player = (state: RolePlayState, seat: string) => state.groups[0]!.members.find(member => member.seat === seat)!.person

describe('private briefs', () => {
  it.each([['15', run15], ['18', stepOf('18')]] as const)('reach their owner only, from briefing to the end of the scene: run %s', (_, step) => {
    const started = grouped(step)
    const variants = {
      'acted': started,
      'paper': after(step, [[0, host({ type: 'rp-paper', on: true })]], started),
      'room without acting': after(step, [[0, host({ type: 'rp-form', form: 'without-acting', group: null })]], started),
      'group without acting': after(step, [[0, phone(player(started, 'ops'), { type: 'choose-form', form: 'without-acting' })]], started),
    }
    for (const [variant, state] of Object.entries(variants)) {
      for (let now = 0; now <= 19 * minute; now += 15_000) {
        const { phase } = pointAt(state, step, now)
        const settled = settle(state, step, now)
        for (const person of [...people, 99]) {
          const group = groupOf(settled.groups, person)
          const seat = group && seatOf(group, person)
          const acts = variant === 'acted' || (variant === 'group without acting' && group !== undefined && group.form === 'acted')
          const may = acts && (phase === 'briefing' || phase === 'scene') && seat !== undefined && seat !== OBSERVER
          const seen = briefs(view(state, step, person, now))
          expect(seen).toEqual(may ? parts.map(part => `CANARY-${seat}-${part}`).sort() : [])
          const sheet = canaries(view(state, step, person, now), 'tick|fact')
          const isRead = phase === 'observer' || phase === 'debrief' || phase === 'line-to-room'
          expect(sheet.length > 0).toBe(acts && (seat === OBSERVER ? phase !== 'seating' : seat !== undefined && isRead))
          expect(canaries(view(state, step, person, now), 'sounds')).toEqual([])
        }
        const shown = displayRolePlay(state, step, now, debrief)
        expect(canaries(shown, 'commander|ops|executive|tick|fact|sounds|inject')).toEqual([])
        expect(canaries(shown, 'debrief').length > 0).toBe(phase === 'debrief' || phase === 'line-to-room')
      }
    }
  })

  it('are nobody\'s before the run starts', () => {
    const state = after(run15, [[0, host({ type: 'rp-group', by: 'random', people, seed: 3 })]])
    for (const person of people)
      expect(canaries(view(state, run15, person, 5 * minute), '')).toEqual([])
  })

  it('are hidden from whoever opts out, at once', () => {
    const state = grouped()
    const ops = player(state, 'ops')
    expect(briefs(view(state, run15, ops, 4 * minute))).toHaveLength(4)
    const out = after(run15, [[4 * minute, phone(ops, { type: 'observe' })]], state)
    expect(briefs(view(out, run15, ops, 4 * minute))).toEqual([])
    expect(view(out, run15, ops, 4 * minute).observer?.checklist).toHaveLength(2)
  })

  it('are all in the host\'s view', () => {
    expect(briefs(hostRolePlay(grouped(), run15, 0, debrief))).toHaveLength(12)
  })
})

describe('a phone', () => {
  it('on paper shows the bell and the phase only, unless its owner needs it', () => {
    const state = after(run15, [[0, host({ type: 'rp-paper', on: true })]], grouped())
    const ops = player(state, 'ops')
    expect(Object.keys(participantRolePlay(state, run15, ops, 4 * minute)).sort()).toEqual(['bells', 'clock', 'paper', 'stop'])
    const needs = after(run15, [[0, phone(ops, { type: 'use-phone', on: true })]], state)
    expect(briefs(view(needs, run15, ops, 4 * minute))).toHaveLength(4)
  })

  it('tells who enters on a bell to wait apart, and then to enter; the others learn of them then', () => {
    const state = grouped()
    const executive = player(state, 'executive')
    expect(view(state, run15, executive, 5 * minute)).toMatchObject({ waitForBell: 2, enter: false })
    expect(view(state, run15, executive, 5.5 * minute)).toMatchObject({ waitForBell: null, enter: true })
    const roles = (now: number) => view(state, run15, player(state, 'ops'), now).group!.roles.map(role => role.id)
    expect(roles(5 * minute)).toEqual(['commander', 'ops'])
    expect(roles(5.5 * minute)).toEqual(['commander', 'ops', 'executive'])
  })

  it('gives injects to whom they are for, and an absent executive\'s line to the observer', () => {
    const state = grouped(run15, 3)
    const observer = player(state, OBSERVER)
    expect(view(state, run15, observer, 4 * minute).injects).toEqual([])
    expect(view(state, run15, observer, 5 * minute).injects).toEqual([{ id: 'errors', text: 'CANARY-inject-observer', condition: 'if the flag is on' }])
    expect(view(state, run15, observer, 5 * minute).readAloud).toEqual([])
    expect(view(state, run15, observer, 5.6 * minute).readAloud).toEqual([{ role: 'Executive', text: 'CANARY-executive-opening' }])
    const given = after(run15, [[5 * minute, host({ type: 'rp-inject', inject: 'call', group: null })]], state)
    expect(view(given, run15, player(state, 'ops'), 5 * minute).injects.map(inject => inject.id)).toEqual(['call'])
    expect(view(given, run15, player(state, 'commander'), 5 * minute).injects).toEqual([])
  })

  it('raises the flag at a bell and at the end of the scene, for some seconds', () => {
    const flag = (now: number) => displayRolePlay(grouped(), run15, now).stop?.because ?? null
    expect([4.5, 4.6, 4.7, 7.5, 7.7].map(at => flag(at * minute))).toEqual(['bell', 'bell', null, 'scene', null])
  })

  it('shows the freeze with its line to a group that goes without acting', () => {
    const state = grouped()
    const ops = player(state, 'ops')
    const chosen = after(run15, [[0, phone(ops, { type: 'choose-form', form: 'without-acting' })]], state)
    expect(view(chosen, run15, ops, 5 * minute)).toMatchObject({ clock: { phase: 'freeze' }, freeze: { line: 'Freeze two', part: 'write' }, group: { form: 'without-acting', role: null } })
  })
})

describe('the host', () => {
  const statuses = (state: RolePlayState, now: number) => hostRolePlay(state, run15, now).hostGroups.map(group => group.status)

  it('sees each group\'s state, and a pause at once and before anything else', () => {
    let state = grouped()
    const [commander, ops] = [player(state, 'commander'), player(state, 'ops')]
    expect(new Set(statuses(state, 3 * minute))).toEqual(new Set(['waiting']))
    state = after(run15, state.groups[0]!.members.map(({ person }) => [minute, phone(person, { type: 'ready', on: true })]), state)
    expect(statuses(state, 3 * minute)[0]).toBe('ready')
    state = after(run15, [[4 * minute, phone(ops, { type: 'stuck', on: true })]], state)
    expect(statuses(state, 4 * minute).slice(0, 2)).toEqual(['stuck', 'playing'])
    state = after(run15, [[5 * minute, phone(commander, { type: 'pause-scene' })]], state)
    expect(statuses(state, 5 * minute).slice(0, 2)).toEqual(['paused', 'playing'])
    expect(hostRolePlay(state, run15, 5 * minute).alerts[0]).toEqual({ kind: 'pause', group: 1, at: 5 * minute })
    expect(view(state, run15, ops, 5 * minute)).toMatchObject({ brief: null, group: { paused: true } })
    expect(view(state, run15, state.groups[1]!.members[0]!.person, 5 * minute).group!.paused).toBe(false)
    expect(statuses(state, 8 * minute)[0]).toBe('stuck')
    state = after(run15, [[8 * minute, host({ type: 'rp-unstick', group: 1 })]], state)
    expect(statuses(state, 8 * minute)[0]).toBe('debriefing')
    expect(statuses(state, 16 * minute)[0]).toBe('finished')
  })

  it('sees a group that is short of a role, and a pair that should not be together', () => {
    let state = after(run15, [[0, host({ type: 'rp-keep-apart', a: 1, b: 2, on: true })], [0, host({ type: 'rp-group', by: 'random', people: [1, 2], seed: 1 })]])
    expect(hostRolePlay(state, run15, 0).alerts).toEqual([{ kind: 'together', pair: [1, 2] }])
    state = after(run15, [[0, host({ type: 'rp-leave', person: 1 })]], state)
    expect(hostRolePlay(state, run15, 0).alerts).toEqual([{ kind: 'short', group: 1 }])
  })
})

describe('what observers and writers send', () => {
  const sheet = { group: 2, take: 1, ticks: [1, 0, 1], words: ['  "What have you   ruled out?" ', ''], keep: 'Silence', try: 'Ask' }

  it('is cleaned and kept to its limits', () => {
    expect(acceptObserverSheet(run15, sheet)).toEqual({ ok: true, value: { ...sheet, ticks: [0, 1], words: ['"What have you ruled out?"'] } })
    for (const wrong of [{ ticks: [2] }, { ticks: ['0'] }, { words: Array.from({ length: 13 }).fill('x') }, { words: ['x'.repeat(201)] }, { keep: 'x'.repeat(201) }, { take: 2 }, { group: 0 }])
      expect(acceptObserverSheet(run15, { ...sheet, ...wrong }).ok).toBe(false)
    for (const value of [null, 'x', [], 7, {}])
      expect(acceptObserverSheet(run15, value).ok || acceptNextSentence(run15, value).ok).toBe(false)
    expect(acceptObserverSheet(run15, { group: 1, take: 1 })).toMatchObject({ ok: true })
  })

  it('takes one sentence at each freeze, two in run 18', () => {
    const sentence = { group: 1, point: 2, attempt: 1, text: ' What  would help? ' }
    expect(acceptNextSentence(run15, sentence)).toEqual({ ok: true, value: { ...sentence, text: 'What would help?' } })
    expect(acceptNextSentence(run15, { ...sentence, attempt: 2 }).ok).toBe(false)
    expect(acceptNextSentence(stepOf('18'), { ...sentence, attempt: 2 }).ok).toBe(true)
    for (const wrong of [{ point: 3 }, { text: '  ' }, { text: 'x'.repeat(301) }])
      expect(acceptNextSentence(run15, { ...sentence, ...wrong }).ok).toBe(false)
  })
})
