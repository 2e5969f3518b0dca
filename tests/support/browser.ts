/** Real Chromium under a mapped host name over plain HTTP, as phones meet the laptop; localhost would hide what is missing there. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-chromium'
import axe from 'axe-core'
import { chromium } from 'playwright-chromium'
import { expect } from 'vitest'
import { browserArgs, findBrowser } from '../../engine/print/find-browser.ts'

/** A name that is not localhost, so that the page is no secure context. */
export const HOST = 'lan.test'

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(() => {}),
    args: [...browserArgs, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  })
}

/** The same address under the mapped name. */
export function mapped(url: string): string {
  const address = new URL(url)
  address.hostname = HOST
  return address.href
}

export const phoneSize: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
export const screenSize: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } }
export const laptopSize: BrowserContextOptions = { viewport: { width: 1366, height: 768 } }

/** What a page did that nobody should have to see. */
export interface Watch {
  /** Errors on the console and uncaught ones. */
  errors: string[]
  /** Requests to another host. */
  foreign: string[]
  /** Bodies of everything it loaded, and every frame it received. */
  heard: string[]
  /** Bytes on the wire, headers included, as the browser counts them. */
  bytes: () => Promise<number>
}

/** Watches everything a context loads, says and hears. */
export function watch(context: BrowserContext): Watch {
  const seen: Watch = { errors: [], foreign: [], heard: [], bytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) }
  const sizes: Promise<number>[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      seen.errors.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', error => seen.errors.push(`uncaught: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.hostname !== HOST)
      seen.foreign.push(url.href)
  })
  context.on('response', (response) => {
    response.text().then(text => seen.heard.push(text), () => {})
  })
  context.on('requestfinished', (request) => {
    sizes.push(request.sizes().then(size => size.responseBodySize + size.responseHeadersSize, () => 0))
  })
  context.on('page', page => page.on('websocket', socket => socket.on('framereceived', frame => seen.heard.push(String(frame.payload)))))
  return seen
}

export interface Visitor { page: Page, context: BrowserContext, watch: Watch }

/** A device of its own: cookies and storage are shared with nobody. */
export async function visitor(browser: Browser, options: BrowserContextOptions = phoneSize): Promise<Visitor> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const seen = watch(context)
  return { context, watch: seen, page: await context.newPage() }
}

/** No serious fault of accessibility in a part of a page. */
export async function expectAccessible(page: Page, part?: string, disabled: string[] = []): Promise<void> {
  expect(await accessibilityFaults(page, part, disabled)).toEqual([])
}

/** What an analysis finds in a part of a page, one line a rule with the first places. */
export async function accessibilityFaults(page: Page, part?: string, disabled: string[] = []): Promise<string[]> {
  // Half a megabyte of rules: a page that has them keeps them until it is left.
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(axe.source)
  return page.evaluate(async ({ part, options }) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(part ? { include: [part] } : document, options)
    return violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).slice(0, 4).join(' | ')}`)
  }, { part, options: {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: Object.fromEntries(disabled.map(rule => [rule, { enabled: false }])),
    // Everything else is only counted, not described.
    resultTypes: ['violations' as const],
  } })
}
