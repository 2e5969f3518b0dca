import type { Buffer } from 'node:buffer'
import type { Paper } from '../print/paper.ts'
/** The folder of handouts: what lies in it, what it was made from, and files that are never half written. */
import type { Audience } from './catalogue.ts'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { handoutFile } from '../core/handout-file.ts'
import { writeTogether } from '../print/output-folder.ts'
import { papers } from '../print/paper.ts'
import { galleryFiles, thumbOf } from './gallery.ts'

export interface HandoutRecord {
  slug: string
  file: string
  title: string
  audience: Audience
  paper: Paper
  agenda: string | null
  exercise: string | null
  pages: number
  bytes: number
  sha256: string
  /** The browser build that printed it. */
  browser: string
  /** Hash of everything it was printed from; the same hash means the same bytes. */
  input: string
}

export interface HandoutIndex { version: string, date: string | null, handouts: HandoutRecord[] }

/** Only so much of a record is believed as cannot reach outside the folder; its slug may be one that is gone since. */
const listed = z.looseObject({
  slug: z.string(),
  file: z.string().regex(handoutFile),
  title: z.string(),
  audience: z.enum(['participant', 'facilitator', 'observer']),
  paper: z.enum(Object.keys(papers) as [Paper, ...Paper[]]),
  agenda: z.string().nullable(),
  exercise: z.string().nullable(),
  pages: z.number(),
  bytes: z.number(),
  sha256: z.string(),
  browser: z.string(),
  input: z.string(),
})
const index = z.object({ handouts: z.array(z.unknown()) })

/** What the last runs left, as `index.json` tells it; nothing where there is none, or one that is damaged or somebody else's. */
export function readIndex(out: string): HandoutRecord[] {
  const read = index.safeParse(jsonOf(join(out, 'index.json')))
  return read.success ? read.data.handouts.filter(one => listed.safeParse(one).success) as HandoutRecord[] : []
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  }
  catch {
    return undefined
  }
}

/** The record of a handout that lies there whole, picture included, and was printed from the same. */
export function unchanged(out: string, before: readonly HandoutRecord[], file: string, input: string): HandoutRecord | undefined {
  return before.find(record => record.file === file && record.input === input && isIntact(out, record) && isPicture(join(out, thumbOf(file))))
}

/**
 * Writes `index.json`, the page that shows the handouts, and the archives.
 * @param before what lay there when the run began
 * @param made what the run made or found unchanged
 * @param isStale which of the others are to go; one that is no longer whole goes in any case
 */
export function writeIndex(out: string, before: readonly HandoutRecord[], made: readonly HandoutRecord[], isStale: (record: HandoutRecord) => boolean, edition: { title: string, version: string, date: string }): void {
  const files = new Set(made.map(record => record.file))
  const others = before.filter(record => !files.has(record.file))
  const stale = others.filter(record => isStale(record) || !isIntact(out, record))
  stale.flatMap(({ file }) => [file, thumbOf(file)]).forEach(file => rmSync(join(out, file), { force: true }))
  const handouts = [...made, ...others.filter(record => !stale.includes(record))]
  const index: HandoutIndex = { version: edition.version, date: edition.date, handouts }
  writeWhole(join(out, 'index.json'), `${JSON.stringify(index, null, 2)}\n`)
  for (const { path, data } of galleryFiles(out, index, edition.title)) {
    if (data === null)
      rmSync(join(out, path), { force: true })
    else
      writeWhole(join(out, path), data)
  }
}

/** One file, whole or not at all. */
export function writeWhole(path: string, data: Uint8Array | string): void {
  writeTogether(path, [[path, data]])
}

export function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex')
}

function isIntact(out: string, record: HandoutRecord): boolean {
  const path = join(out, record.file)
  return existsSync(path) && sha256(readFileSync(path)) === record.sha256
}

/** A JPEG from its first mark to its last. */
function isPicture(path: string): boolean {
  if (!existsSync(path))
    return false
  const bytes = readFileSync(path).toString('hex')
  return bytes.startsWith('ffd8') && bytes.endsWith('ffd9')
}
