/**
 * Every handout of every agenda on both papers is what it was: byte for byte under the browser of
 * the record, else in text and pages.
 */
import type { KeptHandouts, Print } from './prints.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exceptionsOf, holds } from './exceptions.ts'
import { asKept, readKept } from './kept.ts'
import { comparable } from './pdf.ts'
import { printRun } from './prints.ts'

const PRINT_MS = 900_000
const { browser, prints } = readKept<KeptHandouts>('handouts')
const about = readKept<Record<string, Print['about']>>('contract/handouts')

/** One folder for all: what two agendas print alike is printed once. */
const folder = mkdtempSync(join(tmpdir(), 'held-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(Object.keys(prints))('%s', (run) => {
  const kept = prints[run]!
  let now: Print
  beforeAll(async () => {
    now = asKept(await printRun(run, folder))
  }, PRINT_MS)

  it('prints the same files, and calls them the same', () => holds(`handouts: ${run}`, now.about, about[run]))

  it.each(Object.keys(kept))('%s', (file) => {
    const same = now.browser === browser
    holds(`handouts: ${run} ${file}`, now.files[file] && comparable(now.files[file], same), comparable(kept[file]!, same))
  })
})

it('names no exception that is nothing of the record', () => {
  const known = Object.entries(prints).flatMap(([run, files]) => [`handouts: ${run}`, ...Object.keys(files).map(file => `handouts: ${run} ${file}`)])
  expect(exceptionsOf('handouts').filter(what => !known.includes(what))).toEqual([])
})
