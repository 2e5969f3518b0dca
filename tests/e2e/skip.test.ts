/** Pages that are cut are passed over by next and previous, and reached by a jump. */
import type { Browser } from 'playwright-chromium'
import type { Visitor } from '../support/browser.ts'
import type { ProtocolClient } from '../support/client.ts'
import type { RunningSession } from '../support/session.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadContent } from '../../engine/library/load.ts'
import { laptopSize, launchBrowser, mapped, visitor } from '../support/browser.ts'
import { openHost } from '../support/client.ts'
import { root, startSession } from '../support/session.ts'

let session: RunningSession
let browser: Browser
let deck: Visitor
let console: ProtocolClient

beforeAll(async () => {
  session = await startSession(['--agenda', 'taster'])
  browser = await launchBrowser()
  deck = await visitor(browser, laptopSize)
  console = await openHost(session)
})
afterAll(async () => {
  console?.close()
  await browser?.close()
  await session?.dispose()
})

it('passes over a page that was cut, both ways, and still jumps to it', async () => {
  const { content } = await loadContent(root, 'taster')
  const line = content.schedule.find(one => one.page && one.page > 2 && content.schedule.filter(other => other.page === one.page).length === 1)!
  const cut = line.page!
  const ack = await console.send('command', { expected: console.last['host-view']!.revision, command: { type: 'cut', line: line.key, on: true } })
  expect(ack).toMatchObject({ ok: true })
  const { skip } = await console.until('host-view', view => view.skip.includes(cut))
  const before = Math.max(...Array.from({ length: cut - 1 }, (_, i) => i + 1).filter(page => !skip.includes(page)))
  const after = Array.from({ length: 20 }, (_, i) => cut + 1 + i).find(page => !skip.includes(page))!

  const { page } = deck
  await page.goto(mapped(session.presentUrl))
  await page.locator('.slidev-page-1').first().waitFor()
  const go = async (to: number) => {
    const { revision } = console.last.position!
    expect(await console.send('set-position', { expected: revision, page: to, clicks: 0 })).toMatchObject({ ok: true })
    await expect.poll(() => page.url()).toMatch(new RegExp(`/${to}(?:\\?|$)`))
  }
  const press = async (key: string, to: number) => {
    await page.keyboard.press(key)
    await expect.poll(() => page.url()).toMatch(new RegExp(`/${to}(?:\\?|$)`))
    await expect.poll(() => console.last.position!.page).toBe(to)
  }
  await go(before)
  await press('ArrowDown', after)
  await press('ArrowUp', before)
  await go(cut)
  await press('ArrowDown', after)
})
