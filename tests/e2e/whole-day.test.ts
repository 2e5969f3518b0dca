/** The whole full-day deck in a live session: every page is reached, and every exercise opens, is answered, runs and closes on it. */
import type { Browser } from 'playwright-chromium'
import type { People } from '../../engine/people/simulate.ts'
import type { Visitor } from '../support/browser.ts'
import type { ProtocolClient } from '../support/client.ts'
import type { RunningSession } from '../support/session.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadContent } from '../../engine/library/load.ts'
import { simulatePeople } from '../../engine/people/simulate.ts'
import { launchBrowser, mapped, screenSize, visitor } from '../support/browser.ts'
import { openHost, pause } from '../support/client.ts'
import { root, startSession } from '../support/session.ts'

/** As many as it takes for a result, and one who may skip. */
const PEOPLE = 6

let session: RunningSession
let browser: Browser
let screen: Visitor
let host: ProtocolClient
let people: People

beforeAll(async () => {
  session = await startSession(['--agenda', 'full-day'])
  browser = await launchBrowser()
  screen = await visitor(browser, screenSize)
  host = await openHost(session)
})
afterAll(async () => {
  people?.close()
  host?.close()
  await browser?.close()
  await session?.dispose()
})

/** Sends as fast as the server lets one socket: more at once than a person could press is asked to wait. */
async function send(event: string, message: () => object) {
  for (;;) {
    const answer = await host.send(event, message())
    if (answer.ok || !answer.why.startsWith('Too many messages'))
      return answer
    await pause(500)
  }
}

async function steer(command: { type: string, exercise: string, form?: string }) {
  const expected = host.last['host-view']!.revision
  expect(await send('command', () => ({ expected, command })), JSON.stringify(command)).toMatchObject({ ok: true })
  await host.until('host-view', view => view.revision > expected)
}

async function turnTo(page: number) {
  expect(await send('set-position', () => ({ expected: host.last.position!.revision, page, clicks: 0 }))).toMatchObject({ ok: true })
  await screen.page.locator(`.slidev-page-${page}`).filter({ visible: true }).waitFor()
}

const isRunning = (exercise: string) => host.last['host-view']!.exercises[exercise]!.active
/** Waits until phones show the round as it is now, and people have done what they wanted. */
async function settled(exercise: string) {
  const { unit, units } = host.last['host-view']!.exercises[exercise]!
  const { number, phase } = units.find(({ key }) => key === unit)!.rounds.at(-1)!
  await people.settled(({ 'participant-view': view }) => view!.exercises.some(one => one.id === exercise && one.unit === unit && one.round === number && one.phase === phase))
}

const allows = (exercise: string, command: 'open' | 'reveal' | 'next') => host.last['host-view']!.exercises[exercise]!.allowed.includes(command)

describe('the full day, from the first page to the last', () => {
  it('shows every page in its turn, and runs every exercise where it stands', async () => {
    const { content } = await loadContent(root, 'full-day')
    people = await simulatePeople({ origin: session.origin, code: session.code, count: PEOPLE, seed: 31, pace: 0, habits: { late: 0, leave: 0 }, exercises: content.exercises })
    await screen.page.goto(mapped(session.displayUrl))
    await screen.page.locator('.slidev-page-1').first().waitFor()
    const ran: string[] = []
    for (const { page, title, exercise, form } of content.slides) {
      await turnTo(page)
      const slide = screen.page.locator(`.slidev-page-${page}`)
      await expect.poll(() => slide.locator('h1').first().textContent()).toMatch(new RegExp(title.slice(0, 20).split(' ').map(word => word.replace(/[^\w’']/g, '.')).join('\\s+')))
      const name = form ? `${exercise}/${form}` : exercise
      if (!exercise || ran.includes(name!))
        continue
      ran.push(name!)
      await steer({ type: 'open', exercise, ...form ? { form } : {} })
      for (let units = 0; allows(exercise, 'next') && units < 30; units++) {
        if (allows(exercise, 'open'))
          await steer({ type: 'open', exercise })
        await settled(exercise)
        await expect.poll(() => slide.locator('.exercise, .role-play').first().textContent(), { message: `${name} is open on page ${page}` }).not.toMatch(/No live session/)
        if (allows(exercise, 'reveal')) {
          await steer({ type: 'reveal', exercise })
          await settled(exercise)
        }
        await steer({ type: 'next', exercise })
        if (!isRunning(exercise))
          break
      }
      expect(isRunning(exercise), `${name} is finished`).toBe(false)
    }
    expect(new Set(ran)).toEqual(new Set(content.slides.flatMap(({ exercise, form }) => exercise ? [form ? `${exercise}/${form}` : exercise] : [])))
    expect(ran.length).toBeGreaterThan(30)
    // Everything that asks something was answered, and every answer taken.
    const asking = content.exercises.filter(({ id, steps }) => ran.includes(id) && steps.every(({ items }) => items.length > 0)).map(({ id }) => id)
    expect([...new Set(people.log.filter(({ did }) => did === 'answer').map(({ exercise }) => exercise))]).toEqual(expect.arrayContaining(asking))
    expect(people.log.filter(({ refused }) => refused !== null)).toEqual([])
  }, 240_000)

  it('has its own faces on every page, asks nobody else for anything, and prints no error', async () => {
    const families = await screen.page.evaluate(() => [...document.fonts].filter(face => face.status === 'error').map(face => face.family))
    expect(families).toEqual([])
    expect(screen.watch.foreign).toEqual([])
    expect(screen.watch.errors).toEqual([])
  })
})
