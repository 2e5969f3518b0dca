/** Simulated people on a server in this process: a seed replays, every habit shows, and the server takes what they send. */
import type { Deed, People } from '../../../engine/people/simulate.ts'
import type { ProtocolClient } from '../../support/client.ts'
import type { Engine } from '../../support/engine.ts'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { isSkip } from '../../../engine/kinds/value.ts'
import { plainHabits, usualHabits } from '../../../engine/people/habits.ts'
import { simulatePeople } from '../../../engine/people/simulate.ts'
import { LiveSession } from '../../../engine/server/session/live-session.ts'
import { openSqliteStore } from '../../../engine/server/store/sqlite.ts'
import { openHost, steer } from '../../support/client.ts'
import { smallContent } from '../../support/content.ts'
import { startEngine } from '../../support/engine.ts'

const COUNT = 14
const SEED = 12
/** The shortest thought before an answer, in seconds. */
const LEAST_S = 4
const content = smallContent()
/** Restless people, so that everything happens in one short session. */
const habits = { ...usualHabits, skip: 0.1, changeOfMind: 0.2, drop: 0.15, late: 0.2, leave: 0.15, optOut: 0.3, stepOut: 0.2, ready: 0.8, hold: 0.2, ask: 0.4, mark: 0.3, rename: 0.4 }
const exercises = [{ id: 'texts', rehearsal: { t: ['Ask before you tell.', 'Own the outcome.', 'One goal at once.'] } }]

interface Played { log: readonly Deed[], stored: string[] }

/** What was stored, without what no seed decides: pseudonyms, ids that come from them, and who is cast for which role. */
async function storedOf(engine: Engine): Promise<string[]> {
  const store = openSqliteStore(join(engine.dataDir, 'sessions', 'engine.sqlite'))
  const session = await LiveSession.open(store, (await store.header())!)
  const { rows } = await session.record()
  await session.close()
  return rows.filter(({ exercise }) => exercise !== 'play').map(({ exercise, item, round, value }) => JSON.stringify([exercise, item.replace(/:.*/, ''), round, value])).sort()
}

async function play(): Promise<Played> {
  const engine = await startEngine(content)
  const host = await openHost(engine)
  const people = await simulatePeople({ origin: engine.origin, code: engine.code, count: COUNT, seed: SEED, pace: 0, habits, exercises })
  try {
    await steer(host, [{ type: 'questions', open: true, mode: 'approve' }])
    for (const { id } of content.exercises)
      await run(host, people, id)
    await host.until('host-view', ({ questions }) => questions.list.length === people.log.filter(({ did }) => did === 'ask').length)
    for (const { id } of [...host.last['host-view']!.questions.list].sort((a, b) => a.text < b.text ? -1 : 1)) {
      await steer(host, [{ type: 'question', question: id, as: 'show' }])
      await people.settled(({ 'participant-view': view }) => view!.questions.list.some(question => question.id === id))
    }
    people.close()
    await engine.close()
    return { log: people.log, stored: await storedOf(engine) }
  }
  finally {
    people.close()
    host.close()
    await engine.dispose()
  }
}

/** Opens, waits for people, reveals and goes on, until the exercise is over. */
async function run(host: ProtocolClient, people: People, exercise: string) {
  const seen = () => host.last['host-view']!.exercises[exercise]!
  /** Carries a command out, and waits until phones show what came of it. */
  const order = async (type: 'open' | 'reveal' | 'second-round' | 'next') => {
    await steer(host, [{ type, exercise }])
    const { unit, units, active } = seen()
    const { number, phase } = units.find(({ key }) => key === unit)!.rounds.at(-1) ?? { number: 0, phase: 'idle' }
    await people.settled(({ 'participant-view': view }) => active
      ? view!.exercises.some(one => one.id === exercise && one.unit === unit && one.round === number && one.phase === phase)
      : !view!.exercises.some(({ id }) => id === exercise))
  }
  if (exercise === 'posted')
    await steer(host, [{ type: 'answer-by', exercise, by: 'table' }])
  for (const _unit of seen().units) {
    await order('open')
    if (seen().rolePlay)
      await act(host, people, exercise)
    if (seen().allowed.includes('reveal')) {
      for (const post of Object.values(seen().posts).flat().filter(({ status }) => status === 'waiting'))
        await steer(host, [{ type: 'moderate', exercise, post: post.id, as: 'show' }])
      await order('reveal')
    }
    if (seen().allowed.includes('second-round'))
      await order('second-round')
    await order('next')
  }
}

/** A role-play up to its debrief. */
async function act(host: ProtocolClient, people: People, exercise: string) {
  const clock = () => host.last['host-view']!.exercises[exercise]!.rolePlay!.clock
  await steer(host, [{ type: 'role-play', exercise, command: { type: 'rp-group', by: 'random' } }])
  await people.settled(({ 'role-play': told }) => told?.view.paper === false && told.view.group !== null)
  await steer(host, [{ type: 'role-play', exercise, command: { type: 'rp-start' } }])
  while (clock().phase !== 'debrief') {
    await steer(host, [{ type: 'role-play', exercise, command: { type: 'rp-end-phase' } }])
    await people.settled(({ 'role-play': told }) => told?.view.clock.phase === clock().phase)
  }
}

let first: Played
let again: Played
beforeAll(async () => {
  first = await play()
  again = await play()
})

describe('people who take their time', () => {
  it('think before they answer, and send nothing to a vote that was closed meanwhile', async () => {
    const pace = 0.2
    const engine = await startEngine(content)
    const host = await openHost(engine)
    const people = await simulatePeople({ origin: engine.origin, code: engine.code, count: 8, seed: SEED, pace, habits: plainHabits })
    try {
      const began = performance.now()
      await steer(host, [{ type: 'open', exercise: 'vote' }])
      const answered = () => host.last['host-view']!.exercises.vote!.units[0]!.rounds[0]!.answered
      await host.until('host-view', () => answered() > 0)
      expect(performance.now() - began).toBeGreaterThan(LEAST_S * pace * 1000 - 50)
      await steer(host, [{ type: 'close', exercise: 'vote' }])
      await people.settled(({ 'participant-view': view }) => view!.exercises[0]!.phase === 'closed')
      const answers = people.log.filter(({ did }) => did === 'answer')
      expect(answers.filter(({ refused }) => refused === null)).toHaveLength(answered())
      expect(answers.filter(({ refused }) => refused !== null && refused !== 'not-open')).toEqual([])
    }
    finally {
      people.close()
      host.close()
      await engine.dispose()
    }
  })

  it('are told why they may not join', async () => {
    const engine = await startEngine(content)
    try {
      await expect(simulatePeople({ origin: engine.origin, code: 'WRONG', count: 2, seed: SEED, pace: 0 })).rejects.toThrow(`could not join ${engine.origin}: `)
    }
    finally {
      await engine.dispose()
    }
  })
})

/** From the casting on, the server draws who can do what. */
const beforeCasting = (log: readonly Deed[]) => log.filter(({ did, value }) => did !== 'note' && (did !== 'act' || ['choose-table', 'observe'].includes((value as { type: string }).type)))

describe('a seed', () => {
  it('replays exactly: what is stored, and what each person did in which order', () => {
    expect(beforeCasting(again.log)).toEqual(beforeCasting(first.log))
    expect(again.stored).toEqual(first.stored)
    expect(first.stored.length).toBeGreaterThan(200)
  })
})

describe('simulated people', () => {
  const deeds = (did: Deed['did']) => first.log.filter(deed => deed.did === did)
  const answers = (exercise: string) => deeds('answer').filter(deed => deed.exercise === exercise)
  const acts = () => new Set(deeds('act').map(({ value }) => (value as { type: string }).type))

  it('send nothing that the server refuses', () => {
    expect([...first.log, ...again.log].filter(({ refused }) => refused !== null)).toEqual([])
  })

  it('join, come late, lose their connection and return, and leave', () => {
    expect(deeds('join')).toHaveLength(COUNT)
    const early = new Set(answers('vote').map(({ person }) => person))
    const lateOnes = new Set(deeds('answer').map(({ person }) => person).filter(person => !early.has(person)))
    expect(lateOnes.size).toBeGreaterThan(0)
    expect(deeds('drop').length).toBeGreaterThan(0)
    expect(deeds('return')).toHaveLength(deeds('drop').length)
    const gone = new Set(deeds('leave').map(({ person }) => person))
    expect(gone.size).toBeGreaterThan(0)
    expect(answers('twice').filter(({ person }) => gone.has(person))).toEqual([])
  })

  it('answer, skip, change their minds, and write what the exercise says that people write', () => {
    expect(new Set(deeds('answer').map(({ exercise }) => exercise)).size).toBe(content.exercises.filter(({ steps }) => steps[0]!.items.length).length)
    expect(deeds('answer').some(({ value }) => isSkip(value))).toBe(true)
    const changed = answers('vote').filter((deed, i, all) => all.findIndex(one => one.person === deed.person && one.round === deed.round) < i)
    expect(changed.length).toBeGreaterThan(0)
    const texts = answers('texts').filter(({ value }) => !isSkip(value)).map(({ value }) => (value as { text: string }).text)
    expect(new Set(texts)).toEqual(new Set(exercises[0]!.rehearsal.t))
  })

  it('answer once a table where tables answer', () => {
    const tables = Math.ceil(COUNT / 4)
    expect(new Set(answers('posted').map(({ person }) => person)).size).toBeLessThanOrEqual(tables)
    expect(new Set(deeds('table').map(({ value }) => value)).size).toBe(tables)
  })

  it('ask, mark what others wrote, and correct their names', () => {
    expect(deeds('ask').length).toBeGreaterThan(0)
    expect(deeds('mark').some(({ exercise }) => exercise === null)).toBe(true)
    expect(deeds('mark').some(({ exercise }) => exercise !== null)).toBe(true)
    expect(deeds('rename').length).toBeGreaterThan(0)
  })

  it('find a table, wish to observe, step out, say that they are ready, hold a scene, and observe it', () => {
    expect([...acts()]).toEqual(expect.arrayContaining(['choose-table', 'observe', 'leave', 'arrive', 'ready', 'stuck', 'pause-scene', 'resume-scene']))
    expect(deeds('note').length).toBeGreaterThan(0)
  })
})
