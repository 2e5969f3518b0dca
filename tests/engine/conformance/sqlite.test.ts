import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../../engine/server/store/sqlite.ts'
import { smallContent } from '../../support/content.ts'
import { storeConformance } from './store-suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const newFile = () => join(folder, `${++count}`, 'a-session.sqlite')

storeConformance('sqlite', async () => {
  const file = newFile()
  return { open: async () => openSqliteStore(file), dispose: async () => {} }
})

describe('sqlite store on a real disk', () => {
  it('has every acknowledged answer after SIGKILL', async () => {
    const file = newFile()
    const writer = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', '..', 'support', 'writer.ts'), file], { stdio: ['ignore', 'pipe', 'inherit'] })
    let acknowledged = ''
    writer.stdout.on('data', (chunk) => {
      acknowledged += chunk
      if (acknowledged.split('\n').length > 200)
        writer.kill('SIGKILL')
    })
    await once(writer, 'close')
    const names = acknowledged.split('\n').filter(line => line.endsWith('.')).map(line => line.slice(0, -1))
    expect(names.length).toBeGreaterThan(150)
    const store = openSqliteStore(file)
    const stored = new Set((await store.answers(['vote'])).map(row => row.respondent))
    await store.close()
    expect(names.filter(name => !stored.has(name))).toEqual([])
  })

  it('says in one sentence that a file is damaged, and leaves it as it is', async () => {
    const file = newFile()
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, 'this is no database, but a note that somebody saved here. '.repeat(40))
    const before = readFileSync(file, 'utf8')
    expect(() => openSqliteStore(file)).toThrow(/is damaged and cannot be read .*--session NAME; the file was left as it is\.$/)
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('finds damage in the middle of a file', async () => {
    const file = newFile()
    const store = openSqliteStore(file)
    await store.begin({ name: 's', createdAt: 1, code: 'ABCDE', content: smallContent() })
    await Promise.all(Array.from({ length: 400 }, (_, i) => store.putAnswer({ exercise: 'vote', item: 'q', round: 1, respondent: `r${i}`, value: { text: 'x'.repeat(100) } })))
    await store.close()
    truncateSync(file, 20_480)
    expect(() => openSqliteStore(file)).toThrow('is damaged and cannot be read')
  })

  it('refuses a session that another server has open', async () => {
    const file = newFile()
    const first = openSqliteStore(file)
    await first.begin({ name: 's', createdAt: 1, code: 'ABCDE', content: smallContent() })
    expect(() => openSqliteStore(file)).toThrow(/is open in another server\. Stop that one first/)
    await first.close()
    await openSqliteStore(file).close()
  })

  it('says that a folder is read-only', async () => {
    const locked = join(folder, 'locked')
    mkdirSync(locked)
    chmodSync(locked, 0o555)
    chmodSync(folder, 0o755)
    // Root may write anywhere, so the attempt is made as nobody.
    const asWhom = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const opener = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', '..', 'support', 'opener.ts'), join(locked, 'sessions', 's.sqlite')], { stdio: ['ignore', 'pipe', 'inherit'], ...asWhom })
    let said = ''
    opener.stdout.on('data', chunk => said += chunk)
    await once(opener, 'close')
    expect(said).toMatch(/^StoreError: The session cannot be stored in .*read-only or cannot be created .*--data DIR\.$/)
  })

  it('says that a folder cannot be made where a file stands in its way', () => {
    const blocked = join(folder, 'a-file')
    writeFileSync(blocked, '')
    expect(() => openSqliteStore(join(blocked, 'sessions', 's.sqlite'))).toThrow(/cannot be created .*--data DIR\.$/)
  })

  it('stores nothing by which answers could be laid beside the order of joining', async () => {
    const { DatabaseSync } = await import('node:sqlite')
    const file = newFile()
    await openSqliteStore(file).close()
    const db = new DatabaseSync(file)
    const columns = db.prepare('SELECT name FROM pragma_table_info(\'answer\')').all().map(row => row.name)
    expect(columns).toEqual(['exercise', 'item', 'round', 'respondent', 'value'])
    expect(() => db.prepare('SELECT rowid FROM answer').all()).toThrow('no such column')
    db.close()
  })
})
