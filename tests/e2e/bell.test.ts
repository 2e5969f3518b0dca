/** The bell on the host's own slides: it is struck when the time of a vote is up, and in no other place. */
import type { Browser, Page } from 'playwright-chromium'
import type { Visitor } from '../support/browser.ts'
import type { ProtocolClient } from '../support/client.ts'
import type { RunningSession } from '../support/session.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { laptopSize, launchBrowser, mapped, visitor } from '../support/browser.ts'
import { openHost, steer } from '../support/client.ts'
import { PATIENCE_MS } from '../support/room.ts'
import { startSession } from '../support/session.ts'

const EXERCISE = 'pl-where-influence'
/** Three strikes, each of five partials. */
const TONES_AT_THE_END = 15

let session: RunningSession
let browser: Browser
let host: ProtocolClient
let own: Visitor
let screen: Visitor

/** Counts the tones a page starts, in place of hearing them. */
const countTones = () => {
  Object.assign(globalThis, { tones: 0 })
  const { start } = OscillatorNode.prototype
  OscillatorNode.prototype.start = function (when) {
    (globalThis as unknown as { tones: number }).tones++
    start.call(this, when)
  }
}
const tones = (page: Page) => page.evaluate(() => (globalThis as unknown as { tones: number }).tones)

beforeAll(async () => {
  session = await startSession(['--agenda', 'taster'])
  browser = await launchBrowser()
  host = await openHost(session)
  ;[own, screen] = await Promise.all([visitor(browser, laptopSize), visitor(browser, laptopSize)])
  for (const { page } of [own, screen])
    await page.addInitScript(countTones)
  // The slides in the host's own window, with no presenter view beside them.
  await own.page.goto(mapped(session.presentUrl).replace('/presenter/', '/'))
  await screen.page.goto(mapped(session.displayUrl))
})
afterAll(async () => {
  host?.close()
  await browser?.close()
  await session?.dispose()
})

it('rings on the slide of the host when the time of a vote is up, once, and not on the screen', async () => {
  const content = await (await fetch(`${session.origin}/api/host/content`, { headers: { cookie: host.cookie } })).json() as { slides: { exercise: string | null, page: number }[] }
  const { page } = content.slides.find(slide => slide.exercise === EXERCISE)!
  const { revision } = await host.until('position', () => true)
  expect(await host.send('set-position', { expected: revision, page, clicks: 0 })).toMatchObject({ ok: true })
  for (const one of [own, screen]) {
    await one.page.locator(`.slidev-page-${page}:visible`).first().waitFor({ timeout: PATIENCE_MS })
    // A browser lets a page sound once somebody touched it.
    await one.page.mouse.click(5, 300)
  }
  await steer(host, [{ type: 'open', exercise: EXERCISE }], PATIENCE_MS)
  const { durationMs } = host.last['host-view']!.exercises[EXERCISE]!.timer!
  expect(await tones(own.page)).toBe(0)
  await steer(host, [{ type: 'timer-add', exercise: EXERCISE, seconds: 3 - durationMs / 1000 }], PATIENCE_MS)
  await expect.poll(() => tones(own.page), { timeout: PATIENCE_MS }).toBe(TONES_AT_THE_END)
  await steer(host, [{ type: 'reveal', exercise: EXERCISE }], PATIENCE_MS)
  expect(await tones(own.page)).toBe(TONES_AT_THE_END)
  expect(await tones(screen.page)).toBe(0)
})
