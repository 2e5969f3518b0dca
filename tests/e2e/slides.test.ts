import type { Server } from 'node:http'
/** Every slide of the built deck, workbook slides included, from a plain web host without a session. */
import type { Browser, Page } from 'playwright-chromium'
import type { Visitor } from '../support/browser.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildStaticDeck } from '../../engine/build/builds.ts'
import { EVERY_SLIDE } from '../../engine/core/deck.ts'
import { loadContent } from '../../engine/library/load.ts'
import { accessibilityFaults, HOST, launchBrowser, screenSize, visitor } from '../support/browser.ts'
import { facilitatorTexts, notesOfDeck, rolePlayTexts, textsUnder } from '../support/secrets.ts'
import { root } from '../support/session.ts'

/** The canvas a slide is drawn on, and the smallest text on it, in its own pixels. */
const CANVAS = { width: 980, height: 551.25 }
const SMALLEST_TEXT = 20

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png' }
let folder: string
let server: Server
let browser: Browser
let deck: Visitor
let total: number
interface Seen { page: number, headlines: number, faults: string[], inaccessible: string[] }
/** What was seen on each page, once somebody asked. */
let visited: Promise<Seen[]> | undefined
const address = (page: number | string) => `http://${HOST}:${(server.address() as { port: number }).port}/some/folder/#/${page}`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deck-'))
  await buildStaticDeck(root, EVERY_SLIDE, folder, () => {})
  // As plain as a host can be: files below a folder, 404 for the rest.
  server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://x').pathname.replace(/^\/some\/folder\//, '')
    try {
      const body = readFileSync(join(folder, path || 'index.html'))
      response.writeHead(200, { 'content-type': types[extname(path || 'index.html')] ?? 'application/octet-stream' }).end(body)
    }
    catch {
      response.writeHead(404).end()
    }
  }).listen(0)
  browser = await launchBrowser()
  deck = await visitor(browser, screenSize)
  await deck.page.goto(address(1))
  await deck.page.locator('.slidev-page').first().waitFor()
  const { slides } = await loadContent(root, 'full-day')
  total = slides.length
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

const shown = (page: Page) => page.locator('.slidev-page:visible').first()

async function open(page: number) {
  await deck.page.goto(address(page))
  await expect.poll(() => deck.page.url()).toContain(`#/${page}`)
  await deck.page.locator(`.slidev-page-${page}`).waitFor()
  await deck.page.evaluate(() => document.fonts.ready)
}

/** Everything drawn on a slide that is cut off, runs out of the canvas, or is too small to read from the back of a room. */
function faults({ width, height, smallest }: { width: number, height: number, smallest: number }): string[] {
  const slide = [...document.querySelectorAll<HTMLElement>('.slidev-page')].find(page => page.offsetParent !== null || page.getClientRects().length)!
  const frame = slide.getBoundingClientRect()
  const scale = frame.width / width
  const found: string[] = []
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${(element.textContent ?? '').trim().slice(0, 40)}"`
  for (const element of slide.querySelectorAll('*')) {
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    if (box.width === 0 || box.height === 0 || style.visibility === 'hidden' || element.closest('.chart-table, .visually-hidden'))
      continue
    const clipped = style.clipPath !== 'none' || style.clip !== 'auto'
    const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent!.trim())
    if (!hasText || clipped || box.width <= 2)
      continue
    const over = [frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom].map(by => by / scale)
    if (Math.max(...over) > 1)
      found.push(`${name(element)} runs out of the slide by ${Math.max(...over).toFixed(0)} px`)
    if (element.scrollWidth > element.clientWidth + 2 && style.overflowX !== 'visible' && !(element instanceof SVGElement))
      found.push(`${name(element)} is cut off`)
    // In a figure, the drawing's own scale counts as well.
    const drawn = element instanceof SVGGraphicsElement ? Math.hypot(element.getScreenCTM()!.a, element.getScreenCTM()!.b) / scale : 1
    // Buttons are for the person at the laptop, not for the room.
    if (element.closest('button'))
      continue
    const size = Number.parseFloat(style.fontSize) * drawn
    if (size < smallest - 0.5)
      found.push(`${name(element)} is ${size.toFixed(1)} px`)
  }
  const layout = slide.querySelector('.slidev-layout')
  if (layout && layout.scrollHeight > height + 2)
    found.push(`the layout is ${layout.scrollHeight} px high`)
  return found
}

type Parked = Window & { parked?: [Element, ChildNode[]][] }

/** Takes what the other slides hold out of the page for a while: an analysis walks everything, shown or not. */
function park(page: number): void {
  (window as Parked).parked = [...document.querySelectorAll('.slidev-page')]
    .filter(other => !other.classList.contains(`slidev-page-${page}`))
    .map((other) => {
      const held = [...other.childNodes]
      other.replaceChildren()
      return [other, held]
    })
}

function unpark(): void {
  for (const [slide, held] of (window as Parked).parked ?? [])
    slide.append(...held)
}

/** Everything that is judged of a slide by itself, on one visit to each. */
function everySlide(): Promise<Seen[]> {
  return visited ??= (async () => {
    const all: Seen[] = []
    for (let page = 1; page <= total; page++)
      all.push(await see(page))
    return all
  })()
}

async function see(page: number): Promise<Seen> {
  await open(page)
  const headlines = await shown(deck.page).locator('h1').count()
  const found = await deck.page.evaluate(faults, { ...CANVAS, smallest: SMALLEST_TEXT })
  await deck.page.evaluate(park, page)
  const inaccessible = await accessibilityFaults(deck.page, `.slidev-page-${page}`)
  await deck.page.evaluate(unpark)
  return { page, headlines, faults: found, inaccessible }
}

describe('the deck on a plain web host', () => {
  it('has every slide, its headline, and nothing that overflows or is too small', async () => {
    expect(total).toBeGreaterThan(15)
    const seen = await everySlide()
    expect(seen).toHaveLength(total)
    expect(seen.filter(({ headlines }) => headlines !== 1).map(({ page, headlines }) => `slide ${page}: ${headlines} headlines`)).toEqual([])
    expect(seen.flatMap(({ page, faults }) => faults.map(fault => `slide ${page}: ${fault}`))).toEqual([])
  }, 600_000)

  it('is accessible on every slide', async () => {
    const seen = await everySlide()
    expect(seen.flatMap(({ page, inaccessible }) => inaccessible.map(fault => `slide ${page}: ${fault}`))).toEqual([])
  }, 600_000)

  it('says quietly that there is no session, counts hands, and draws the same chart', async () => {
    const { slides } = await loadContent(root, 'full-day')
    const at = (exercise: string) => slides.findIndex(slide => slide.exercise === exercise) + 1
    await open(at('pl-where-influence'))
    const exercise = shown(deck.page)
    await exercise.getByText(/No live session/).waitFor()
    await exercise.getByRole('button', { name: /trust me.*(?:one more|plus|add)|(?:one more|plus|add).*trust me/i }).click()
    await exercise.getByRole('button', { name: /trust me.*(?:one more|plus|add)|(?:one more|plus|add).*trust me/i }).click()
    await expect.poll(() => exercise.getByRole('img').first().getAttribute('aria-label')).toMatch(/Both chose “[^”]*trust me/)
    await open(at('sc-self-check-pre'))
    await shown(deck.page).getByText(/on paper/i).first().waitFor()
    expect(await shown(deck.page).getByRole('button', { name: /one more|plus/i }).count()).toBe(0)
  })

  it('asks nobody else for anything, and prints no error', () => {
    expect(deck.watch.foreign).toEqual([])
    expect(deck.watch.errors).toEqual([])
  })

  it('holds no notes and no facilitator text in any of its files', async () => {
    const { content } = await loadContent(root, 'full-day')
    const files = textsUnder(folder)
    const secrets = [...facilitatorTexts(content), ...rolePlayTexts(content), ...notesOfDeck()]
    expect(secrets.flatMap(secret => files.filter(({ text }) => text.includes(secret)).map(({ path }) => `${path}: ${secret}`))).toEqual([])
  })
})
