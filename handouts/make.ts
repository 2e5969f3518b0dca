import type { Browser } from 'playwright-chromium'
import type { Audience, Handout, Slug } from './catalogue.ts'
import type { Paper } from './paper.ts'
import type { SlidePictures } from './slides/capture.ts'
/** Makes the handouts: what is unchanged is left alone, and no file is ever half written. */
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatProblem } from '../core/exercise/problems.ts'
import { inputsHash } from '../server/content/hash.ts'
import { ContentError, findAgenda, readContent } from '../server/content/load.ts'
import { handoutsOf } from './catalogue.ts'
import { readWords } from './content.ts'
import { editionOf } from './edition.ts'
import { buildModel } from './model.ts'
import { papers } from './paper.ts'
import { countPages, settle } from './pdf.ts'
import { print } from './print.ts'
import { fontFolders, openRenderer } from './render.ts'
import { slidePictures } from './slides/capture.ts'

export interface HandoutRecord {
  slug: Slug
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

export interface MakeOptions {
  /** The project: templates, styles, deck. */
  root: string
  /** Reads exercises, agendas and slides; the project's own by default. */
  read?: typeof readContent
  out: string
  agenda: string
  only?: readonly Slug[]
  papers: readonly Paper[]
  /** `YYYY-MM-DD`; the last commit of the content by default. */
  date?: string
  launch: () => Promise<Browser>
  say: (line: string) => void
}

export interface Made { record: HandoutRecord, changed: boolean }

/** What printing itself depends on besides the document: another way of printing is another input. */
const machinery = ['handouts/print.ts', 'handouts/pdf.ts', 'handouts/site.ts', 'package-lock.json']

/**
 * Prints what has changed and writes `index.json`.
 * @returns every handout asked for, in the order of the catalogue
 * @throws ContentError where content is wrong or text would be cut off
 */
export async function makeHandouts(options: MakeOptions): Promise<Made[]> {
  const { root, out, say } = options
  const { model: content, problems } = await (options.read ?? readContent)(root)
  if (problems.length)
    throw new ContentError(problems.map(formatProblem).join('\n'))
  const edition = editionOf(root, options.date)
  const model = buildModel(content, readWords(root), { title: edition.title, version: edition.version, date: edition.printed })
  const handouts = handoutsOf(model, findAgenda(content.agendas, options.agenda)).filter(handout => !options.only || options.only.includes(handout.slug))

  let browser: Promise<Browser> | undefined
  const open = () => browser ??= options.launch()
  const [renderer, build, machine] = await Promise.all([openRenderer(root), open().then(opened => opened.version()), inputsHash(root, machinery)])
  try {
    const pictures = handouts.some(handout => ['Workbook', 'Guide'].includes(handout.template.name))
      ? await slidePictures(root, open, say)
      : { css: '', slides: [] }
    mkdirSync(out, { recursive: true })
    const before = readIndex(out)
    const made: Made[] = []
    for (const handout of handouts) {
      for (const paper of options.papers) {
        const name = `${handout.file}-${paper}.pdf`
        const html = await renderer.document(handout.template, { paper, landscape: handout.landscape, title: handout.title, edition: edition.foot })
        const input = createHash('sha256').update([html, machine, build, edition.date, ...picturesIn(html, pictures)].join('\0')).digest('hex')
        const known = before.find(record => record.file === name && record.input === input && isIntact(out, record))
        if (known) {
          say(`${name}: unchanged`)
          made.push({ record: known, changed: false })
          continue
        }
        const started = performance.now()
        const pdf = settle(await print(await open(), { name: `${handout.file} (${papers[paper].name})`, html, paper, landscape: handout.landscape }, pictures, fontFolders(root)), edition.date)
        write(join(out, name), pdf)
        const record = recordOf(handout, paper, name, pdf, build, input)
        say(`${name}: ${record.pages} ${record.pages === 1 ? 'page' : 'pages'} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
        made.push({ record, changed: true })
      }
    }
    writeIndex(out, before, made, options, edition)
    return made
  }
  finally {
    await Promise.all([renderer.close(), browser?.then(opened => opened.close())])
  }
}

/** The slides that a document shows, and their style where it shows any. */
function picturesIn(html: string, pictures: SlidePictures): string[] {
  const shown = [...html.matchAll(/data-slide="(\d+)"/g)].map(match => pictures.slides[Number(match[1])] ?? '')
  return shown.length ? [pictures.css, ...shown] : []
}

function recordOf(handout: Handout, paper: Paper, file: string, pdf: Buffer, browser: string, input: string): HandoutRecord {
  const { slug, title, audience, agenda = null, exercise = null } = handout
  return { slug, file, title, audience, paper, agenda, exercise, pages: countPages(pdf), bytes: pdf.length, sha256: sha256(pdf), browser, input }
}

function isIntact(out: string, record: HandoutRecord): boolean {
  const path = join(out, record.file)
  return existsSync(path) && sha256(readFileSync(path)) === record.sha256
}

function readIndex(out: string): HandoutRecord[] {
  const path = join(out, 'index.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as HandoutIndex).handouts : []
}

/** A run for everything drops what the content no longer has; a run for some leaves the others as they are. */
function writeIndex(out: string, before: readonly HandoutRecord[], made: readonly Made[], options: MakeOptions, edition: { version: string, date: string }): void {
  const files = new Set(made.map(({ record }) => record.file))
  const others = before.filter(record => !files.has(record.file))
  const isFull = !options.only && options.papers.length === Object.keys(papers).length
  const stale = others.filter(record => (isFull && (record.agenda === null || record.agenda === options.agenda)) || !isIntact(out, record))
  stale.forEach(record => rmSync(join(out, record.file), { force: true }))
  const handouts = [...made.map(({ record }) => record), ...others.filter(record => !stale.includes(record))]
  write(join(out, 'index.json'), Buffer.from(`${JSON.stringify({ version: edition.version, date: edition.date, handouts } satisfies HandoutIndex, null, 2)}\n`))
}

function write(path: string, data: Buffer): void {
  writeFileSync(`${path}.part`, data)
  renameSync(`${path}.part`, path)
}

function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}
