/** The folder of handouts, whatever lies in it. */
import type { HandoutRecord } from '../../engine/handouts/made-handouts.ts'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { readIndex, sha256, unchanged, writeIndex, writeWhole } from '../../engine/handouts/made-handouts.ts'
import { FolderError, FolderTakenError, takeFolder } from '../../engine/print/output-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'shelf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const out = join(folder, 'in', 'handouts')
const edition = { title: 'Workshop', version: '1.0.0', date: '1 May 2026' }
const record: HandoutRecord = { slug: 'sbi-card', file: 'sbi-card-a4.pdf', title: 'SBI card', audience: 'participant', paper: 'a4', agenda: null, exercise: null, pages: 1, bytes: 3, sha256: sha256('pdf'), browser: '1', input: 'same' }
const picture = new Uint8Array([0xFF, 0xD8, 1, 2, 0xFF, 0xD9])
const index = (text: string) => writeFileSync(join(out, 'index.json'), text)

beforeEach(() => {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, 'thumbs'), { recursive: true })
  writeFileSync(join(out, record.file), 'pdf')
  writeFileSync(join(out, 'thumbs', 'sbi-card-a4.jpg'), picture)
})

describe('an index', () => {
  it('is read as it was written', () => {
    writeIndex(out, [], [record], () => false, edition)
    expect(readIndex(out)).toEqual([record])
  })

  it.each(['', '{"handouts": [', 'null', '[]', '{}', '{"handouts": {}}', '{"handouts": [1, {"file": "sbi-card-a4.pdf"}]}'])('that reads %j counts for nothing, and the run goes on', (text) => {
    index(text)
    expect(readIndex(out)).toEqual([])
  })

  it('of somebody else takes no file outside the folder away', () => {
    const precious = join(folder, 'precious.pdf')
    writeFileSync(precious, 'mine')
    index(JSON.stringify({ handouts: [{ ...record, file: '../../precious.pdf' }] }))
    writeIndex(out, readIndex(out), [], () => true, edition)
    expect(readFileSync(precious, 'utf8')).toBe('mine')
  })

  it('lists what it knew of a handout that is gone since, so that a full run takes it away', () => {
    writeIndex(out, [], [{ ...record, slug: 'gone' as HandoutRecord['slug'] }], () => false, edition)
    writeIndex(out, readIndex(out), [], () => true, edition)
    expect(existsSync(join(out, record.file))).toBe(false)
  })
})

describe('a handout that was printed from the same', () => {
  it('is left alone where it lies there whole', () => {
    expect(unchanged(out, [record], record.file, 'same')).toBe(record)
    writeFileSync(join(out, record.file), 'pd')
    expect(unchanged(out, [record], record.file, 'same')).toBeUndefined()
  })

  it.each([['nothing', new Uint8Array()], ['half a picture', picture.slice(0, 4)], ['no picture', 'text']])('is made again where its picture is %s', (_what, data) => {
    writeFileSync(join(out, 'thumbs', 'sbi-card-a4.jpg'), data)
    expect(unchanged(out, [record], record.file, 'same')).toBeUndefined()
  })
})

describe('a folder', () => {
  it('is one run\'s while it lasts', () => {
    const leave = takeFolder(out)
    expect(() => takeFolder(out)).toThrow(FolderTakenError)
    expect(() => takeFolder(out)).toThrow(/^Another run is writing into .*: wait until it has ended/)
    leave()
    takeFolder(out)()
    expect(readdirSync(out)).not.toContain('.writing')
  })

  it('is free again after a run that was killed', () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    writeFileSync(join(out, '.writing'), String(pid))
    takeFolder(out)()
    writeFileSync(join(out, '.writing'), '')
    takeFolder(out)()
    expect(readdirSync(out)).not.toContain('.writing')
  })

  it('that cannot be made or written to is one sentence, and leaves no part of a file', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(() => takeFolder(join(file, 'deeper'))).toThrow(FolderError)
    expect(() => takeFolder(file)).toThrow(/^[^\n]* cannot be written: part of that path is a file\. [^\n]*$/)
    mkdirSync(join(out, 'taken.pdf'))
    expect(() => writeWhole(join(out, 'taken.pdf'), 'pdf')).toThrow(FolderError)
    expect(readdirSync(out)).not.toContain('taken.pdf.part')
  })
})
