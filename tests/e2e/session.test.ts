/**
 * A session as a room has it: a presenter, a screen, a console, three real phones and five protocol
 * clients go through every exercise of the opening, and both rounds where there are two.
 */
import type { Browser } from 'playwright-chromium'
import type { SessionContent } from '../../engine/core/session/content.ts'
import type { Visitor } from '../support/browser.ts'
import type { ProtocolClient } from '../support/client.ts'
import type { Room } from '../support/room.ts'
import type { RunningSession } from '../support/session.ts'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { expectAccessible, laptopSize, mapped, screenSize, visitor } from '../support/browser.ts'
import { openRoom } from '../support/room.ts'
import { facilitatorTexts, notesOfDeck, rolePlayTexts } from '../support/secrets.ts'
import { story } from '../support/story.ts'

let room: Room
let session: RunningSession
let browser: Browser
let content: SessionContent
let presenter: Visitor
let screen: Visitor
let console: Visitor
let phones: Visitor[]
let clients: ProtocolClient[]
let host: ProtocolClient

const slide = () => room.slide()

async function goTo(exercise: string) {
  const page = await room.goTo(exercise)
  await expect.poll(() => presenter.page.url()).toContain(`/presenter/${page}`)
  // The address changes before the slide does; a click in between would wait for a button that went away.
  await presenter.page.locator(`.slidev-page-${page}:visible`).first().waitFor()
}

/** Presses a button of the host's bar on the presenter's slide. */
async function press(name: string | RegExp) {
  const button = presenter.page.getByRole('group', { name: 'Host controls' }).filter({ visible: true }).first().getByRole('button', { name, exact: typeof name === 'string' })
  await button.click()
}

const answer: Room['answer'] = (...given) => room.answer(...given)
const onPhones: Room['onPhones'] = work => room.onPhones(work)
const finish = async (exercise: string) => {
  await room.steer({ type: 'finish', exercise })
  await onPhones(async page => await page.getByRole('heading', { name: /phones down/i }).waitFor())
}

beforeAll(async () => {
  room = await openRoom(['--agenda', 'full-day', '--session', 'rehearsal'], 5)
  ;({ session, browser, host, content, screen, phones, crowd: clients } = room)
  ;[presenter, console] = await Promise.all([visitor(browser, screenSize), visitor(browser, laptopSize)])
  await presenter.page.goto(mapped(session.presentUrl))
  await console.page.goto(mapped(session.consoleUrl))
})
afterAll(async () => room?.dispose())

const chapter = story()

describe('a session of eight', () => {
  chapter('lets three phones join by the address of the QR code, with and without a name', async () => {
    await onPhones(async (page, i) => {
      await page.goto(mapped(session.joinUrl))
      expect(new URL(page.url()).search).toBe('')
      if (i === 0)
        await page.getByLabel(/your name/i).fill('Ana')
      await page.getByRole('button', { name: 'Join' }).click()
      await page.getByRole('heading', { name: /phones down/i }).waitFor()
    })
    await host.until('host-view', view => view.participants.connected === 8 && view.displays === 1 && view.hosts === 3)
    expect(host.last['host-view']!.people.filter(person => person.name === 'Ana')).toHaveLength(1)
  })

  chapter('keeps presenter and screen on the same slide, and only a host may move it', async () => {
    await goTo('wc-one-word')
    await presenter.page.keyboard.press('ArrowRight')
    const { page } = await host.until('position', position => position.page === content.schedule.find(line => line.exercise === 'wc-one-word')!.page! + 1)
    await expect.poll(() => screen.page.url()).toContain(`#/${page}`)
    await screen.page.keyboard.press('ArrowRight')
    // The page has dealt with the key, and what it would have sent before it asked is with the server.
    await screen.page.evaluate(async () => {
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      await fetch('/healthz')
    })
    expect(host.last.position!.page).toBe(page)
  })

  chapter('runs the self-check before the clock, opened from the console', async () => {
    await goTo('sc-self-check-pre')
    const items = content.exercises.find(exercise => exercise.id === 'sc-self-check-pre')!.steps[0]!.items.map(item => (item as { id: string }).id)
    expect(items).toHaveLength(18)
    await console.page.getByRole('group', { name: 'Steer this exercise' }).getByRole('button', { name: 'Open the scale', exact: true }).click()
    for (const item of items)
      await answer('sc-self-check-pre', item, 1, i => ({ rating: 1 + (i % 5) }))
    await onPhones(async (page) => {
      const statements = page.getByRole('group').filter({ has: page.getByRole('radio') })
      await expect.poll(() => page.getByRole('radio').count()).toBe(18 * 5)
      for (let i = 0; i < await statements.count(); i++)
        await statements.nth(i).getByRole('radio', { name: /^4/ }).check({ force: true })
      await page.getByText(/18 of 18/).first().waitFor()
    })
    await host.until('host-view', view => view.exercises['sc-self-check-pre']!.units[0]!.rounds[0]!.answered === 8)
    await console.page.getByRole('button', { name: 'Reveal', exact: true }).click()
    await slide().getByText('Collaboration').first().waitFor()
    await finish('sc-self-check-pre')
  })

  chapter('gathers words, hidden until they are revealed', async () => {
    await goTo('wc-one-word')
    await press('Open')
    const item = (content.exercises.find(exercise => exercise.id === 'wc-one-word')!.steps[0]!.items[0] as { id: string }).id
    await answer('wc-one-word', item, 1, i => ({ words: i < 3 ? ['listened'] : ['unblocked', 'Listened '] }))
    await onPhones(async (page, i) => {
      await page.getByLabel('First word').fill(i === 0 ? 'protected' : 'asked')
      await page.getByRole('button', { name: 'Send my words' }).click()
      await page.getByRole('heading', { name: 'Your answer' }).waitFor()
    })
    await slide().getByText(/8.*answered/).waitFor()
    expect(await slide().getByText('listened').count()).toBe(0)
    await press('Reveal')
    await slide().getByText('listened').first().waitFor()
    await onPhones(async page => await page.getByRole('heading', { name: 'Look at the screen' }).waitFor())
    await finish('wc-one-word')
  })

  chapter('shows prompt and timer of a conversation, on slide and phones', async () => {
    for (const exercise of ['ds-went-badly', 'sp-sixty-seconds']) {
      await goTo(exercise)
      const step = content.exercises.find(candidate => candidate.id === exercise)!.steps[0]!
      const prompt = step.kind === 'discussion' ? step.prompt : ''
      await press(/^(?:Open|Begin|Start)$/)
      await slide().getByText(prompt.slice(0, 40)).first().waitFor()
      await onPhones(async (page) => {
        await page.getByText(prompt.slice(0, 40)).first().waitFor()
        await page.getByRole('timer').first().waitFor()
      })
      await finish(exercise)
    }
  })

  chapter('votes, reveals, votes again, and shows the second round beside the first', async () => {
    await goTo('pl-where-influence')
    await press('Open')
    await answer('pl-where-influence', 'moved-them', 1, () => ({ option: 'trust' }))
    await onPhones(async (page, i) => {
      await page.getByRole('radio', { name: /my title/ }).check({ force: true })
      await page.getByRole('button', { name: 'Send my answer' }).click()
      await page.getByText('Your answer').waitFor()
      if (i === 1) {
        await page.getByRole('button', { name: 'Change my answer' }).click()
        await page.getByRole('radio', { name: /they trust me/ }).check({ force: true })
        await page.getByRole('button', { name: 'Send my answer' }).click()
        await page.getByText('Your answer').waitFor()
      }
    })
    await slide().getByText(/8.*answered/).waitFor()
    await press('Close')
    await onPhones(async page => await page.getByRole('heading', { name: /Closed/ }).waitFor())
    await press('Reveal')
    const counts = () => host.last['host-view']!.exercises['pl-where-influence']!.units[0]!.rounds.map(round => Object.fromEntries((round.results!['moved-them']!.result as { options: { id: string, count: number }[] }).options.map(({ id, count }) => [id, count])))
    await slide().getByRole('img').first().waitFor()
    await host.until('host-view', view => view.exercises['pl-where-influence']!.units[0]!.rounds[0]!.phase === 'revealed')
    expect(counts()[0]).toMatchObject({ trust: 6, title: 2 })

    await press('Second round')
    await answer('pl-where-influence', 'moved-them', 2, () => ({ option: 'clarity' }))
    await onPhones(async (page, i) => {
      await page.getByText('Second round').first().waitFor()
      if (i === 0)
        return page.getByRole('button', { name: /Skip/ }).click()
      await page.getByRole('radio', { name: /the document made the choice clear/ }).check({ force: true })
      await page.getByRole('button', { name: 'Send my answer' }).click()
    })
    await host.until('host-view', view => view.exercises['pl-where-influence']!.units[0]!.rounds[1]!.answered === 8)
    await press('Reveal')
    await host.until('host-view', view => view.exercises['pl-where-influence']!.units[0]!.rounds[1]!.phase === 'revealed')
    expect(counts()).toMatchObject([{ trust: 6, title: 2 }, { clarity: 7, trust: 0 }])
    const chart = await slide().getByRole('img').first().getAttribute('aria-label')
    expect(chart).toMatch(/First vote: Six of eight chose .* Second round: All seven chose .* went from/)
    await slide().getByText('Both results').waitFor()
    await finish('pl-where-influence')
  })

  chapter('ranks by buttons, and shows mean ranks', async () => {
    await goTo('rk-archetype-fit')
    await press('Open')
    const item = content.exercises.find(exercise => exercise.id === 'rk-archetype-fit')!.steps[0]!.items[0] as { id: string, options: { id: string, label: string }[] }
    const order = item.options.map(option => option.id)
    await answer('rk-archetype-fit', item.id, 1, () => ({ order }))
    await onPhones(async (page) => {
      await page.getByRole('button', { name: new RegExp(`Move ${item.options[1]!.label} up|${item.options[1]!.label}.*up`, 'i') }).click()
      await page.getByRole('button', { name: 'Send my order' }).click()
      await page.getByText('Your answer').waitFor()
    })
    await host.until('host-view', view => view.exercises['rk-archetype-fit']!.units[0]!.rounds[0]!.answered === 8)
    await press('Reveal')
    const view = await host.until('host-view', v => v.exercises['rk-archetype-fit']!.units[0]!.rounds[0]!.phase === 'revealed')
    const { options } = view.exercises['rk-archetype-fit']!.units[0]!.rounds[0]!.results![item.id]!.result as { options: { id: string, meanRank: number }[] }
    expect(options.find(option => option.id === order[0])!.meanRank).toBeCloseTo((5 * 1 + 3 * 2) / 8)
    await slide().getByRole('img').first().waitFor()
    // Also with the host's bar under it, which takes a row of the space.
    for (const { page } of [screen, presenter])
      await expect.poll(() => page.locator('.exercise:visible .body').first().evaluate(body => body.scrollHeight - body.clientHeight)).toBeLessThanOrEqual(0)
    await finish('rk-archetype-fit')
  })

  chapter('keeps the bar of the host from the room until the mouse comes near', async () => {
    await goTo('pl-where-influence')
    const { page, context } = await visitor(browser, screenSize)
    await page.goto(mapped(session.presentUrl).replace('/presenter/', '/'))
    const bar = page.locator('.slidev-page:visible').getByRole('group', { name: 'Host controls' })
    const opacity = () => bar.evaluate(element => getComputedStyle(element).opacity)
    await bar.waitFor({ state: 'attached' })
    await page.mouse.move(400, 200)
    await expect.poll(opacity).toBe('0')
    await page.mouse.move(900, 1000)
    await expect.poll(opacity).toBe('1')
    await page.mouse.move(400, 200)
    await expect.poll(opacity).toBe('0')
    await bar.locator('button:enabled').first().focus()
    await expect.poll(opacity).toBe('1')
    await expect.poll(() => presenter.page.getByRole('group', { name: 'Host controls' }).filter({ visible: true }).first().evaluate(element => getComputedStyle(element).opacity)).toBe('1')
    await context.close()
  })

  chapter('leaves phone, console and slide accessible', async () => {
    await expectAccessible(phones[0]!.page)
    await expectAccessible(console.page)
    await expectAccessible(screen.page, '.slidev-page')
  })

  chapter('asked no other host for anything, and printed no error', () => {
    for (const [who, { watch }] of Object.entries<Visitor>({ presenter, screen, console, one: phones[0]!, two: phones[1]!, three: phones[2]! })) {
      expect(watch.foreign, who).toEqual([])
      expect(watch.errors, who).toEqual([])
    }
  })

  chapter('let no facilitator text reach a phone, nor notes the screen', () => {
    const texts = [...facilitatorTexts(content), ...rolePlayTexts(content)]
    const notes = notesOfDeck()
    expect(texts.length).toBeGreaterThan(50)
    expect(notes.length).toBeGreaterThan(20)
    const onPhone = [...phones.flatMap(({ watch }) => watch.heard), ...clients.flatMap(client => client.frames)].join('\n')
    const onScreen = screen.watch.heard.join('\n')
    expect([...texts, ...notes].filter(text => onPhone.includes(text))).toEqual([])
    expect([...texts, ...notes].filter(text => onScreen.includes(text))).toEqual([])
    // The search would find them where they belong.
    expect(notes.some(text => presenter.watch.heard.join('\n').includes(text))).toBe(true)
    expect(texts.every(text => JSON.stringify(content).includes(JSON.stringify(text).slice(1, -1)))).toBe(true)
  })
})
