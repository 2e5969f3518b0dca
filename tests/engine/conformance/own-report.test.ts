/** The own report: one's own day for oneself alone, made on request, with nothing kept of the asking. */
import type { ProtocolClient } from '../../support/client.ts'
import type { Engine } from '../../support/engine.ts'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSqliteStore } from '../../../engine/server/store/sqlite.ts'
import { openClient, phone, redeemKey } from '../../support/client.ts'
import { startEngine } from '../../support/engine.ts'

let engine: Engine
let host: ProtocolClient
let ana: ProtocolClient
let ben: ProtocolClient

beforeEach(async () => {
  engine = await startEngine()
  host = await openClient(engine.origin, 'console', await redeemKey(engine.consoleUrl))
  ana = await phone(engine.origin, engine.code, 'Ana')
  ben = await phone(engine.origin, engine.code, 'Ben')
})
afterEach(async () => {
  ;[host, ana, ben].forEach(client => client.close())
  await engine.dispose()
})

async function steer(...commands: object[]) {
  for (const command of commands) {
    const { revision } = host.last['host-view']!
    expect(await host.send('command', { expected: revision, command }), JSON.stringify(command)).toMatchObject({ ok: true })
    await host.until('host-view', view => view.revision > revision)
  }
}
const answer = async (client: ProtocolClient, exercise: string, item: string, value: object, round = 1) =>
  expect(await client.send('answer', { exercise, item, round, value })).toEqual({ ok: true })

/** Two rounds of a vote, a self-check before and now, a reflection, a line, a quiz: Ana one way, Ben another. */
async function day() {
  await steer({ type: 'open', exercise: 'vote' })
  await Promise.all([answer(ana, 'vote', 'q', { option: 'a' }), answer(ben, 'vote', 'q', { option: 'c' })])
  await steer({ type: 'reveal', exercise: 'vote' }, { type: 'second-round', exercise: 'vote' })
  await Promise.all([answer(ana, 'vote', 'q', { option: 'b' }, 2), answer(ben, 'vote', 'q', { option: 'c' }, 2)])
  await steer({ type: 'finish', exercise: 'vote' }, { type: 'open', exercise: 'twice' }, { type: 'open', exercise: 'thoughts' }, { type: 'open', exercise: 'texts' }, { type: 'open', exercise: 'quizzed', form: 'first' })
  await Promise.all([answer(ana, 'twice', 'b1', { rating: 4, earlier: 2 }), answer(ben, 'twice', 'b1', { rating: 1, earlier: 1 })])
  await Promise.all([answer(ana, 'thoughts', 'own', {}), answer(ben, 'thoughts', 'shared', { text: 'CANARY-BEN shared' })])
  await Promise.all([answer(ana, 'texts', 't', { text: 'mine' }), answer(ben, 'texts', 't', { text: 'CANARY-BEN text', name: 'Ben' })])
  await answer(ana, 'quizzed', 'k1', { option: 'a' })
}

/** Every row and event of the session, from a copy of what the server has on the disk, and every file of its folder. */
async function held() {
  const copy = mkdtempSync(join(tmpdir(), 'held-'))
  for (const ending of ['', '-wal'])
    copyFileSync(join(engine.dataDir, 'sessions', `engine.sqlite${ending}`), join(copy, `engine.sqlite${ending}`))
  const store = openSqliteStore(join(copy, 'engine.sqlite'))
  const held = { events: await store.events(), people: await store.participants(), rows: await store.answers(['vote', 'twice', 'thoughts', 'texts', 'quizzed', 'room:questions']) }
  await store.close()
  rmSync(copy, { recursive: true })
  return { ...held, files: readdirSync(engine.dataDir, { recursive: true, encoding: 'utf8' }).sort() }
}

const ask = async (client: ProtocolClient) => {
  delete client.last['own-report']
  expect(await client.send('own-report', {})).toEqual({ ok: true })
  return client.until('own-report', () => true)
}

it('has the own answers of both rounds, and both ratings of the self-check; of others nothing', async () => {
  await day()
  const { exercises } = await ask(ana)
  const answers = (id: string) => exercises.find(exercise => exercise.id === id)?.steps.flatMap(step => step.answers)
  expect(answers('vote')).toEqual([{ item: 'q', vote: 1, value: { option: 'a' } }, { item: 'q', vote: 2, value: { option: 'b' } }])
  expect(answers('twice')).toEqual([{ item: 'b1', vote: 1, value: { rating: 4, earlier: 2 } }])
  expect(answers('texts')).toEqual([{ item: 't', vote: 1, value: { text: 'mine' } }])
  expect(JSON.stringify(exercises), 'a right answer comes with the result').not.toContain('CANARY')
  await steer({ type: 'end-session' })
  expect((await ask(ana)).exercises.map(({ id }) => id), 'after the end, too').toEqual(exercises.map(({ id }) => id))
  expect(ben.frames.filter(frame => frame.startsWith('own-report'))).toEqual([])
})

it('leaves no row, event or file behind, however often it is asked for', async () => {
  await day()
  const before = await held()
  expect(before.rows.length).toBeGreaterThan(9)
  for (let i = 0; i < 5; i++)
    await Promise.all([ask(ana), ask(ben)])
  expect(await held()).toEqual(before)
  expect(engine.logs).toEqual([])
})

it('is for participants', async () => {
  expect(await host.send('own-report', {})).toMatchObject({ ok: false, code: 'not-allowed' })
})
