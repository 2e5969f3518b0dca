/** What the room sends beside votes: texts and marks, questions, a table's answer; and what the host takes home. */
import type { ProtocolClient } from '../../support/client.ts'
import type { Engine } from '../../support/engine.ts'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepClients, openClient, openHost, phone, redeemKey, steer as steerBy } from '../../support/client.ts'
import { canaries } from '../../support/content.ts'
import { startEngine } from '../../support/engine.ts'

let engine: Engine
let host: ProtocolClient
let screen: ProtocolClient
const { keep, close } = keepClients()

beforeEach(async () => {
  engine = await startEngine()
  host = await keep(openHost(engine))
  screen = await keep(openClient(engine.origin, 'deck', await redeemKey(engine.displayUrl)))
})
afterEach(async () => {
  close()
  await engine.dispose()
})

const steer = (...commands: object[]) => steerBy(host, commands)
const phones = (names: string[]) => Promise.all(names.map(name => keep(phone(engine.origin, engine.code, name))))
const write = (client: ProtocolClient, text: string, more: object = {}) => client.send('answer', { exercise: 'texts', item: 't', round: 1, value: { text, ...more } })

describe('a text', () => {
  it('waits for the host, reaches screen and phones, is marked once a phone, and names nobody who did not sign', async () => {
    const [ana, ben, cy] = await phones(['Ana', 'Ben', 'Cy']) as [ProtocolClient, ProtocolClient, ProtocolClient]
    await steer({ type: 'open', exercise: 'texts' })
    expect(await write(ana, 'ask twice first')).toMatchObject({ ok: true })
    expect(await write(ben, 'write it down', { name: 'Ben' })).toMatchObject({ ok: true })
    await steer({ type: 'reveal', exercise: 'texts' })
    const desk = await host.until('host-view', view => view.exercises.texts!.posts.t?.length === 2)
    for (const { id } of desk.exercises.texts!.posts.t!)
      await steer({ type: 'moderate', exercise: 'texts', post: id, as: 'show' })
    const { exercises: [seen] } = await cy.until('participant-view', view => view.exercises[0]?.posts?.t?.length === 2)
    const first = seen!.posts!.t!.find(post => post.text === 'ask twice first')!
    expect(first).toMatchObject({ name: null, upvotes: 0 })
    for (const client of [ben, cy, cy])
      expect(await client.send('upvote', { exercise: 'texts', post: first.id, on: true })).toMatchObject({ ok: true })
    await screen.until('display-view', (view) => {
      const result = view.exercises.texts!.units[0]!.rounds[0]!.results?.t?.result
      return result?.kind === 'open-text' && result.posts[0]?.text === 'ask twice first' && result.posts[0].upvotes === 2
    })
    expect((await cy.until('mine', own => own.upvotes.length === 1)).upvotes).toEqual([first.id])
    expect([...screen.frames, ...cy.frames].join('\n')).not.toContain('Ana')
  })

  it('that is not shown cannot be marked', async () => {
    const [ana] = await phones(['Ana']) as [ProtocolClient]
    await steer({ type: 'open', exercise: 'texts' })
    await write(ana, 'hidden still')
    const desk = await host.until('host-view', view => view.exercises.texts!.posts.t?.length === 1)
    const { id } = desk.exercises.texts!.posts.t![0]!
    await steer({ type: 'reveal', exercise: 'texts' })
    expect(await ana.send('upvote', { exercise: 'texts', post: id, on: true })).toMatchObject({ ok: false, code: 'unknown' })
  })

  it('for oneself never leaves the phone, and is counted', async () => {
    const [ana] = await phones(['Ana']) as [ProtocolClient]
    await steer({ type: 'open', exercise: 'thoughts' })
    const reflect = (item: string, value: object) => ana.send('answer', { exercise: 'thoughts', item, round: 1, value })
    expect(await reflect('own', { text: 'my secret' })).toMatchObject({ ok: false, code: 'invalid' })
    expect(await reflect('own', {})).toMatchObject({ ok: true })
    await screen.until('display-view', view => view.exercises.thoughts?.units[0]!.rounds[0]?.answered === 1)
  })
})

describe('a question from the room', () => {
  it('waits for the host, is marked, stands on the slide and is ticked off; its writer sees it wait', async () => {
    const [ana, ben] = await phones(['Ana', 'Ben']) as [ProtocolClient, ProtocolClient]
    expect(await ana.send('ask', { text: 'Who decides in the end?' })).toMatchObject({ ok: true })
    const own = await ana.until('mine', mine => mine.questions.length === 1)
    const { id } = own.questions[0]!
    expect(await ben.send('upvote', { exercise: null, post: id, on: true })).toMatchObject({ ok: false, code: 'unknown' })
    await host.until('host-view', view => view.questions.list.length === 1)
    await steer({ type: 'question', question: id, as: 'on-screen' })
    await ben.until('participant-view', view => view.questions.list.length === 1)
    expect(await ben.send('upvote', { exercise: null, post: id, on: true })).toMatchObject({ ok: true })
    await screen.until('display-view', view => view.question?.upvotes === 1)
    await steer({ type: 'question', question: id, as: 'answered' })
    await screen.until('display-view', view => view.question === null)
    await ben.until('participant-view', view => view.questions.list[0]!.answered)
    expect([...screen.frames, ...ben.frames].join('\n')).not.toContain('Ana')
  })

  it('survives a restart', async () => {
    const [ana] = await phones(['Ana']) as [ProtocolClient]
    await ana.send('ask', { text: 'Is it kept?' })
    close()
    engine = await engine.restart()
    host = await keep(openHost(engine))
    expect(host.last['host-view']!.questions.list).toMatchObject([{ text: 'Is it kept?', status: 'waiting' }])
  })
})

describe('a table', () => {
  it('answers as one, whoever of it holds the phone', async () => {
    const [ana, ben, cy] = await phones(['Ana', 'Ben', 'Cy']) as [ProtocolClient, ProtocolClient, ProtocolClient]
    await steer({ type: 'answer-by', exercise: 'vote', by: 'table' }, { type: 'open', exercise: 'vote' })
    const vote = (client: ProtocolClient, option: string) => client.send('answer', { exercise: 'vote', item: 'q', round: 1, value: { option } })
    expect(await vote(ana, 'a')).toMatchObject({ ok: false, why: 'Say first which table you answer for.' })
    for (const [client, table] of [[ana, 1], [ben, 1], [cy, 2]] as const)
      expect(await client.send('set-table', { table })).toMatchObject({ ok: true })
    expect(await vote(ana, 'a')).toMatchObject({ ok: true })
    expect(await vote(ben, 'b')).toMatchObject({ ok: true })
    expect(await vote(cy, 'c')).toMatchObject({ ok: true })
    await host.until('host-view', view => view.exercises.vote!.units[0]!.rounds[0]!.answered === 2)
    const seen = await keep(openClient(engine.origin, 'participant', ana.cookie))
    expect((await seen.until('mine', own => own.answers.length === 1))).toMatchObject({ table: 1, answers: [{ value: { option: 'b' } }] })
  })
})

describe('what the host takes home', () => {
  const get = async (path: string, cookie = host.cookie) => fetch(`${engine.origin}${path}`, { headers: { cookie } })

  it('is a table a kind and the whole as data, for the host only, without names, and not below five voters', async () => {
    const people = await phones(['Ana', 'Ben', 'Cy', 'Di', 'Ed', 'Flo'])
    await steer({ type: 'open', exercise: 'vote' }, { type: 'open', exercise: 'texts' }, { type: 'moderation', exercise: 'texts', mode: 'at-once' }, { type: 'open', exercise: 'check', form: 'short' }, { type: 'open', exercise: 'words' })
    for (const [i, person] of people.entries()) {
      await person.send('answer', { exercise: 'vote', item: 'q', round: 1, value: { option: i < 4 ? 'a' : 'b' } })
      await person.send('answer', { exercise: 'texts', item: 't', round: 1, value: { text: i === 0 ? '=1+1, "quoted"' : `text ${i}` } })
      await person.send('answer', { exercise: 'check', item: 's1', round: 1, value: { rating: 3 } })
      if (i < 4)
        await person.send('answer', { exercise: 'words', item: 'w', round: 1, value: { words: ['few'] } })
    }
    const table = async (kind: string) => parse(await (await get(`/api/host/export/${kind}.csv`)).text(), { columns: true, relax_column_count: false, cast: false }) as Record<string, string>[]
    expect((await table('poll-single')).map(row => row.option).sort()).toEqual(['a', 'a', 'a', 'a', 'b', 'b'])
    expect((await table('open-text')).map(row => row.text)).toContain('\'=1+1, "quoted"')
    expect(await table('scale'), 'private ratings are averages only').toEqual([])
    expect(await table('word-cloud'), 'four voters are too few').toEqual([])
    const json = await (await get('/api/host/export.json')).text()
    expect(JSON.parse(json)).toMatchObject({ session: 'engine', answers: expect.arrayContaining([expect.objectContaining({ kind: 'poll-single', option: 'a' })]) })
    for (const secret of ['Ana', 'Flo', 'few', ...canaries])
      expect(json).not.toContain(secret)
    expect((await get('/api/host/export.json', people[0]!.cookie)).status).toBe(403)
    expect((await get('/api/host/export/nothing.csv')).status).toBe(404)
  })
})
