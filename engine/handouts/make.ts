import type { Buffer } from 'node:buffer'
import type { Browser } from 'playwright-chromium'
import type { EverydayPaper, Paper } from '../print/paper.ts'
import type { PrintPage } from '../print/print.ts'
import type { Template } from '../print/render.ts'
import type { SlidePictures } from '../print/slide-pictures.ts'
import type { Handout } from './catalogue.ts'
import type { HandoutRecord } from './made-handouts.ts'
import type { Occasion } from './occasion.ts'
import type { PrintedPages } from './order-lines.ts'
/** Makes the handouts: what is unchanged is left alone, and no file is ever half written. */
import { join } from 'node:path'
import { formatProblem } from '../core/exercise/problems.ts'
import { secondsTaken } from '../core/time.ts'
import { inputsHash, within } from '../library/hash.ts'
import { ContentError, findAgenda, readContent } from '../library/load.ts'
import { project } from '../library/project.ts'
import { writeSheets } from '../print/contact-sheets.ts'
import { takeFolder } from '../print/output-folder.ts'
import { everydayPapers, papers, posterPapers } from '../print/paper.ts'
import { countPages, settle } from '../print/pdf.ts'
import { HandoutError, openPrintPage, slidesNamed } from '../print/print.ts'
import { notStarted, whilePrinting } from '../print/printer-error.ts'
import { fontFolders, handoutSources, openRenderer } from '../print/render.ts'
import { sideBySide } from '../print/side-by-side.ts'
import { slidePictures } from '../print/slide-pictures.ts'
import { loadCards } from './cards.ts'
import { handoutsOf } from './catalogue.ts'
import { editionOf } from './edition.ts'
import { thumbOf } from './gallery.ts'
import { readIndex, sha256, unchanged, writeIndex, writeWhole } from './made-handouts.ts'
import { buildModel } from './model.ts'
import { checkDays } from './occasion.ts'
import { readWords } from './words.ts'

export interface MakeOptions {
  /** The workshop's folder. */
  workshop: string
  /** Reads exercises, agendas and slides; the workshop's own by default. */
  read?: typeof readContent
  out: string
  agenda: string
  only?: readonly string[]
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

interface Job { handout: Handout, paper: EverydayPaper }

export interface Made { record: HandoutRecord, changed: boolean }

/** What printing itself depends on besides the document: another way of printing is another input. */
const machinery = ['engine/print/print.ts', 'engine/print/pdf.ts', 'engine/print/site.ts', 'package-lock.json']

/**
 * Prints what has changed and writes `index.json`, also when it fails: what was finished stays finished.
 * @returns every handout asked for, in the order of the catalogue
 * @throws ContentError where content is wrong; HandoutError where text would be cut off, and names every such box;
 * BrowserError where there is no browser, PrinterError where it does not start or goes away;
 * FolderError where the folder cannot be written, FolderTakenError while another run writes into it
 */
export async function makeHandouts(options: MakeOptions): Promise<Made[]> {
  const { workshop, out, say } = options
  const { model: content, problems } = await (options.read ?? readContent)(workshop)
  if (problems.length)
    throw new ContentError(problems.map(formatProblem).join('\n'))
  const papersOnce = everydayPapers.filter(paper => options.papers.includes(paper))
  const edition = editionOf(workshop, options.date)
  const model = buildModel(content, readWords(workshop), { title: edition.title, version: edition.version, date: edition.printed })
  const agenda = findAgenda(content.agendas, options.agenda)
  if (options.occasion)
    checkDays(options.occasion, agenda)
  const cards = (await loadCards(workshop)).openCards(workshop)
  const handouts = handoutsOf(model, cards, agenda, options.occasion).filter(handout => !options.only || options.only.includes(handout.slug))

  let launched: Promise<Browser> | undefined
  const open = () => launched ??= options.launch()
  const build = await open().then(opened => opened.version()).catch((error) => {
    throw notStarted(error)
  })
  const [renderer, machine] = await Promise.all([openRenderer(handoutSources(workshop)), inputsHash(within(project, machinery))])
  let leave = () => {}
  try {
    const pictures = handouts.some(showsSlides)
      ? await slidePictures(workshop, open, say)
      : { css: '', slides: [] }
    leave = takeFolder(out)
    const before = readIndex(out)
    const made: Made[] = []
    const failed: { file: string, error: HandoutError }[] = []
    const idle: PrintPage[] = []
    const one = async ({ handout, paper: everyday }: Job): Promise<void> => {
      const paper = paperOf(handout, everyday)
      const name = `${handout.file}-${paper}.pdf`
      const html = await renderer.document(templateOf(handout, everyday, made, before, options.agenda), { paper, landscape: handout.landscape, title: handout.title, edition: edition.foot })
      const input = sha256([html, machine, build, edition.date, ...picturesIn(html, pictures)].join('\0'))
      const known = unchanged(out, before, name, input)
      if (known) {
        say(`${name}: unchanged`)
        made.push({ record: known, changed: false })
        return
      }
      const started = performance.now()
      const browser = await open()
      try {
        const page = idle.pop() ?? await openPrintPage(browser, fontFolders())
        const printed = await page.print({ name: `${handout.file} (${papers[paper].name})`, html, paper, landscape: handout.landscape }, pictures).finally(() => idle.push(page))
        const pdf = settle(printed.pdf, edition.date)
        writeWhole(join(out, thumbOf(name)), printed.thumb)
        writeWhole(join(out, name), pdf)
        const record = recordOf(handout, paper, name, pdf, build, input)
        say(`${name}: ${record.pages} ${record.pages === 1 ? 'page' : 'pages'} in ${secondsTaken(performance.now() - started)}`)
        made.push({ record, changed: true })
      }
      catch (error) {
        // Text that does not fit is that handout's own trouble; all other trouble is everybody's.
        if (!(error instanceof HandoutError))
          throw whilePrinting(name, error, browser)
        failed.push({ file: name, error })
      }
    }
    const order = handouts.flatMap(handout => papersOnce.map(paper => ({ handout, paper })))
    const place = (file: string) => order.findIndex(({ handout, paper }) => file === `${handout.file}-${paperOf(handout, paper)}.pdf`)
    const [counting, others] = [order.filter(isCounting), order.filter(job => !isCounting(job))]
    try {
      // The longest begin first, or everybody waits for the last of them.
      await sideBySide(others.sort((a, b) => Number(showsSlides(b.handout)) - Number(showsSlides(a.handout))), one)
      if (!failed.length)
        await sideBySide(counting, one)
    }
    finally {
      made.sort((a, b) => place(a.record.file) - place(b.record.file))
      // A run for everything drops what the content no longer has; any other leaves what it did not make as it is.
      const isFull = !options.only && papersOnce.length === everydayPapers.length && made.length === order.length
      writeIndex(out, before, made.map(({ record }) => record), record => isFull && (record.agenda === null || record.agenda === options.agenda), edition)
    }
    if (failed.length)
      throw unfinished(failed.sort((a, b) => place(a.file) - place(b.file)).map(({ error }) => error), made.length, counting)
    if (options.sheets) {
      const files = made.map(({ record }) => record.file)
      say(`${await writeSheets(await open(), out, files)} contact sheets in ${join(out, 'sheets')}`)
      // Its reader is a tool of developers, as the one that draws the sheets.
      const { structureReport } = await import('../print/structure.ts')
      writeWhole(join(out, 'structure.md'), await structureReport(out, files))
      say(`what is in each PDF: ${join(out, 'structure.md')}`)
    }
    return made
  }
  finally {
    leave()
    await Promise.all([renderer.close(), launched?.then(opened => opened.close())])
  }
}

function showsSlides({ template }: Handout): boolean {
  return ['Workbook', 'Guide', 'SlidesHandout'].includes(template.name)
}

/** It tells how many pages the others have, so it is made after them. */
function isCounting({ handout }: Job): boolean {
  return handout.countsPages === true
}

/** Every box that is too small, and what became of the rest. */
function unfinished(errors: readonly HandoutError[], done: number, waiting: readonly Job[]): HandoutError {
  const rest = [
    ...done ? [`${done} ${done === 1 ? 'other handout is' : 'other handouts are'} made and listed.`] : [],
    ...waiting.length ? ['The print order waits until the others can be counted.'] : [],
  ].join(' ')
  return new HandoutError([...errors.map(error => error.message), ...rest ? [rest] : []].join('\n'))
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
  const shown = [...slidesNamed(html)].map(slide => pictures.slides[slide] ?? '')
  return shown.length ? [pictures.css, ...shown] : []
}

function recordOf(handout: Handout, paper: Paper, file: string, pdf: Buffer, browser: string, input: string): HandoutRecord {
  const { slug, title, audience, agenda = null, exercise = null } = handout
  return { slug, file, title, audience, paper, agenda, exercise, pages: countPages(pdf), bytes: pdf.length, sha256: sha256(pdf), browser, input }
}
