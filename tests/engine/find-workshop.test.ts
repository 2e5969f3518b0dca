/** What a folder lacks to be a workshop, said in one sentence. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findWorkshop } from '../../engine/library/find-workshop.ts'
import { project } from '../../engine/library/project.ts'

const sound = join(project, 'tests/fixtures/sound')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workshops-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A copy of the small workshop whose `workshop.yaml` says something else. */
function changed(name: string, change: (yaml: string) => string): string {
  const to = join(folder, name)
  cpSync(sound, to, { recursive: true })
  writeFileSync(join(to, 'workshop.yaml'), change(readFileSync(join(to, 'workshop.yaml'), 'utf8')))
  return to
}

it('finds a workshop by its path', () => {
  expect(findWorkshop(sound)).toBe(sound)
})

it('says that there is no folder', () => {
  expect(() => findWorkshop('/no/such')).toThrow('There is no folder /no/such: name the folder of a workshop with --workshop DIR.')
})

it('says that a file is no folder', () => {
  const file = join(sound, 'slides.md')
  expect(() => findWorkshop(file)).toThrow(`${file} is a file, and a workshop is a folder: name the folder with --workshop DIR.`)
})

it('says that there are no slides', () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  expect(() => findWorkshop(empty)).toThrow(`${empty} has no slides.md, so there is nothing to show: name the folder of a workshop with --workshop DIR.`)
})

it('knows the layout of an earlier engine', () => {
  const old = join(folder, 'old')
  mkdirSync(old)
  writeFileSync(join(old, 'sections.yaml'), '{}')
  expect(() => findWorkshop(old)).toThrow(`${old} has the layout of an earlier engine: npm run migrate -- --workshop ${old} turns it into today's.`)
})

it('says that two sections have one id, or one number', () => {
  expect(() => findWorkshop(changed('twice', yaml => yaml.replace('02-act', '01-begin')))).toThrow(/^workshop\.yaml: line \d+ repeats a key: keep one of the two$/)
  expect(() => findWorkshop(changed('numbers', yaml => yaml.replace('02-act', '01-act')))).toThrow(/^workshop\.yaml: sections\.01-act has the number of 01-begin: give each section its own$/)
})

it('says that a workshop needs a newer engine', () => {
  expect(() => findWorkshop(changed('newer', yaml => yaml.replace('engine: 1', 'engine: 2')))).toThrow(/^workshop\.yaml: engine is 2, and this engine reads 1 at most: get the engine that the workshop was written for$/)
})

it('ends a command with that sentence alone, on stderr, and exit code 1', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'engine/commands/preflight.ts'), '--workshop', '/no/such'], { encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1' } })
  expect([status, stdout, stderr]).toEqual([1, '', 'There is no folder /no/such: name the folder of a workshop with --workshop DIR.\n'])
})
