/** Handouts reach phones when the host releases them, and only those that are for participants. */
import type { Engine } from '../support/engine.ts'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHost, phone } from '../support/client.ts'
import { smallContent } from '../support/content.ts'
import { startEngine } from '../support/engine.ts'

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
})
