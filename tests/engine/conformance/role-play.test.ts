/** Role-plays over real sockets: who is told what and when, and what survives. */
import type { z } from 'zod'
import type { ownRolePlay } from '../../../engine/core/protocol.ts'
import type { ProtocolClient } from '../../support/client.ts'
import type { Engine } from '../../support/engine.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepClients, openClient, openHost, phone, redeemKey, steer } from '../../support/client.ts'
import { privateTexts } from '../../support/content.ts'
import { startEngine } from '../../support/engine.ts'

type Own = z.infer<typeof ownRolePlay>
type PhoneView = Extract<Own['view'], { paper: false }>

let engine: Engine
let host: ProtocolClient
const { keep, close } = keepClients()

beforeEach(async () => {
  engine = await startEngine()
  host = await keep(openHost(engine))
})
afterEach(async () => {
  close()
  await engine.dispose()
})

const command = (given: object) => steer(host, [given])
const rp = (given: object) => command({ type: 'role-play', exercise: 'play', command: given })
const act = (client: ProtocolClient, action: object) => client.send('role-play-action', { exercise: 'play', action })
const state = () => host.last['host-view']!.exercises.play!.rolePlay!
const shown = (client: ProtocolClient) => client.last['role-play']!.view as PhoneView
const phase = async (name: string) => {
  await host.until('host-view', view => view.exercises.play!.rolePlay?.clock.phase === name)
}
const seat = (client: ProtocolClient) => shown(client).group?.role?.id ?? (shown(client).group ? 'observer' : 'nobody')

/** Everybody joins, the exercise opens, groups are drawn. */
async function room(count: number): Promise<ProtocolClient[]> {
  const people = await Promise.all(Array.from({ length: count }, () => keep(phone(engine.origin, engine.code))))
  await host.until('host-view', view => view.participants.connected === count)
  await command({ type: 'open', exercise: 'play' })
  await rp({ type: 'rp-group', by: 'random' })
  await Promise.all(people.map(one => one.until('role-play', own => !own.view.paper && own.view.group !== null)))
  return people
}
const toPhase = async (name: string) => {
  while (state().clock.phase !== name)
    await rp({ type: 'rp-end-phase' })
}

describe.each([7, 8, 18])('a role-play of %i', (count) => {
  it('casts everybody into a group that can play, the remainder observing', async () => {
    const people = await room(count)
    const groups = state().hostGroups
    expect(groups.length).toBe(Math.floor(count / 3))
    expect(groups.flatMap(group => group.members).length).toBe(count)
    for (const group of groups)
      expect(group.members.map(member => member.seat).filter(s => s !== 'observer').sort()).toEqual(['lead', 'other'])
    expect(people.map(seat).filter(s => s === 'lead')).toHaveLength(groups.length)
  })

  it('goes through a refuser, a drop-out, a late arrival, a safety pause and a restart', async () => {
    const people = await room(count)
    await rp({ type: 'rp-start' })
    await toPhase('briefing')

    const refuser = people.find(one => seat(one) === 'lead')!
    const groupOfRefuser = shown(refuser).group!.id
    expect(await act(refuser, { type: 'observe' })).toEqual({ ok: true, revision: expect.any(Number) })
    await refuser.until('role-play', () => seat(refuser) === 'observer')
    await host.until('host-view', view => view.exercises.play!.rolePlay!.hostGroups.every(group => group.vacant.length === 0))
    expect(state().hostGroups.find(group => group.id === groupOfRefuser)!.members).toHaveLength(people.filter(one => shown(one).group!.id === groupOfRefuser).length)

    await toPhase('scene')
    const leaver = people.find(one => seat(one) === 'other' && shown(one).group!.id !== groupOfRefuser)!
    await act(leaver, { type: 'leave' })
    await leaver.until('role-play', () => shown(leaver).group === null)
    const back = await keep(openClient(engine.origin, 'participant', leaver.cookie))
    await back.until('role-play', own => !own.view.paper && own.view.group === null)
    await host.until('host-view', view => view.exercises.play!.rolePlay!.hostGroups.every(group => group.vacant.length === 0))
    expect(state().messages.length).toBeGreaterThan(0)

    const late = await keep(phone(engine.origin, engine.code))
    await late.until('role-play', own => !own.view.paper && own.view.group !== null)
    expect(seat(late)).toBe('observer')

    const worried = people.find(one => one !== leaver && seat(one) !== 'nobody' && seat(one) !== 'observer')!
    await act(worried, { type: 'pause-scene' })
    await host.until('host-view', view => view.exercises.play!.rolePlay!.alerts.some(alert => alert.kind === 'pause'))
    const paused = shown(worried).group!.id
    await worried.until('role-play', () => shown(worried).group!.paused)
    const elsewhere = people.find(one => one !== leaver && shown(one).group!.id !== paused)
    if (elsewhere)
      expect(shown(elsewhere).group!.paused).toBe(false)

    people.concat(late).forEach(one => delete one.last['role-play'])
    const { sinceMs } = state().clock
    delete host.last['host-view']
    engine = await engine.restart()
    await host.until('host-view', view => view.exercises.play!.rolePlay !== null)
    expect(state().clock.phase).toBe('scene')
    expect(state().clock.sinceMs).toBeGreaterThanOrEqual(sinceMs)
    expect(state().alerts).toContainEqual({ kind: 'pause', group: paused, at: expect.any(Number) })
    await Promise.all(people.map(one => one.until('role-play', () => true, 20_000)))

    await act(worried, { type: 'resume-scene' })
    await host.until('host-view', view => view.exercises.play!.rolePlay!.alerts.every(alert => alert.kind !== 'pause'))
    await toPhase('debrief')
    expect(state().debrief).toEqual(['Which?'])
    await command({ type: 'finish', exercise: 'play' })
  })
})

describe('what stays private in a role-play', () => {
  it('gives each brief to its owner only, and only from briefing to the end of the scene', async () => {
    const people = await room(7)
    const display = await keep(openClient(engine.origin, 'deck', await redeemKey(engine.displayUrl)))
    const late = { lead: privateTexts.lead, other: privateTexts.other, observer: privateTexts.observer }
    /** What the observer watched for is read to the group once the scene is over; news in the scene is not. */
    const readOut = ['CANARY-CHECK-ONE', 'CANARY-CHECK-TWO']
    const afterScene = ['observer', 'debrief', 'line-to-room']
    for (const name of ['grouping', 'seating', 'briefing', 'scene', 'de-role', 'observer', 'debrief', 'line-to-room', 'done']) {
      if (name === 'seating')
        await rp({ type: 'rp-start' })
      else if (name !== 'grouping')
        await toPhase(name)
      await phase(name)
      await Promise.all(people.map(one => one.until('role-play', own => own.view.clock.phase === name)))
      const mayRead = name === 'briefing' || name === 'scene'
      for (const one of people) {
        const now = JSON.stringify(one.last)
        for (const [owner, texts] of Object.entries(late)) {
          const own = owner === seat(one)
          if (!own && !(owner === 'observer' && seat(one) === 'observer'))
            expect(texts.filter(text => now.includes(text) && !(afterScene.includes(name) && readOut.includes(text))), `${seat(one)} at ${name}`).toEqual([])
        }
        if (seat(one) !== 'observer')
          expect(now.includes(late[seat(one) as 'lead'][0]!), `${seat(one)} at ${name}`).toBe(mayRead)
      }
    }
    // Nothing that was ever sent to somebody held another's brief; seats did not change in this run.
    for (const one of people) {
      const heard = one.frames.join('\n')
      for (const [owner, texts] of Object.entries(late)) {
        if (owner !== seat(one))
          expect(texts.filter(text => heard.includes(text) && !readOut.includes(text))).toEqual([])
      }
    }
    for (const texts of Object.values(late))
      expect(texts.filter(text => display.frames.join('\n').includes(text))).toEqual([])
    expect(engine.logs).toEqual([])
  })

  it('shows phones only bell and phase while the room is on paper, and the brief to who asks for it', async () => {
    const people = await room(6)
    await rp({ type: 'rp-paper', on: true })
    await rp({ type: 'rp-start' })
    await toPhase('briefing')
    const reader = people[0]!
    await Promise.all(people.map(one => one.until('role-play', own => own.view.paper && own.view.clock.phase === 'briefing')))
    expect(Object.keys(reader.last['role-play']!.view).sort()).toEqual(['bells', 'clock', 'paper', 'stop'])
    await act(reader, { type: 'use-phone', on: true })
    await reader.until('role-play', own => !own.view.paper && own.view.scenario.length > 0)
    expect(people[1]!.last['role-play']!.view.paper).toBe(true)
  })

  it('hands an observer\'s sheet to the own group at the debrief, to nobody else, and never to the host', async () => {
    const people = await room(9)
    await rp({ type: 'rp-start' })
    await toPhase('scene')
    const observer = people.find(one => seat(one) === 'observer')!
    const own = shown(observer).group!.id
    expect(await observer.send('note', { exercise: 'play', kind: 'sheet', value: { take: 1, ticks: [0], words: ['CANARY-HEARD'], keep: 'k', try: 't', group: 99 } })).toEqual({ ok: true })
    const player = people.find(one => seat(one) !== 'observer')!
    expect(await player.send('note', { exercise: 'play', kind: 'sheet', value: { take: 1, ticks: [], words: [], keep: '', try: '' } })).toMatchObject({ ok: false, why: 'Only an observer keeps a sheet.' })
    await observer.until('role-play', message => message.own.sheets.length === 1)
    expect(people.filter(one => one !== observer).every(one => !one.frames.join('').includes('CANARY-HEARD'))).toBe(true)
    await toPhase('observer')
    for (const one of people) {
      await one.until('role-play', message => message.view.clock.phase === 'observer')
      expect(JSON.stringify(one.last['role-play']!.group.sheets).includes('CANARY-HEARD')).toBe(shown(one).group!.id === own)
      expect(one.frames.join('').includes('CANARY-HEARD')).toBe(shown(one).group!.id === own)
    }
    expect(host.frames.join('')).not.toContain('CANARY-HEARD')
  })

  it('keeps a sheet from the groups of another casting, though they bear the same numbers', async () => {
    const people = await room(9)
    await rp({ type: 'rp-start' })
    await toPhase('scene')
    for (const observer of people.filter(one => seat(one) === 'observer'))
      await observer.send('note', { exercise: 'play', kind: 'sheet', value: { take: 1, ticks: [], words: ['CANARY-EARLIER'], keep: '', try: '' } })
    await rp({ type: 'rp-reset-run' })
    await rp({ type: 'rp-group', by: 'random' })
    await rp({ type: 'rp-start' })
    await toPhase('observer')
    for (const one of people) {
      await one.until('role-play', message => message.view.clock.phase === 'observer')
      expect(one.last['role-play']!.group.sheets).toEqual([])
      expect(one.last['role-play']!.own.sheets).toEqual([])
    }
  })

  it('gathers the lead\'s next sentences where a group goes without acting', async () => {
    const people = await room(3)
    await rp({ type: 'rp-form', form: 'without-acting', group: null })
    await rp({ type: 'rp-start' })
    await toPhase('freeze')
    await Promise.all(people.map((one, i) => one.send('note', { exercise: 'play', kind: 'sentence', value: { point: 0, attempt: 1, text: `sentence ${i}` } })))
    await rp({ type: 'rp-end-phase' })
    await people[0]!.until('role-play', message => message.group.sentences.length === 3)
    expect(people[0]!.last['role-play']!.group.sentences.sort()).toEqual(['sentence 0', 'sentence 1', 'sentence 2'])
  })
})

describe('steering a role-play', () => {
  it('is for the host alone, and phones do not make the host\'s view stale', async () => {
    const people = await room(6)
    expect(await people[0]!.send('command', { expected: 0, command: { type: 'role-play', exercise: 'play', command: { type: 'rp-start' } } })).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await host.send('role-play-action', { exercise: 'play', action: { type: 'observe' } })).toMatchObject({ ok: false, code: 'not-allowed' })
    const { revision } = host.last['host-view']!
    await Promise.all(people.map(one => act(one, { type: 'ready', on: true })))
    expect(await host.send('command', { expected: revision, command: { type: 'role-play', exercise: 'play', command: { type: 'rp-start' } } })).toMatchObject({ ok: true })
  })

  it('takes no people and no seed from a console, and no person from a phone', async () => {
    const people = await room(6)
    expect(await host.send('command', { expected: host.last['host-view']!.revision, command: { type: 'role-play', exercise: 'play', command: { type: 'rp-group', by: 'random', people: [1], seed: 1 } } })).toMatchObject({ ok: false, code: 'malformed' })
    expect(await people[0]!.send('role-play-action', { exercise: 'play', person: 2, action: { type: 'observe' } })).toMatchObject({ ok: false, code: 'malformed' })
    expect(await people[0]!.send('role-play-action', { exercise: 'vote', action: { type: 'observe' } })).toMatchObject({ ok: false, code: 'refused', why: 'That role-play is not running.' })
  })

  it('tells of a phase that ends by itself', async () => {
    const people = await room(3)
    await rp({ type: 'rp-start' })
    for (let taken = 0; taken < 119; taken += 60)
      await rp({ type: 'rp-add', seconds: -Math.min(60, 119 - taken) })
    await people[0]!.until('role-play', own => own.view.clock.phase === 'briefing')
    await phase('briefing')
  })

  it('remembers tables, pairs and who has led when it is opened anew, or reset', async () => {
    const people = await room(6)
    await rp({ type: 'rp-keep-apart', a: 1, b: 2, on: true })
    await act(people[0]!, { type: 'choose-table', table: 3 })
    await rp({ type: 'rp-start' })
    await toPhase('scene')
    const leads = people.filter(one => seat(one) === 'lead').length
    for (const again of ['finish', 'reset']) {
      await command({ type: again, exercise: 'play' })
      await command({ type: 'open', exercise: 'play' })
      await host.until('host-view', view => view.exercises.play!.rolePlay?.clock.phase === 'grouping')
      expect(state()).toMatchObject({ keepApart: [[1, 2]], tables: { 1: 3 } })
      expect(state().led).toHaveLength(leads)
    }
  })

  it('keeps the alarm of a pause until the host has seen it', async () => {
    const people = await room(6)
    await rp({ type: 'rp-start' })
    await toPhase('scene')
    await act(people[0]!, { type: 'pause-scene' })
    await toPhase('debrief')
    expect(state().alerts).toContainEqual(expect.objectContaining({ kind: 'pause' }))
    await rp({ type: 'rp-resume-group', group: shown(people[0]!).group!.id })
    expect(state().alerts.filter(alert => alert.kind === 'pause')).toEqual([])
  })

  it('keeps two people apart', async () => {
    await Promise.all(Array.from({ length: 6 }, () => keep(phone(engine.origin, engine.code))))
    await host.until('host-view', view => view.participants.connected === 6)
    await command({ type: 'open', exercise: 'play' })
    await rp({ type: 'rp-keep-apart', a: 1, b: 2, on: true })
    for (let draw = 0; draw < 8; draw++) {
      await rp({ type: 'rp-group', by: 'random' })
      expect(state().hostGroups.some(group => [1, 2].every(person => group.members.some(member => member.person === person)))).toBe(false)
    }
  })
})
