import type { Browser } from 'playwright-chromium'
import type { Audience, Handout, Slug } from './catalogue.ts'
import type { Edition } from './edition.ts'
import type { Occasion } from './occasion.ts'
import type { PrintedPages } from './order-lines.ts'
import type { EverydayPaper, Paper } from './paper.ts'
import type { Template } from './render.ts'
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
import { galleryFiles, thumbOf } from './gallery.ts'
import { notStarted, whilePrinting } from './gone.ts'
import { buildModel } from './model.ts'
import { everydayPapers, papers, posterPapers } from './paper.ts'
import { countPages, settle } from './pdf.ts'
import { print } from './print.ts'
import { fontFolders, openRenderer } from './render.ts'
import { writeSheets } from './sheets.ts'
import { sideBySide } from './side-by-side.ts'
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
  papers: readonly EverydayPaper[]
  /** The edition's day, `YYYY-MM-DD`; the last commit of the content by default. */
  date?: string
  /** The session it is printed for. */
  occasion?: Occasion
  /** Also contact sheets of every page. */
  sheets?: boolean
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
  const handouts = handoutsOf(model, findAgenda(content.agendas, options.agenda), options.occasion).filter(handout => !options.only || options.only.includes(handout.slug))

  let browser: Promise<Browser> | undefined
  const open = () => browser ??= options.launch()
  const build = await open().then(opened => opened.version()).catch((error) => {
    throw notStarted(error)
  })
  const [renderer, machine] = await Promise.all([openRenderer(root), inputsHash(root, machinery)])
  try {
    const pictures = handouts.some(showsSlides)
      ? await slidePictures(root, open, say)
      : { css: '', slides: [] }
    mkdirSync(join(out, 'thumbs'), { recursive: true })
    const before = readIndex(out)
    const one = async (handout: Handout, everyday: EverydayPaper, made: readonly Made[]): Promise<Made> => {
      const paper = paperOf(handout, everyday)
      const name = `${handout.file}-${paper}.pdf`
      const html = await renderer.document(templateOf(handout, everyday, made, before, options.agenda), { paper, landscape: handout.landscape, title: handout.title, edition: edition.foot })
      const input = createHash('sha256').update([html, machine, build, edition.date, ...picturesIn(html, pictures)].join('\0')).digest('hex')
      const known = before.find(record => record.file === name && record.input === input && isIntact(out, record) && existsSync(join(out, thumbOf(name))))
      if (known) {
        say(`${name}: unchanged`)
        return { record: known, changed: false }
      }
      const started = performance.now()
      const printed = await print(await open(), { name: `${handout.file} (${papers[paper].name})`, html, paper, landscape: handout.landscape }, pictures, fontFolders(root)).catch((error) => {
        throw whilePrinting(name, error)
      })
      const pdf = settle(printed.pdf, edition.date)
      write(join(out, thumbOf(name)), printed.thumb)
      write(join(out, name), pdf)
      const record = recordOf(handout, paper, name, pdf, build, input)
      say(`${name}: ${record.pages} ${record.pages === 1 ? 'page' : 'pages'} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
      return { record, changed: true }
    }
    const both = (some: readonly Handout[]) => some.flatMap(handout => options.papers.map(paper => ({ handout, paper })))
    // The longest begin first, or everybody waits for the last of them.
    const first = inOrder(handouts, await sideBySide(both([...handouts].sort((a, b) => Number(showsSlides(b)) - Number(showsSlides(a))).filter(handout => !handout.countsPages)), ({ handout, paper }) => one(handout, paper, [])))
    const last = await sideBySide(both(handouts.filter(handout => handout.countsPages)), ({ handout, paper }) => one(handout, paper, first))
    const made = [...first, ...last]
    writeIndex(out, before, made, options, edition)
    if (options.sheets) {
      const files = made.map(({ record }) => record.file)
      say(`${await writeSheets(await open(), root, out, files)} contact sheets in ${join(out, 'sheets')}`)
      // Its reader is a tool of developers, as the one that draws the sheets.
      const { structureReport } = await import('./structure.ts')
      write(join(out, 'structure.md'), await structureReport(out, files))
      say(`what is in each PDF: ${join(out, 'structure.md')}`)
    }
    return made
  }
  finally {
    await Promise.all([renderer.close(), browser?.then(opened => opened.close())])
  }
}

function showsSlides({ template }: Handout): boolean {
  return ['Workbook', 'Guide', 'SlidesHandout'].includes(template.name)
}

function inOrder(handouts: readonly Handout[], made: readonly Made[]): Made[] {
  const place = ({ record }: Made) => handouts.findIndex(({ file }) => record.file === `${file}-${record.paper}.pdf`)
  return [...made].sort((a, b) => place(a) - place(b))
}

function paperOf(handout: Handout, everyday: EverydayPaper): Paper {
  return handout.large ? posterPapers[everyday] : everyday
}

/** What counts pages learns those of this run, and those of earlier ones for the same agenda; large posters count on the small sheets they are tiled over. */
function templateOf(handout: Handout, everyday: EverydayPaper, made: readonly Made[], before: readonly HandoutRecord[], agenda: string): Template {
  if (!handout.countsPages)
    return handout.template
  const now = made.map(({ record }) => record)
  const files = new Set(now.map(record => record.file))
  const pages: PrintedPages[] = [...now, ...before.filter(record => !files.has(record.file))]
    .filter(record => record.paper === everyday && (record.agenda === null || record.agenda === agenda) && record.slug !== handout.slug)
    .sort((a, b) => a.file < b.file ? -1 : 1)
    .map(({ slug, file, title, pages, exercise }) => ({ slug, file, title, pages, exercise }))
  // This page itself is one.
  pages.push({ slug: handout.slug, file: handout.file, title: handout.title, pages: 1, exercise: null })
  return { name: handout.template.name, props: { ...handout.template.props, pages, paper: papers[everyday].name } }
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
function writeIndex(out: string, before: readonly HandoutRecord[], made: readonly Made[], options: MakeOptions, edition: Edition): void {
  const files = new Set(made.map(({ record }) => record.file))
  const others = before.filter(record => !files.has(record.file))
  const isFull = !options.only && options.papers.length === everydayPapers.length
  const stale = others.filter(record => (isFull && (record.agenda === null || record.agenda === options.agenda)) || !isIntact(out, record))
  stale.flatMap(({ file }) => [file, thumbOf(file)]).forEach(file => rmSync(join(out, file), { force: true }))
  const handouts = [...made.map(({ record }) => record), ...others.filter(record => !stale.includes(record))]
  const index: HandoutIndex = { version: edition.version, date: edition.date, handouts }
  write(join(out, 'index.json'), Buffer.from(`${JSON.stringify(index, null, 2)}\n`))
  for (const { path, data } of galleryFiles(out, index, edition.title)) {
    if (data === null)
      rmSync(join(out, path), { force: true })
    else
      write(join(out, path), data)
  }
}

function write(path: string, data: Buffer | Uint8Array | string): void {
  writeFileSync(`${path}.part`, data)
  renameSync(`${path}.part`, path)
}

function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}
