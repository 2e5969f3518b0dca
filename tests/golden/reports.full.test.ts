/** The reports of the kept sessions: PDFs as they were, tables and data those of the console. */
import type { KeptHandouts, Report } from './prints.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { exceptionsOf, holds, laterTables } from './exceptions.ts'
import { asKept, readKept } from './kept.ts'
import { comparable } from './pdf.ts'
import { browserVersion, downloaded, papers, reportOf } from './prints.ts'
import { scripts } from './scripts.ts'

const PRINT_MS = 600_000
const kinds = Object.keys(scripts).flatMap(session => papers.map(paper => [session, paper] as const))
const { browser } = readKept<KeptHandouts>('handouts')
let same: boolean
beforeAll(async () => {
  same = await browserVersion() === browser
}, PRINT_MS)

describe.each(kinds)('%s on %s', (session, paper) => {
  const kept = readKept<Omit<Report, 'texts'>>(`reports/${session}-${paper}`)
  let now: Report
  beforeAll(async () => {
    now = asKept(await reportOf(session, paper))
  }, PRINT_MS)

  it('writes the same files, and says so', () => {
    const isKept = (file: string) => !laterTables.includes(file.trim())
    expect(now.files.filter(isKept)).toEqual(kept.files)
    expect(now.stdout.filter(isKept).map(line => line.replace(/^\d+(?= files)/, count => String(Number(count) - laterTables.length)))).toEqual(kept.stdout)
  })

  it('tells in its tables what the console exports', () => {
    const exports = readKept<Record<string, string[]>>(`exports/${session}`)
    for (const [file, lines] of Object.entries(downloaded(now.texts)).filter(([file]) => !laterTables.some(table => file.endsWith(`/${table}`))))
      holds(`exports: ${session} ${file}`, lines, exports[file])
  })

  it.each(Object.keys(kept.pdfs))('%s', (file) => {
    holds(`reports: ${session} ${paper} ${file}`, now.pdfs[file] && comparable(now.pdfs[file], same), comparable(kept.pdfs[file]!, same))
  })
})

it('names no exception that is nothing of the record', () => {
  const known = kinds.flatMap(([session, paper]) => Object.keys(readKept<Report>(`reports/${session}-${paper}`).pdfs).map(file => `reports: ${session} ${paper} ${file}`))
  expect(exceptionsOf('reports').filter(what => !known.includes(what))).toEqual([])
})
