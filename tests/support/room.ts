/** A room for browser tests: a server with the real deck, a screen, real phones, and a crowd over the protocol. */
import type { Browser, Locator, Page } from 'playwright-chromium'
import type { Exercise } from '../../engine/core/exercise/schema.ts'
import type { HostView } from '../../engine/core/protocol.ts'
import type { SessionContent } from '../../engine/core/session/content.ts'
import type { Visitor } from './browser.ts'
import type { ProtocolClient } from './client.ts'
import type { RunningSession, Start } from './session.ts'
import { expect } from 'vitest'
import { launchBrowser, mapped, screenSize, visitor } from './browser.ts'
import { openHost, phone, steer } from './client.ts'
import { newDataDir, startSession } from './session.ts'

/** Two cores carry server, browser and everybody's phone: what takes a second alone may take many. */
export const PATIENCE_MS = 45_000

/** What a browser says of its own accord when the network or the server is away. */
export const NETWORK_ERROR = /net::ERR_|WebSocket connection/

export interface Room {
  session: RunningSession
  browser: Browser
  content: SessionContent
  /** Steers by commands. */
  host: ProtocolClient
  screen: Visitor
  /** Real pages; they join with `join`. */
  phones: Visitor[]
  /** Everybody else, joined. */
  crowd: ProtocolClient[]
  exercise: (id: string) => Exercise
  /** What the host sees of an exercise now. */
  seen: (id: string) => HostView['exercises'][string]
  steer: (command: object) => Promise<void>
  /** Moves deck and screen to the slide of an exercise; returns its page. */
  goTo: (id: string) => Promise<number>
  /** Moves deck and screen to a page. */
  goToPage: (page: number) => Promise<void>
  /** The slide that the screen shows. */
  slide: () => Locator
  /** The crowd answers an item once its round is open. */
  answer: (exercise: string, item: string, round: number, value: (i: number) => object) => Promise<void>
  /** Does something on all phones at once. */
  onPhones: (work: (page: Page, i: number) => Promise<unknown>) => Promise<void>
  /** A phone gives a name at the address of the QR code. */
  enter: (phone: Visitor, name: string) => Promise<void>
  /** It does so before anything is open. */
  join: (phone: Visitor, name: string) => Promise<void>
  /** The page of a phone is gone; `comeBack` opens it anew, with the same cookie and storage. */
  comeBack: (phone: Visitor) => Promise<void>
  dispose: () => Promise<void>
}

/**
 * @param args for the start script
 * @param size of the crowd, beside three real phones
 * @param start another program than this project's
 */
export async function openRoom(args: readonly string[], size: number, start?: Start): Promise<Room> {
  const session = await startSession(args, newDataDir(), start)
  const browser = await launchBrowser()
  const host = await openHost(session)
  const content = await (await fetch(`${session.origin}/api/host/content`, { headers: { cookie: host.cookie } })).json() as SessionContent
  const screen = await visitor(browser, screenSize)
  await screen.page.goto(mapped(session.displayUrl))
  const phones = await Promise.all([1, 2, 3].map(() => visitor(browser)))
  phones.forEach(({ context }) => context.setDefaultTimeout(PATIENCE_MS))
  screen.context.setDefaultTimeout(PATIENCE_MS)
  const crowd = await Promise.all(Array.from({ length: size }, () => phone(session.origin, session.code)))

  const room: Room = {
    session,
    browser,
    content,
    host,
    screen,
    phones,
    crowd,
    exercise: id => content.exercises.find(exercise => exercise.id === id)!,
    seen: id => host.last['host-view']!.exercises[id]!,
    steer: command => steer(host, [command], PATIENCE_MS),
    async goTo(id) {
      const { page } = content.slides.find(slide => slide.exercise === id)!
      await room.goToPage(page)
      return page
    },
    async goToPage(page) {
      const { revision } = await host.until('position', () => true)
      expect(await host.send('set-position', { expected: revision, page, clicks: 0 })).toMatchObject({ ok: true })
      await expect.poll(() => screen.page.url(), { timeout: PATIENCE_MS }).toContain(`#/${page}`)
      // The address changes before the slide does.
      await screen.page.locator(`.slidev-page-${page}:visible`).first().waitFor()
    },
    slide: () => screen.page.locator('#slide-content .slidev-page:visible, .slidev-page:visible').first(),
    async answer(exercise, item, round, value) {
      await Promise.all(crowd.map(async (client, i) => {
        await client.until('participant-view', view => view.exercises.some(running => running.id === exercise && running.phase === 'open' && running.round === round && running.items.includes(item)), PATIENCE_MS)
        expect(await client.send('answer', { exercise, item, round, value: value(i) })).toEqual({ ok: true })
      }))
    },
    async onPhones(work) {
      await Promise.all(phones.map(({ page }, i) => work(page, i)))
    },
    async enter({ page }, name) {
      await page.goto(mapped(session.joinUrl))
      await page.getByLabel(/your name/i).fill(name)
      await page.getByRole('button', { name: 'Join' }).tap()
    },
    async join(phone, name) {
      await room.enter(phone, name)
      await phone.page.getByRole('heading', { name: /phones down/i }).waitFor()
    },
    async comeBack(phone) {
      phone.page = await phone.context.newPage()
      await phone.page.goto(mapped(`${session.origin}/`))
    },
    async dispose() {
      crowd.forEach(client => client.close())
      host.close()
      await browser.close()
      await room.session.dispose()
    },
  }
  return room
}
