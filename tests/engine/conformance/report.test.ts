/** Reports of a real session: from the console over HTTP, and from the command once the server has stopped. */
import type { Engine } from '../../support/engine.ts'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportTables } from '../../../engine/core/session/export.ts'
import { LiveSession } from '../../../engine/server/session/live-session.ts'
import { openSqliteStore } from '../../../engine/server/store/sqlite.ts'
import { openHost, phone } from '../../support/client.ts'
import { canaries, privateTexts } from '../../support/content.ts'
import { startEngine } from '../../support/engine.ts'
import { evened, readPdf } from '../../support/pdf.ts'
import { playSession } from '../../support/played.ts'
import { reportContent, reportPlay, secrets } from '../../support/report-content.ts'
import { runScript } from '../../support/session.ts'

const PRINT = 120_000
const briefs = Object.values(privateTexts).flat()
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'))
  const session = await playSession(openSqliteStore(join(folder, 'sessions', 'played.sqlite')), reportContent(), reportPlay)
  await session.close()
}, PRINT)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('npm run report', () => {
  it('writes both PDFs, a strict table a kind, and the whole as data, and leaves the session as it was', async () => {
    const file = join(folder, 'sessions', 'played.sqlite')
    const before = readFileSync(file)
    const out = join(folder, 'out')
    const ran = await runScript('report', ['played', '--data', folder, '--out', out, '--paper', 'letter', '--org', 'Tidewell'])
    expect(ran.stderr + ran.stdout).toContain('files in')
    expect(ran.code).toBe(0)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(join(folder, 'sessions'))).toEqual(['played.sqlite'])
    expect(readdirSync(out).sort()).toEqual([...exportTables.map(kind => `${kind}.csv`), 'organiser-report.pdf', 'room-report.pdf', 'session.json'].sort())

    for (const kind of exportTables)
      parse(readFileSync(join(out, `${kind}.csv`), 'utf8'), { columns: true, relax_column_count: false })
    expect(JSON.parse(readFileSync(join(out, 'session.json'), 'utf8'))).toMatchObject({ session: 'played', cuts: ['exercise:words'] })

    const organiser = await readPdf(join(out, 'organiser-report.pdf'))
    expect(organiser).toMatchObject({ pages: 2, tagged: true, size: [215.9, 279.4], drawnFonts: 0 })
    expect(organiser.language).toBe('en-GB')
    expect(organiser.bookmarks).toEqual(expect.arrayContaining(['Organiser report', 'What participants commit themselves to', 'Next steps']))
    const [first, second] = organiser.text as [string, string]
    for (const said of ['Tidewell', 'Tuesday 5 May 2026', '24 joined with a phone'])
      expect(first).toContain(said)
    for (const said of ['I will ask twice.', 'Signed Sam', 'Thursday 4 June 2026', 'rewrite a technical message'])
      expect(second).toContain(said)
    for (const secret of [...secrets, ...canaries, ...briefs, 'Alpha', 'shown by choice', 'I s1', 'RESPONDENT'])
      expect(evened(organiser.text.join(' ')), secret).not.toContain(secret)

    const room = await readPdf(join(out, 'room-report.pdf'))
    const text = room.text.join(' ')
    expect(room).toMatchObject({ tagged: true, drawnFonts: 0 })
    for (const role of ['H1', 'H2', 'H3', 'Figure', 'Table', 'L'])
      expect(room.roles.some(roles => roles.has(role)), role).toBe(true)
    for (const said of ['First vote: 24 answered', 'Second round: 24 answered', 'shown by choice', 'groups played the scene', 'before today', 'One-page reference'])
      expect(text).toContain(said)
    for (const secret of [...secrets, ...canaries.filter(canary => canary !== 'CANARY-WHY'), ...briefs, 'RESPONDENT', 'It was about work'])
      expect(evened(text), secret).not.toContain(secret)
    expect([...organiser.fonts, ...room.fonts].filter(font => !/^(?:Inter|SourceSerif4)-/.test(font))).toEqual([])

    const again = join(folder, 'again')
    await runScript('report', ['played', '--data', folder, '--out', again, '--paper', 'letter', '--org', 'Tidewell'])
    expect(readdirSync(again).filter(name => name.endsWith('.part'))).toEqual([])
    for (const name of readdirSync(out))
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name))), name).toBe(true)
  }, PRINT)

  it('says in a sentence what it cannot do, and writes nothing', async () => {
    const out = join(folder, 'nothing')
    const none = await runScript('report', ['other', '--data', folder, '--out', out])
    expect(none).toMatchObject({ code: 1, stdout: '', stderr: 'There is no session "other". Those that are there: played.\n' })
    const browserless = await runScript('report', ['played', '--data', folder, '--out', out], { CHROMIUM_PATH: join(folder, 'no-browser') })
    expect(browserless.code).toBe(1)
    expect(browserless.stderr).toMatch(/^CHROMIUM_PATH names .*where there is no file/)
    const sheet = await runScript('report', ['played', '--data', folder, '--paper', 'a9'])
    expect(sheet.stderr).toBe('There is no paper "a9": choose a4 or letter.\n')
    expect((await runScript('report', ['played', '--data', folder, '--out', out, '--org', 'x'.repeat(61)])).stderr).toBe('--org has 61 characters: give one line of at most 60 characters.\n')
    const unused = await LiveSession.open(openSqliteStore(join(folder, 'sessions', 'unused.sqlite')), { name: 'unused', createdAt: 1, code: 'ABCDE', content: reportContent() })
    await unused.close()
    expect(await runScript('report', ['unused', '--data', folder, '--out', out])).toMatchObject({ code: 1, stdout: '', stderr: 'Nothing was done in the session "unused" yet: there is nothing to report.\n' })
    expect(existsSync(out)).toBe(false)
  }, PRINT)
})

describe('what somebody wrote', () => {
  it('keeps no report from being made, however long its one word is', async () => {
    const word = 'W'.repeat(110)
    const session = await playSession(openSqliteStore(join(folder, 'sessions', 'long.sqlite')), reportContent(), {
      ...reportPlay,
      write: (exercise, item, person) => exercise === 'texts' || item === 'i-will' ? { text: `${word} ${person}`, name: 'N'.repeat(40) } : reportPlay.write!(exercise, item, person),
      decide: () => 'show',
    })
    await session.close()
    const out = join(folder, 'long')
    expect(await runScript('report', ['long', '--data', folder, '--out', out, '--org', 'O'.repeat(60)])).toMatchObject({ code: 0 })
    expect(readdirSync(out).filter(name => name.endsWith('.pdf'))).toEqual(['organiser-report.pdf', 'room-report.pdf'])
  }, PRINT)

  it('is not lost where it cannot be put: the folder is named in a sentence', async () => {
    const { code, stderr } = await runScript('report', ['played', '--data', folder, '--out', join(folder, 'sessions', 'played.sqlite', 'deeper')])
    expect(code).toBe(1)
    expect(stderr.trim().split('\n').at(-1)).toMatch(/deeper cannot be written: part of that path is a file\./)
  }, PRINT)
})

describe('the console', () => {
  let engine: Engine

  it('gets both reports of a session that goes on, for the host only; the command waits until the server has stopped', async () => {
    engine = await startEngine(reportContent())
    try {
      const host = await openHost(engine)
      const phones = await Promise.all(Array.from({ length: 6 }, (_, i) => phone(engine.origin, engine.code, `Unsigned ${i}`)))
      expect(await host.send('command', { expected: 0, command: { type: 'open', exercise: 'vote' } })).toMatchObject({ ok: true })
      for (const one of phones)
        await one.send('answer', { exercise: 'vote', item: 'q', round: 1, value: { option: 'b' } })
      expect(await host.send('command', { expected: 1, command: { type: 'reveal', exercise: 'vote' } })).toMatchObject({ ok: true })
      const get = (file: string, cookie: string) => fetch(`${engine.origin}/api/host/reports/${file}`, { headers: { cookie } })
      expect((await get('organiser.pdf', phones[0]!.cookie)).status).toBe(403)
      expect((await get('room.pdf', '')).status).toBe(403)
      expect((await get('other.pdf', host.cookie)).status).toBe(404)
      for (const file of ['organiser.pdf', 'room.pdf']) {
        const answer = await get(file, host.cookie)
        expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'no-store'])
        const saved = join(folder, file)
        writeFileSync(saved, new Uint8Array(await answer.arrayBuffer()))
        const { text } = await readPdf(saved)
        expect(text[0]).toContain('So far.')
        expect(text.join(' ')).not.toContain('Unsigned')
        expect(text.join(' ').includes('Beta')).toBe(file === 'room.pdf')
      }
      const open = await runScript('report', ['engine', '--data', engine.dataDir, '--out', join(folder, 'nothing')])
      expect(open).toMatchObject({ code: 1, stderr: expect.stringMatching(/^This session is open in a running server: make its reports with the button in the console/) })
      for (const client of [host, ...phones])
        client.close()
    }
    finally {
      await engine.dispose()
    }
  }, PRINT)
})
