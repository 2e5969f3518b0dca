/** Handouts reach phones when the host releases them, and only those that are for participants. */
import type { Engine } from '../../support/engine.ts'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { joinByCode, openHost, phone, redeemKey } from '../../support/client.ts'
import { smallContent } from '../../support/content.ts'
import { startEngine } from '../../support/engine.ts'

let engine: Engine

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  mkdirSync(join(folder, 'handouts'))
  const handout = (file: string, audience: string) => ({ file, title: `Title of ${file}`, audience, paper: 'a4', pages: 1, bytes: 9 })
  writeFileSync(join(folder, 'handouts', 'index.json'), JSON.stringify({ handouts: [handout('workbook-a4.pdf', 'participant'), handout('role-tents-a4.pdf', 'facilitator')] }))
  for (const file of ['workbook-a4.pdf', 'role-tents-a4.pdf'])
    writeFileSync(join(folder, 'handouts', file), `%PDF ${file}`)
  engine = await startEngine(smallContent(), folder)
})
afterEach(() => engine.dispose())

/** The path goes out as it is written: `fetch` would resolve its dots. */
const rawStatus = (path: string, cookie: string) => new Promise<number>((resolve, reject) => {
  const { hostname, port } = new URL(engine.origin)
  request({ hostname, port, path, headers: { cookie } }, response => resolve(response.resume().statusCode!)).on('error', reject).end()
})
const status = async (path: string, cookie: string) => (await fetch(`${engine.origin}${path}`, { headers: { cookie } })).status

describe('releasing handouts', () => {
  it('gives a phone what was released, while it is released', async () => {
    const host = await openHost(engine)
    const one = await phone(engine.origin, engine.code)
    expect(await status('/handouts/workbook-a4.pdf', one.cookie)).toBe(403)
    expect(await host.send('command', { expected: 0, command: { type: 'release-handout', file: 'workbook-a4.pdf', on: true } })).toMatchObject({ ok: true })
    await one.until('participant-view', view => view.handouts.length === 1)
    expect(one.last['participant-view']!.handouts).toEqual([{ file: 'workbook-a4.pdf', title: 'Title of workbook-a4.pdf' }])
    expect(await status('/handouts/workbook-a4.pdf', one.cookie)).toBe(200)
    expect(await status('/handouts/workbook-a4.pdf', '')).toBe(403)
    await host.send('command', { expected: 1, command: { type: 'release-handout', file: 'workbook-a4.pdf', on: false } })
    await one.until('participant-view', view => view.handouts.length === 0)
    expect(await host.send('command', { expected: 2, command: { type: 'release-handout', file: 'gone-a4.pdf', on: false } })).toMatchObject({ ok: true })
    expect(await host.send('command', { expected: 3, command: { type: 'release-handout', file: 'gone-a4.pdf', on: true } })).toMatchObject({ ok: false, code: 'refused' })
    expect(await status('/handouts/workbook-a4.pdf', one.cookie)).toBe(403)
    host.close()
    one.close()
  })

  it('never gives out tents, the index, or a file outside the folder', async () => {
    const host = await openHost(engine)
    const one = await phone(engine.origin, engine.code)
    expect(await host.send('command', { expected: 0, command: { type: 'release-handout', file: 'role-tents-a4.pdf', on: true } })).toMatchObject({ ok: false, code: 'refused' })
    expect(await host.send('command', { expected: 0, command: { type: 'release-handout', file: '../secret.pdf', on: true } })).toMatchObject({ ok: false, code: 'malformed' })
    for (const path of ['/handouts/role-tents-a4.pdf', '/handouts/index.json', '/handouts/%2e%2e%2fsecret', '/handouts/nothing.pdf'])
      expect([403, 404], path).toContain(await status(path, one.cookie))
    expect(await status('/handouts/role-tents-a4.pdf', host.cookie)).toBe(200)
    host.close()
    one.close()
  })

  it.each(['nobody', 'a phone', 'a screen'])('gives %s nothing that lies beside what was released, however it is asked for', async (who) => {
    const folder = join(engine.dataDir, 'handouts')
    mkdirSync(join(folder, 'thumbs'))
    for (const file of ['facilitator.zip', 'handouts.zip', 'index.html', 'structure.md', join('thumbs', 'role-tents-a4.jpg')])
      writeFileSync(join(folder, file), 'private')
    const host = await openHost(engine)
    await host.send('command', { expected: 0, command: { type: 'release-handout', file: 'workbook-a4.pdf', on: true } })
    host.close()
    const cookie = who === 'nobody' ? '' : who === 'a phone' ? await joinByCode(engine.origin, engine.code) : await redeemKey(engine.displayUrl)
    const guesses = [
      'role-tents-a4.pdf',
      'ROLE-TENTS-A4.PDF',
      'role%2dtents-a4.pdf',
      'role-tents-a4%2epdf',
      'role-tents-a4.pdf%00',
      'role-tents-a4.pdf/',
      './role-tents-a4.pdf',
      'x/../role-tents-a4.pdf',
      'workbook-a4.pdf/../role-tents-a4.pdf',
      'workbook-a4.pdf%2f..%2frole-tents-a4.pdf',
      '..%2fhandouts%2frole-tents-a4.pdf',
      '%2e%2e/handouts/role-tents-a4.pdf',
      'facilitator.zip',
      'handouts.zip',
      'index.html',
      'index.json',
      'structure.md',
      'thumbs/role-tents-a4.jpg',
      'thumbs%2frole-tents-a4.jpg',
      '',
    ]
    for (const guess of guesses)
      expect([403, 404], guess).toContain(await rawStatus(`/handouts/${guess}`, cookie))
    for (const path of ['//handouts/role-tents-a4.pdf', '/dist/handouts/role-tents-a4.pdf', '/assets/../handouts/role-tents-a4.pdf', '/deck/../handouts/role-tents-a4.pdf', '/api/host/handouts'])
      expect([403, 404], path).toContain(await rawStatus(path, cookie))
    expect(await rawStatus('/handouts/workbook-a4.pdf', cookie)).toBe(who === 'a phone' ? 200 : 403)
  })
})
