/** The phone page by itself: bytes, keyboard, small screens, lost networks. */
import type { Browser } from 'playwright-chromium'
import type { Kind } from '../../engine/core/exercise/steps.ts'
import type { Visitor } from '../support/browser.ts'
import type { ProtocolClient } from '../support/client.ts'
import type { RunningSession } from '../support/session.ts'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expectAccessible, launchBrowser, mapped, phoneSize, visitor } from '../support/browser.ts'
import { openHost, steer as steerBy } from '../support/client.ts'
import { startSession } from '../support/session.ts'

/** What a phone may load up to its first vote, headers included. */
const BUDGET_BYTES = 60 * 1024

let session: RunningSession
let browser: Browser
let host: ProtocolClient

beforeAll(async () => {
  session = await startSession(['--session', 'phones'])
  browser = await launchBrowser()
  host = await openHost(session)
})
beforeEach(async () => {
  for (const exercise of [...Object.entries(host.last['host-view']!.exercises)].filter(([, view]) => view.active).map(([id]) => id))
    await steer({ type: 'finish', exercise })
})
afterAll(async () => {
  host?.close()
  await browser?.close()
  await session?.dispose()
})
const visitors: Visitor[] = []
/** A phone that is switched off after the test, however that ends. */
async function aVisitor(options: typeof phoneSize): Promise<Visitor> {
  visitors.push(await visitor(browser, options))
  return visitors.at(-1)!
}
afterEach(async () => {
  await Promise.all(visitors.splice(0).map(({ context }) => context.close()))
})

const steer = (command: object) => steerBy(host, [command])

/** Opens an exercise that may have run in another test before. */
async function openFresh(exercise: string) {
  if (host.last['host-view']!.exercises[exercise]!.allowed.includes('reset'))
    await steer({ type: 'reset', exercise })
  await steer({ type: 'open', exercise })
}

/** Kinds that this workshop does not use. */
type NotHere = 'estimate'

/** An exercise that begins with that kind. A kind added to the schema does not compile until it is looked at here. */
const ofEachKind: Record<Exclude<Kind, NotHere>, string> = {
  'poll-single': 'pl-where-influence',
  'poll-multi': 'pm-glue-audit',
  'scale': 'sc-self-check-pre',
  'ranking': 'rk-archetype-fit',
  'points': 'pt-hundred-points',
  'word-cloud': 'wc-one-word',
  'open-text': 'ot-bluf-rewrite',
  'quiz': 'qz-blameless',
  'placement': 'mx-depth-map',
  'discussion': 'ds-went-badly',
  'reflection': 'rf-commitment',
  'role-play': 'rp-architecture-deadlock',
}

async function join(options = phoneSize): Promise<Visitor> {
  const phone = await aVisitor(options)
  await phone.page.goto(mapped(session.joinUrl))
  await phone.page.getByRole('button', { name: 'Join' }).click()
  return phone
}

describe('a phone', () => {
  it('loads at most 60 KB to its first vote', async () => {
    await openFresh('pl-where-influence')
    const phone = await aVisitor(phoneSize)
    let body = 0
    phone.context.on('response', async (response) => {
      const raw = await response.body().catch(() => null)
      // What came compressed is counted as it came; small answers that came plain, as they are.
      if (raw)
        body += response.headers()['content-encoding'] === 'gzip' ? gzipSync(raw).length : raw.length
    })
    await phone.page.goto(mapped(session.joinUrl))
    await phone.page.getByRole('button', { name: 'Join' }).click()
    await phone.page.getByRole('radio', { name: /they trust me/ }).check({ force: true })
    await phone.page.getByRole('button', { name: 'Send my answer' }).click()
    await phone.page.getByRole('heading', { name: 'Your answer' }).waitFor()
    expect(body).toBeGreaterThan(20_000)
    expect(body).toBeLessThanOrEqual(BUDGET_BYTES)
    expect(await phone.watch.bytes()).toBeLessThanOrEqual(BUDGET_BYTES)
    expect(await phone.page.evaluate(() => window.isSecureContext)).toBe(false)
  })

  it('keeps its answer and its place over a reload', async () => {
    await openFresh('pl-where-influence')
    const phone = await join()
    await phone.page.getByRole('radio', { name: /my title/ }).check({ force: true })
    await phone.page.getByRole('button', { name: 'Send my answer' }).click()
    await phone.page.getByText('Your answer', { exact: true }).waitFor()
    await phone.page.reload()
    await phone.page.getByText('my title').waitFor()
    await phone.page.getByRole('button', { name: 'Change my answer' }).waitFor()
    await host.until('host-view', view => view.exercises['pl-where-influence']!.units[0]!.rounds.at(-1)!.answered === 1)
  })

  it('keeps an answer given without a network, says so, and sends it when the network is back', async () => {
    await openFresh('pl-where-influence')
    const phone = await join()
    await phone.page.getByRole('radio', { name: /they trust me/ }).waitFor()
    await phone.context.setOffline(true)
    await phone.page.getByRole('radio', { name: /they trust me/ }).check({ force: true })
    await phone.page.getByRole('button', { name: 'Send my answer' }).click()
    await phone.page.getByText(/not (?:yet )?sent|not yet/i).first().waitFor({ timeout: 30_000 })
    // Long enough for the server to give the phone up.
    await host.until('host-view', view => view.participants.connected === 0, 40_000)
    await phone.context.setOffline(false)
    await host.until('host-view', view => view.exercises['pl-where-influence']!.units[0]!.rounds.at(-1)!.answered === 1, 30_000)
    await expect.poll(() => phone.page.getByText(/not yet sent/i).count(), { timeout: 30_000 }).toBe(0)
  })

  it('says that an answer came too late, and never that it counts', async () => {
    await openFresh('pl-where-influence')
    const phone = await join()
    await phone.page.getByRole('radio', { name: /they trust me/ }).waitFor()
    await phone.context.setOffline(true)
    await phone.page.getByRole('radio', { name: /they trust me/ }).check({ force: true })
    await phone.page.getByRole('button', { name: 'Send my answer' }).click()
    await steer({ type: 'close', exercise: 'pl-where-influence' })
    await phone.context.setOffline(false)
    await phone.page.getByText(/closed before/i).first().waitFor({ timeout: 30_000 })
    expect(host.last['host-view']!.exercises['pl-where-influence']!.units[0]!.rounds.at(-1)!.answered).toBe(0)
  })

  it('answers every kind by keyboard alone', async () => {
    const phone = await join({ viewport: { width: 360, height: 740 } })
    const { page } = phone
    const tabTo = async (name: RegExp, role = '') => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab')
        const found = await page.evaluate(() => {
          const at = document.activeElement as HTMLInputElement
          return { name: [at.getAttribute('aria-label'), ...[...at.labels ?? []].map(label => label.textContent), at.textContent].join(' '), role: at.type || at.tagName }
        })
        if (name.test(found.name) && (!role || found.role === role))
          return
      }
      throw new Error(`no way by Tab to ${name}`)
    }

    await openFresh('pl-where-influence')
    await page.getByRole('radio').first().waitFor()
    await tabTo(/my record/, 'radio')
    await page.keyboard.press('ArrowDown')
    await tabTo(/Send my answer/)
    await page.keyboard.press('Enter')
    await page.getByText('they trust me').waitFor()
    await page.getByText('Your answer', { exact: true }).waitFor()
    await steer({ type: 'finish', exercise: 'pl-where-influence' })

    await openFresh('wc-one-word')
    await page.getByLabel('First word').waitFor()
    await tabTo(/First word/)
    await page.keyboard.type('listened')
    await tabTo(/Send my words/)
    await page.keyboard.press('Enter')
    await page.getByText('Your answer', { exact: true }).waitFor()
    await steer({ type: 'finish', exercise: 'wc-one-word' })

    await openFresh('rk-archetype-fit')
    await page.getByRole('button', { name: 'Send my order' }).waitFor()
    await tabTo(/Architect.*up|up.*Architect/i)
    await page.keyboard.press('Enter')
    await tabTo(/Send my order/)
    await page.keyboard.press('Enter')
    await page.getByText('Your answer', { exact: true }).waitFor()
    expect(await page.getByRole('listitem').first().textContent()).toContain('Architect')
    await steer({ type: 'finish', exercise: 'rk-archetype-fit' })

    await steer({ type: 'open', exercise: 'sc-self-check-pre', form: 'six' })
    await expect.poll(() => page.getByRole('radio').count()).toBe(30)
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab')
      const first = page.getByRole('group').nth(i).getByRole('radio').first()
      await first.focus()
      await page.keyboard.press('ArrowRight')
    }
    await page.getByText(/6 of 6/).first().waitFor()
    await steer({ type: 'finish', exercise: 'sc-self-check-pre' })
    expect(phone.watch.errors).toEqual([])
  })

  it('ranks by touch', async () => {
    await openFresh('rk-archetype-fit')
    const phone = await join()
    const rows = phone.page.getByRole('listitem')
    await rows.first().waitFor()
    const first = (await rows.first().textContent())!
    const box = async (i: number) => (await rows.nth(i).boundingBox())!
    const [from, to] = [await box(0), await box(2)]
    const session = await phone.context.newCDPSession(phone.page)
    const touch = (type: string, x: number, y: number) => session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
    const grip = phone.page.locator('.grip').first()
    const start = (await grip.boundingBox()) ?? from
    const x = start.x + start.width / 2
    await touch('touchStart', x, start.y + start.height / 2)
    for (let step = 1; step <= 10; step++)
      await touch('touchMove', x, from.y + from.height / 2 + (to.y + to.height * 0.75 - from.y - from.height / 2) * step / 10)
    await touch('touchEnd', 0, 0)
    await expect.poll(async () => (await rows.nth(2).textContent())!.replace(/\d/g, '')).toContain(first.replace(/\d/g, '').trim().slice(0, 8))
  })

  it.each([[320, 'light'], [360, 'dark'], [768, 'light']] as const)('fits %i px in %s, without sideways scrolling and accessibly', async (width, colorScheme) => {
    const phone = await join({ viewport: { width, height: 640 }, colorScheme })
    for (const [kind, exercise] of Object.entries(ofEachKind)) {
      await openFresh(exercise)
      await phone.page.locator('main.exercise').waitFor()
      await phone.page.getByRole('heading').first().waitFor()
      expect(await phone.page.evaluate(() => document.documentElement.scrollWidth), `${kind} at ${width}`).toBeLessThanOrEqual(width)
      const small = await phone.page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, a[href], input:not([type=radio], [type=checkbox])')].filter(e => e.offsetParent && (e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44)).map(e => e.outerHTML.slice(0, 80)))
      expect(small, `${kind} at ${width}`).toEqual([])
      await expectAccessible(phone.page)
      await steer({ type: 'finish', exercise })
    }
    expect(phone.watch.errors).toEqual([])
  })
})
