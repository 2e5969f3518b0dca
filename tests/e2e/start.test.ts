/** What `npm start` does for a person, and what it says when something is in the way. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { openHost, phone } from '../support/client.ts'
import { newDataDir, root, runScript, startSession } from '../support/session.ts'

const disposals: (() => unknown)[] = []
afterEach(async () => {
  for (const dispose of disposals.splice(0))
    await dispose()
})
const folders: string[] = []
const aFolder = () => {
  folders.push(newDataDir())
  return folders.at(-1)!
}
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true, force: true })))

describe('npm start', () => {
  it('prints one line of JSON last on stdout, and everything else on stderr', async () => {
    const session = await startSession(['--session', 'a-name'])
    disposals.push(session.dispose)
    expect(session).toMatchObject({ session: 'a-name', code: expect.stringMatching(/^[A-Z2-9]{5}$/), port: expect.any(Number) })
    expect(session.joinUrl).toBe(`http://127.0.0.1:${session.port}/?code=${session.code}`)
    expect(session.pid).toBe(session.process.pid)
    expect(session.said()).toMatch(/Before people arrive:[\s\S]*Port \d+ answers[\s\S]*Keep this laptop awake/)
    expect((await fetch(`${session.origin}/reached`).then(r => r.text()))).toContain('<h1>Reached</h1>')
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('stops cleanly on %s, and says how to open the session again', async (signal) => {
    const session = await startSession(['--session', 'stopped'])
    disposals.push(session.dispose)
    expect(await session.stop(signal)).toBe(0)
    expect(session.said()).toContain('Stopped. The session is kept: npm start -- --session stopped')
  })

  it('has every acknowledged answer after SIGKILL, on the content it was run with', async () => {
    const first = await startSession(['--session', 'killed', '--agenda', 'taster'])
    disposals.push(first.dispose)
    const host = await openHost(first)
    expect(await host.send('command', { expected: 0, command: { type: 'open', exercise: 'pl-where-influence' } })).toMatchObject({ ok: true })
    const phones = await Promise.all(Array.from({ length: 7 }, () => phone(first.origin, first.code)))
    const acks = await Promise.all(phones.map((p, i) => p.send('answer', { exercise: 'pl-where-influence', item: 'moved-them', round: 1, value: { option: i < 5 ? 'trust' : 'title' } })))
    expect(acks).toEqual(phones.map(() => ({ ok: true })))
    phones.forEach(p => p.close())
    host.close()
    await first.stop('SIGKILL')

    const again = await startSession(['--session', 'killed'], first.dataDir)
    disposals.unshift(again.dispose)
    expect(again.code).toBe(first.code)
    expect(again.said()).toContain('Opening the session "killed" again')
    const later = await openHost(again)
    disposals.unshift(() => later.close())
    expect(later.last.hello!.session.agenda).toBe('taster')
    const round = later.last['host-view']!.exercises['pl-where-influence']!.units[0]!.rounds[0]!
    expect(round).toMatchObject({ phase: 'open', answered: 7 })
    expect(Object.values(round.results!)[0]!.result).toMatchObject({ options: expect.arrayContaining([{ id: 'trust', count: 5 }, { id: 'title', count: 2 }]) })
  })

  it('names a new session by the day, and never opens an old one unasked', async () => {
    const one = await startSession()
    disposals.push(one.dispose)
    const two = await startSession([], one.dataDir)
    disposals.unshift(() => two.stop())
    expect(one.session).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(two.session).toBe(`${one.session}-2`)
  })
})

describe('in the way of a start', () => {
  const refused = async (args: string[]) => {
    const { code, stdout, stderr } = await runScript('start', ['--json', '--port', '0', ...args])
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).not.toMatch(/^\s+at /m)
    return stderr.trim().split('\n').at(-1)!
  }

  it('an unknown agenda names those that exist, and leaves no session behind', async () => {
    const data = aFolder()
    expect(await refused(['--agenda', 'weekend', '--data', data])).toBe('There is no agenda "weekend": choose taster, half-day, two-mornings, full-day.')
    expect(readdirSync(data)).toEqual([])
  })

  it('a port in use names the port and another one', async () => {
    const taken = createServer().listen(0)
    disposals.push(() => taken.close())
    const { port } = taken.address() as { port: number }
    const data = aFolder()
    expect(await refused(['--port', String(port), '--data', data])).toBe(`Port ${port} is in use by another program. Stop that one, or start with another: npm start -- --port ${port + 1}`)
    expect(readdirSync(join(data, 'sessions'))).toEqual([])
  })

  it('a data folder that cannot be used', async () => {
    const file = join(aFolder(), 'a-file')
    writeFileSync(file, '')
    expect(await refused(['--data', join(file, 'data')])).toMatch(/^The session cannot be stored in .*read-only or cannot be created .*--data DIR\.$/)
  })

  it('a damaged session', async () => {
    const data = aFolder()
    mkdirSync(join(data, 'sessions'))
    writeFileSync(join(data, 'sessions', 'old.sqlite'), 'not a database '.repeat(200))
    expect(await refused(['--session', 'old', '--data', data])).toMatch(/^The session file .*old\.sqlite is damaged and cannot be read .*--session NAME; the file was left as it is\.$/)
  })

  it('another agenda for a session that was begun', async () => {
    const session = await startSession(['--session', 'begun', '--agenda', 'taster'])
    disposals.push(session.dispose)
    await session.stop()
    expect(await refused(['--session', 'begun', '--agenda', 'full-day', '--data', session.dataDir])).toBe('The session "begun" was begun with the agenda taster; it keeps it. Leave --agenda away, or begin another session.')
  })

  it('a session that is open already', async () => {
    const session = await startSession(['--session', 'twice'])
    disposals.push(session.dispose)
    expect(await refused(['--session', 'twice', '--data', session.dataDir])).toMatch(/is open in another server\. Stop that one first/)
  })

  it('a flag or a value that does not exist', async () => {
    expect(await refused(['--prot', '4400'])).toBe('Unknown option \'--prot\'. See the commands in README.md.')
    expect(await refused(['--session', '../../etc'])).toBe('"../../etc" cannot name a session: use letters, digits, dots and hyphens, 60 at most.')
    expect((await runScript('start', ['--port', 'many'])).stderr).toBe('"many" is no port: use a number from 1024 to 65535.\n')
  })

  it('a malformed exercise: file, key path, what is wrong, what to do', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'copy-'))
    folders.push(copy)
    for (const entry of ['agendas', 'components', 'engine', 'exercises', 'package.json', 'package-lock.json', 'pages', 'public', 'slides.md', 'workshop.yaml'])
      cpSync(join(root, entry), join(copy, entry), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    writeFileSync(join(copy, 'exercises', 'broken.md'), '---\nid: broken\nkind: poll-single\n---\n')
    const { code, stderr } = await runScript('start', ['--json', '--port', '0', '--data', aFolder()], {}, copy)
    expect(code).toBe(1)
    expect(stderr).toContain('exercises/broken.md: title is missing: give it the few words it is known by')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('no browser where one is needed', async () => {
    const { code, stderr } = await runScript('tests/screenshots/main.ts', [], { CHROMIUM_PATH: '/nowhere/chromium' })
    expect(code).toBe(1)
    expect(stderr.trim()).toBe('CHROMIUM_PATH names /nowhere/chromium, where there is no file. Correct it, or unset it to let a browser be found.')
  })
})
