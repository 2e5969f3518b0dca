/**
 * The console as a cockpit: the run sheet against the clock, cuts, texts and questions, counts from the
 * room, the remote with its notes, groups, and two facilitators at once. On small content of its own.
 */
import type { Browser, Page, WebSocketRoute } from 'playwright-chromium'
import type { ScheduleLine } from '../../engine/core/agenda.ts'
import type { SessionContent } from '../../engine/core/session/content.ts'
import type { RunningServer } from '../../engine/server/main.ts'
import type { Visitor } from '../support/browser.ts'
import type { ProtocolClient } from '../support/client.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { ensureApps } from '../../engine/build/builds.ts'
import { reportPrinter } from '../../engine/reports/printer.ts'
import { startServer } from '../../engine/server/main.ts'
import { openSqliteStore } from '../../engine/server/store/sqlite.ts'
import { expectAccessible, laptopSize, launchBrowser, mapped, phoneSize, visitor } from '../support/browser.ts'
import { openHost, phone, steer as steerBy } from '../support/client.ts'
import { smallContent } from '../support/content.ts'
import { root } from '../support/session.ts'
import { story } from '../support/story.ts'

const MINUTE_MS = 60_000
/** Two cores carry server, browser and phones. */
const PATIENCE_MS = 15_000

/** A first slide, a vote, a slide that may go, a reserve for the ranking, and a last slide. */
function cockpitContent(): SessionContent {
  const small = smallContent()
  let from = 0
  const line = (kind: ScheduleLine['kind'], key: string, title: string, minutes: number, page: number | null, more: Partial<ScheduleLine> = {}): ScheduleLine => {
    const made: ScheduleLine = { kind, key, title, minutes, page, from, section: kind === 'reserve' ? null : '02-what', exercise: null, form: null, clock: '', day: 1, priority: 'must', ...more }
    from += minutes
    return made
  }
  const slide = (page: number, title: string, note: string, more: object = {}) => ({ page, section: '02-what', title, note, exercise: null, form: null, reserve: null, ...more })
  return {
    ...small,
    agenda: { ...small.agenda, parts: [{ section: '02-what' }, { reserve: 'Reserve 1', minutes: 6, use: [{ exercise: 'rank' }], note: 'Or the parking lot.' }] },
    exercises: small.exercises.map(exercise => exercise.id === 'rank' ? { ...exercise, reserve: { day: 6 } } : exercise),
    schedule: [
      line('slide', 'slide:1', 'The first slide', 2, 1),
      line('transition', 'transition:vote', 'Into “Vote”', 1, 2, { exercise: 'vote' }),
      line('exercise', 'exercise:vote', 'Vote', 3, 2, { exercise: 'vote' }),
      line('slide', 'slide:3', 'A slide that may go', 4, 3, { priority: 'could' }),
      line('reserve', 'reserve:1', 'Reserve 1', 6, null, { priority: 'could' }),
      line('slide', 'slide:5', 'The last slide', 2, 5),
    ],
    slides: [
      slide(1, 'The first slide', '**Say.** Good *morning* <b>all</b>, caf&eacute; &nosuch; &ampx;.\n\n**Do.** Wait.\n\n**If late.** Greet only.\n\n**Minutes.** full day 2', { clicks: 1 }),
      slide(2, 'People vote here', '**Say.** Vote.', { exercise: 'vote' }),
      slide(3, 'A slide that may go', ''),
      slide(4, 'Rank them', '', { exercise: 'rank', reserve: 'rank' }),
      slide(5, 'The last slide', ''),
    ],
  }
}

const folder = mkdtempSync(join(tmpdir(), 'cockpit-'))
let server: RunningServer
let browser: Browser
let desk: Visitor
let page: Page
let host: ProtocolClient
let phones: ProtocolClient[]

const room = () => host.last['host-view']!
const button = (name: string | RegExp, on: Page = page) => on.getByRole('button', { name, exact: typeof name === 'string' })
const eventually = (read: () => unknown) => expect.poll(read, { timeout: PATIENCE_MS })
/** Presses a key once the command before it is through: until then the console's buttons rest, and so do its keys. */
async function press(key: string) {
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  await page.keyboard.press(key)
}
const steer = (command: object) => steerBy(host, [command])

beforeAll(async () => {
  const builds = await ensureApps(() => {})
  server = await startServer({ store: openSqliteStore(join(folder, 'sessions', 'cockpit.sqlite')), name: 'cockpit', content: cockpitContent(), dataDir: folder, title: 'A workshop', printReport: reportPrinter(root), handoutsDir: join(folder, 'handouts'), port: 0, announce: '127.0.0.1', listen: '127.0.0.1', builds: () => builds, log: () => {} })
  const origin = `http://127.0.0.1:${server.port}`
  browser = await launchBrowser()
  desk = await visitor(browser, laptopSize)
  page = desk.page
  desk.context.setDefaultTimeout(PATIENCE_MS)
  await page.goto(mapped(server.consoleUrl))
  host = await openHost({ origin, consoleUrl: server.consoleUrl })
  phones = await Promise.all([1, 2, 3, 4, 5, 6].map(() => phone(origin, server.code)))
  expect(await host.send('set-position', { expected: (await host.until('position', () => true)).revision, page: 1, clicks: 0 })).toMatchObject({ ok: true })
})
afterAll(async () => {
  phones?.forEach(client => client.close())
  host?.close()
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

const chapter = story()

describe('the remote', () => {
  chapter('shows what to say, do and leave out, without the HTML of a note', async () => {
    await page.getByRole('heading', { name: 'The first slide' }).waitFor()
    const notes = page.getByRole('region', { name: 'The first slide' })
    expect(await notes.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Say', 'Do', 'If late'])
    expect(await notes.textContent()).toContain('Good morning <b>all</b>, café &nosuch; &ampx;.')
    expect(await notes.locator('b').count()).toBe(0)
  })

  chapter('goes click by click, passes over pages that are kept for a reserve, and jumps by a word', async () => {
    const place = () => [host.last.position!.page, host.last.position!.clicks]
    await button(/^Next click/).click()
    await eventually(place).toEqual([1, 1])
    await page.keyboard.press('ArrowRight')
    await eventually(place).toEqual([2, 0])
    await page.keyboard.press('ArrowLeft')
    await eventually(place).toEqual([1, 1])
    await page.keyboard.press('g')
    await page.getByLabel('A word of its title').fill('may go')
    await page.keyboard.press('Enter')
    await eventually(place).toEqual([3, 0])
    await button(/^Next/).first().click()
    await eventually(place).toEqual([5, 0])
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).getByText('Next click or slide').waitFor()
    await page.keyboard.press('Escape')
  })
})

describe('the run sheet', () => {
  const pace = (on: Page) => on.locator('header').getByText(/behind|ahead|on time/)

  chapter('starts its clock, and tells how late the room is', async () => {
    expect(await host.send('set-position', { expected: host.last.position!.revision, page: 1, clicks: 0 })).toMatchObject({ ok: true })
    await button('Start the clock').click()
    await host.until('host-view', view => view.startedAt !== null)
    await eventually(() => pace(page).textContent()).toContain('on time')
    // The page's own clock moves on; the server's is not waited for.
    const minutes = 7
    Object.assign(server.session.state, { startedAt: room().startedAt! - minutes * MINUTE_MS })
    await steer({ type: 'key-idea', on: true })
    await eventually(() => pace(page).textContent()).toContain('5 min behind')
    await button(/expected .* A slide that may go/).waitFor()
  })

  chapter('proposes what to cut, applies a cut with one press and takes it back', async () => {
    await button('What to cut…').click()
    const dialog = page.getByRole('dialog', { name: 'What to cut' })
    await dialog.getByText('It would end 5 min late').waitFor()
    await dialog.getByRole('button', { name: /^Cut ?: Let Reserve 1 go/ }).click()
    await dialog.getByText('As it stands, it ends on time.').waitFor()
    expect(room().cuts).toEqual(['reserve:1'])
    await expectAccessible(page)
    await dialog.getByRole('button', { name: /^Take back ?: Reserve 1/ }).click()
    await eventually(() => room().cuts).toEqual([])
    await dialog.getByRole('button', { name: /^Cut ?: Leave out the slide/ }).first().click()
    await eventually(() => room().skip).toContain(3)
    await page.keyboard.press('Escape')
    await eventually(() => page.locator('s', { hasText: 'A slide that may go' }).count()).toBe(1)
    await steer({ type: 'cut', line: 'slide:3', on: false })
  })

  chapter('offers a reserve only while it is whole', async () => {
    await page.locator('.reserve .line').click()
    await page.getByText('No longer whole: it takes up the delay.').waitFor()
    Object.assign(server.session.state, { startedAt: room().startedAt! + 7 * MINUTE_MS })
    await steer({ type: 'key-idea', on: false })
    await button(/^Spend it on this/).click()
    await eventually(() => room().spent).toEqual(['rank'])
    expect(room().skip).not.toContain(4)
    await button(/^Take back ?: Rank/).click()
    await eventually(() => room().spent).toEqual([])
  })
})

describe('an exercise', () => {
  chapter('counts hands beside nothing that a phone sent', async () => {
    expect(await host.send('set-position', { expected: host.last.position!.revision, page: 2, clicks: 0 })).toMatchObject({ ok: true })
    await page.getByText('Usual answer').waitFor()
    await button('Hands').click()
    await press('o')
    const counts = page.getByRole('form', { name: 'Which?' })
    for (let i = 0; i < 3; i++)
      await counts.getByRole('button', { name: 'One more: Alpha' }).click()
    await counts.getByRole('spinbutton', { name: 'Beta' }).fill('9')
    await counts.getByRole('button', { name: 'Key it in' }).click()
    const keyed = (await host.until('host-view', view => view.exercises.vote!.keyed.q !== undefined)).exercises.vote!.keyed.q
    expect(keyed).toEqual({ by: 'hands', voters: 12, counts: { a: 3, b: 9 }, texts: [], also: false })
    await button('Reveal').click()
    await eventually(() => room().exercises.vote!.units[0]!.rounds[0]!.answered).toBe(12)
    await button('Finish').click()
  })

  chapter('lets texts through, hides and pins them, with keys alone', async () => {
    await steer({ type: 'open', exercise: 'texts' })
    for (const [i, text] of ['first line', 'second line', 'third line'].entries())
      expect(await phones[i]!.send('answer', { exercise: 'texts', item: 't', round: 1, value: { text, ...i ? {} : { name: 'Ana' } } })).toEqual({ ok: true })
    const board = page.getByRole('region', { name: 'Texts from the room' })
    await board.getByText('signed Ana').waitFor()
    const status = (text: string) => room().exercises.texts!.posts.t!.find(post => post.text === text)!
    await board.getByRole('listitem').filter({ hasText: 'first line' }).focus()
    await press('s')
    await eventually(() => status('first line').status).toBe('shown')
    await board.getByRole('listitem').filter({ hasText: 'second line' }).focus()
    await press('h')
    await eventually(() => status('second line').status).toBe('hidden')
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toContain('third line')
    await press('p')
    await eventually(() => status('third line').pinned).toBe(true)
    await board.getByRole('button', { name: 'Show at once' }).click()
    await eventually(() => room().exercises.texts!.moderation).toBe('at-once')
    await expectAccessible(page)
    await steer({ type: 'finish', exercise: 'texts' })
  })

  chapter('is dragged from seat to seat in a role-play, and formed as a fishbowl', async () => {
    await steer({ type: 'open', exercise: 'play' })
    await button('Fishbowl').click()
    await eventually(() => room().exercises.play!.rolePlay!.hostGroups.length).toBe(1)
    const [group] = room().exercises.play!.rolePlay!.hostGroups
    const lead = group!.members.find(member => member.seat === 'lead')!.person
    const other = page.locator('[data-drop="1 other"]').getByRole('button')
    await page.locator('[data-drop="1 lead"]').scrollIntoViewIfNeeded()
    await page.locator('[data-drop="1 lead"]').getByRole('button').dragTo(page.locator('[data-drop="1 observer"]').last())
    await eventually(() => room().exercises.play!.rolePlay!.hostGroups[0]!.members.find(member => member.person === lead)!.seat).toBe('observer')
    // The same by keyboard: a press on a name asks where to.
    await eventually(() => other.getAttribute('aria-disabled')).toBeNull()
    await other.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: /^Move / }).waitFor()
    await page.keyboard.press('Escape')
    await steer({ type: 'finish', exercise: 'play' })
  })
})

describe('questions from the room', () => {
  chapter('are read first, put on the slide, answered and closed', async () => {
    expect(await phones[0]!.send('ask', { text: 'How do I say no?' })).toMatchObject({ ok: true })
    await page.getByRole('tab', { name: /^Questions 1 waiting/ }).click()
    const list = page.getByRole('tabpanel', { name: /^Questions/ })
    await list.getByRole('button', { name: 'Show', exact: true }).click()
    await eventually(() => room().questions.list[0]!.status).toBe('shown')
    await list.getByRole('button', { name: /^Open 1/ }).click()
    await list.getByRole('button', { name: 'To the slide' }).click()
    await eventually(() => room().question?.text).toBe('How do I say no?')
    await list.getByRole('button', { name: 'Answered' }).click()
    await eventually(() => [room().question, room().questions.list[0]!.answered]).toEqual([null, true])
    await list.getByRole('button', { name: 'Close questions' }).click()
    await eventually(() => room().questions.open).toBe(false)
  })
})

describe('two consoles', () => {
  chapter('say calmly that somebody else steered, and double nothing', async () => {
    const second = await visitor(browser, phoneSize)
    let held: Parameters<WebSocketRoute['send']>[0][] | null = null
    let heard = 0
    let release = () => {}
    await second.page.routeWebSocket(/socket\.io/, (socket) => {
      socket.connectToServer().onMessage((message) => {
        heard++
        held ? held.push(message) : socket.send(message)
      })
      release = () => {
        const late = held ?? []
        held = null
        late.forEach(message => socket.send(message))
      }
    })
    await second.page.goto(mapped(server.consoleUrl))
    await second.page.getByRole('navigation', { name: 'Parts of the console' }).getByRole('button', { name: 'Room' }).click()
    await second.page.getByRole('tab', { name: 'Session' }).click()
    await expectAccessible(second.page)
    await steer({ type: 'key-idea', on: false })
    await eventually(() => heard).toBeGreaterThan(1)

    // The second page has not heard yet what the first one did.
    held = []
    await page.getByRole('tab', { name: 'Session' }).click()
    await button('Show the key idea on phones').click()
    await host.until('host-view', view => view.keyIdea)
    const { revision } = room()
    await button('Show the key idea on phones', second.page).click()
    release()
    await second.page.getByText('Somebody else steered a moment ago').waitFor()
    await button('Take the key idea off phones', second.page).waitFor()
    expect([room().revision, room().keyIdea]).toEqual([revision, true])
    await second.context.close()
  })

  chapter('offers the export after the end', async () => {
    await button('End the session…').click()
    await button('End the session').click()
    await page.getByRole('link', { name: 'Everything, JSON' }).waitFor()
    const table = await page.evaluate(async () => {
      const response = await fetch('/api/host/export/poll-single.csv')
      return [response.status, response.headers.get('content-type')]
    })
    expect(table).toEqual([200, 'text/csv; charset=utf-8'])
    expect(desk.watch.foreign).toEqual([])
    expect(desk.watch.errors).toEqual([])
  })
})
