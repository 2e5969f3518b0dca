/** A document to a PDF, in Chromium: slides put in, overflow measured, page numbers filled in. */
import type { Browser, Page } from 'playwright-chromium'
import type { Paper } from './paper.ts'
import type { SlidePictures } from './slide-pictures.ts'
import { Buffer } from 'node:buffer'
import { ToldError } from '../core/told-error.ts'
import { printAreaPx } from './paper.ts'
import { pagesOfPlaces } from './pdf.ts'
import { ORIGIN, serveSite } from './site.ts'

/** A handout that cannot be printed as it is; its message names the box. */
export class HandoutError extends ToldError {}

export interface PrintJob {
  /** How messages call it, such as `participant-workbook (A4)`. */
  name: string
  html: string
  paper: Paper
  landscape: boolean
}

export interface Printed {
  pdf: Buffer
  /** JPEG of what stands inside the first page's margins. */
  thumb: Buffer
}

/** A page of a browser that stays open from one print to the next: what it has loaded once, it keeps. */
export interface PrintPage {
  /**
   * Prints one document, and takes a small picture of its first page.
   * @param pictures slides by index; only those that the document names are put in
   * @throws HandoutError when text would be cut off or something is asked of another host; the page can go on
   */
  print: (job: PrintJob, pictures: SlidePictures) => Promise<Printed>
  close: () => Promise<void>
}

/** @param fonts folders by path */
export async function openPrintPage(browser: Browser, fonts: Record<string, string>): Promise<PrintPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const pages = new Map<string, string>()
  const refused = await serveSite(context, { folders: fonts, pages })
  const page = await context.newPage()
  await page.emulateMedia({ media: 'print', colorScheme: 'light', reducedMotion: 'reduce' })
  return {
    async print(job, pictures) {
      refused.length = 0
      pages.set('/', job.html)
      await page.setViewportSize(printAreaPx(job.paper, job.landscape))
      await page.goto(`${ORIGIN}/`, { waitUntil: 'load' })
      const shown = shownBy(job.html, pictures)
      if (shown)
        await page.evaluate(placeSlides, shown)
      await page.evaluate(loadFonts)
      if (refused.length)
        throw new HandoutError(`${job.name}: asks for ${refused[0]}, which is not part of the project.`)
      const broken = await page.evaluate(findBroken)
      if (broken.length)
        throw new HandoutError(broken.map(name => `${job.name}: the image “${name}” cannot be shown: open its file in a drawing program and save it again as PNG.`).join('\n'))
      const cut = await page.evaluate(findOverflow)
      if (cut.length)
        throw new HandoutError(cut.map(box => `${job.name}: text is cut off in the box “${box.name}” by ${box.by} px: shorten it.`).join('\n'))
      const pdf = await printNumbered(page)
      return { pdf, thumb: await pictureOf(page, job) }
    },
    close: () => context.close(),
  }
}

const options = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }

/** A list of contents learns its page numbers from a first print, whose structure nobody reads. */
async function printNumbered(page: Page): Promise<Buffer> {
  const wanted = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map(entry => entry.dataset.pageOf!))
  if (wanted.length) {
    const places = pagesOfPlaces(await page.pdf({ ...options, tagged: false, outline: false }))
    const missing = wanted.find(place => !places.has(place))
    if (missing)
      throw new Error(`The print has no page for “${missing}”.`)
    await page.evaluate((numbers) => {
      for (const entry of document.querySelectorAll<HTMLElement>('[data-page-of]'))
        entry.textContent = String(numbers[entry.dataset.pageOf!])
    }, Object.fromEntries(places))
  }
  return await page.pdf(options)
}

const THUMB_SCALE = 0.36

/** The window draws what it shows at another scale: nothing is laid out again. */
async function pictureOf(page: Page, { paper, landscape }: PrintJob): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'jpeg', quality: 72, clip: { x: 0, y: 0, ...printAreaPx(paper, landscape), scale: THUMB_SCALE } })
  await session.detach()
  return Buffer.from(data, 'base64')
}

/** Indexes of the slides that a document names, each once, in the order of their first places. */
export function slidesNamed(html: string): Set<number> {
  return new Set([...html.matchAll(/data-slide="(\d+)"/g)].map(match => Number(match[1])))
}

/** Only the slides that a document names, or null: all of them are too much to hand to every page. */
function shownBy(html: string, { css, slides }: SlidePictures): SlidePictures | null {
  const named = slidesNamed(html)
  return named.size ? { css, slides: slides.map((slide, i) => named.has(i) ? slide : '') } : null
}

/** Runs in the browser. A slide keeps its own style sheet to itself, and every id its own. */
function placeSlides({ css, slides }: SlidePictures): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`${css}
    :host { display: block; width: 980px; height: 552px; overflow: hidden; background: var(--paper); }
    *, *::before, *::after { box-shadow: none !important; filter: none !important; backdrop-filter: none !important; animation: none !important; transition: none !important; }
    .print-slide-container { break-after: auto !important; }
    h1 { white-space-collapse: preserve; }
    /* Outlined letters would be drawings instead of text in a named face. */
    svg text, svg tspan { stroke: none !important; }`)
  for (const place of document.querySelectorAll<HTMLElement>('[data-slide]')) {
    const shadow = place.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [sheet]
    shadow.innerHTML = slides[Number(place.dataset.slide)] ?? ''
    const { level } = place.dataset
    for (const heading of shadow.querySelectorAll('h1')) {
      heading.setAttribute('role', level ? 'heading' : 'paragraph')
      if (level)
        heading.setAttribute('aria-level', level)
    }
  }
}

/** Runs in the browser: margin boxes use faces that no element may have asked for. */
async function loadFonts(): Promise<void> {
  await document.fonts.load('400 10px Inter', 'page 1 of 2')
  await document.fonts.ready
}

/** Runs in the browser: the alternative texts of images whose bytes are none, or half of one. */
async function findBroken(): Promise<string[]> {
  const images = [...document.images]
  const whole = await Promise.all(images.map(image => image.decode().then(() => true, () => false)))
  return images.filter((_image, i) => !whole[i]).map(image => image.alt)
}

/** Runs in the browser. A box is cut off where its content is larger than it, or stands outside the page's width. */
function findOverflow(): { name: string, by: number }[] {
  const slack = 1
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-box]')].map(box => ({
    name: box.dataset.box!,
    by: Math.max(box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth),
  }))
  const page = document.documentElement
  const wide = { name: 'page width', by: page.scrollWidth - page.clientWidth }
  return [...boxes, wide].filter(box => box.by > slack)
}
