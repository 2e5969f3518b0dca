/** Every kind of step on a phone, by keyboard alone: what is spoken, and what the session then holds. */
import type { Browser, Page } from 'playwright-chromium'
import type { Visitor } from '../support/browser.ts'
import type { ProtocolClient } from '../support/client.ts'
import type { Engine } from '../support/engine.ts'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launchBrowser, mapped, phoneSize, visitor } from '../support/browser.ts'
import { openHost, steer as steerBy } from '../support/client.ts'
import { smallContent } from '../support/content.ts'
import { startEngine } from '../support/engine.ts'
import { root } from '../support/session.ts'

let engine: Engine
let browser: Browser
let host: ProtocolClient
let phone: Visitor
let page: Page

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinds-'))
  engine = await startEngine(smallContent(), folder)
  // The real page in place of the engine's stand-in.
  await build({ configFile: join(root, 'engine', 'phone', 'vite.config.ts'), logLevel: 'error', build: { outDir: join(folder, 'participant'), emptyOutDir: true } })
  browser = await launchBrowser()
  host = await openHost(engine)
  phone = await visitor(browser, { ...phoneSize, hasTouch: false, isMobile: false })
  page = phone.page
  page.setDefaultTimeout(10_000)
  await page.goto(mapped(engine.joinUrl))
  await page.getByLabel('Your name').fill('Ana')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('heading', { name: 'Phones down, look up' }).waitFor()
  await steer({ type: 'show-small-groups', on: true })
}, 60_000)
afterEach(async () => {
  for (const [exercise, view] of Object.entries(host.last['host-view']!.exercises)) {
    if (view.active)
      await steer({ type: 'finish', exercise })
  }
  expect(phone.watch.errors).toEqual([])
})
afterAll(async () => {
  host?.close()
  await browser?.close()
  await engine?.dispose()
})

const steer = (command: object) => steerBy(host, [command])

/** What the host reads of an item, once a condition holds. */
async function result(exercise: string, item: string, voters: number) {
  const round = (view: typeof host.last['host-view']) => view!.exercises[exercise]!.units.find(unit => unit.items.includes(item))!.rounds.at(-1)!
  const view = await host.until('host-view', now => round(now)?.results?.[item]?.voters === voters)
  return round(view).results![item]!.result
}

/** Presses Tab until the focus is on something with this role and accessible name. */
async function tabTo(role: Parameters<Page['getByRole']>[0], name: RegExp | string, presses = 80) {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' })
  await wanted.first().waitFor()
  for (let i = 0; i < presses; i++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluateAll(found => found.includes(document.activeElement as HTMLElement)))
      return
  }
  throw new Error(`no way by Tab to ${role} ${name}`)
}

async function press(role: Parameters<Page['getByRole']>[0], name: RegExp | string, key = 'Enter') {
  await tabTo(role, name)
  await page.keyboard.press(key)
}
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' })

describe('by keyboard alone, a phone', () => {
  it('takes one option', async () => {
    await steer({ type: 'open', exercise: 'vote' })
    await heading('Which?')
    await press('radio', 'Alpha', 'ArrowDown')
    await press('button', 'Send my answer')
    await said('Saved')
    expect(await result('vote', 'q', 1)).toMatchObject({ options: [{ id: 'a', count: 0 }, { id: 'b', count: 1 }, { id: 'c', count: 0 }] })
  })

  it('takes several options, says how many, and keeps the one that excludes the others apart', async () => {
    await steer({ type: 'open', exercise: 'multi' })
    await page.getByRole('group', { name: 'Choose 1 to 2' }).waitFor()
    await press('checkbox', /Gamma/, 'Space')
    await said('1 chosen')
    await press('checkbox', 'Alpha', 'Space')
    expect(await page.getByRole('checkbox', { name: /Gamma/ }).isChecked()).toBe(false)
    await press('checkbox', 'Beta', 'Space')
    await said('2 chosen')
    await press('button', 'Send my answer')
    await said('Saved')
    expect(await result('multi', 'm', 1)).toMatchObject({ options: [{ id: 'a', count: 1 }, { id: 'b', count: 1 }, { id: 'c', count: 0 }] })
  })

  it('rates on a scale', async () => {
    await steer({ type: 'open', exercise: 'check' })
    await page.getByRole('group', { name: 'I s1' }).waitFor()
    for (const statement of ['I s1', 'I s2', 'I s3']) {
      await page.getByRole('group', { name: statement }).getByRole('radio').first().focus()
      await page.keyboard.press('ArrowRight')
    }
    await said('3 of 3')
    await expect.poll(async () => (await result('check', 's1', 1)) as object).toMatchObject({ mean: 2 })
  })

  it('rates each statement twice, and goes from one to the next', async () => {
    await steer({ type: 'open', exercise: 'twice' })
    await page.getByRole('group', { name: 'before today' }).waitFor()
    await tabTo('radio', /^1/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => (await result('twice', 'b1', 1)) as object).toMatchObject({ mean: 4, earlier: { mean: 2 } })
  })

  it('puts options in order', async () => {
    await steer({ type: 'open', exercise: 'rank' })
    await press('button', /^Move Beta, now 2 of 3/, 'ArrowUp')
    await page.getByText('Beta is now 1 of 3').waitFor({ state: 'attached' })
    await press('button', 'Send my order')
    await said('Saved')
    expect(await result('rank', 'r', 1)).toMatchObject({ options: [{ id: 'a', meanRank: 2 }, { id: 'b', meanRank: 1 }, { id: 'c', meanRank: 3 }] })
  })

  it('shares points twice, says what is left, and sends nothing before the sum is exact', async () => {
    await steer({ type: 'open', exercise: 'shares' })
    await press('slider', 'Alpha', 'End')
    await said('All 100 shared')
    await press('button', 'Alpha: 5 less')
    await said('5 of 100 left to share')
    await press('button', 'Send my points')
    await page.getByRole('alert').filter({ hasText: '5 of 100 points are still to be shared.' }).waitFor()
    await press('button', 'Beta: 1 more')
    await expectAccessible(page)
    await press('button', 'Share the rest evenly')
    await said('All 100 shared')
    await press('button', 'Send my points')
    await heading('As it should be')
    await press('button', 'Share the rest evenly')
    expect(await page.getByText('now 95').count()).toBe(1)
    await press('button', 'Send my points')
    await said('Saved')
    expect(await result('shares', 'now', 1)).toMatchObject({ options: [{ mean: 95 }, { mean: 1 }, { mean: 4 }] })
    expect(await result('shares', 'needed', 1)).toMatchObject({ options: [{ mean: 34 }, { mean: 33 }, { mean: 33 }] })
  })

  it('sends words', async () => {
    await steer({ type: 'open', exercise: 'words' })
    await tabTo('textbox', 'First word')
    await page.keyboard.type('listened')
    await press('button', 'Send my words')
    await said('Saved')
    expect(await result('words', 'w', 1)).toMatchObject({ words: [{ text: 'listened', count: 1 }] })
  })

  it('writes a text, counts its words, keeps the draft over a reload, and marks another one', async () => {
    await steer({ type: 'open', exercise: 'texts' })
    await tabTo('textbox', /^Your text ?: Write it/)
    await page.keyboard.type('one two three four five six')
    await said('1 word too many')
    await page.reload()
    await tabTo('textbox', /^Your text ?: Write it/)
    expect(await page.getByRole('textbox').inputValue()).toBe('one two three four five six')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('ask twice first')
    await press('button', 'Send my text')
    await said('Saved')
    await steer({ type: 'key-in', exercise: 'texts', item: 't', count: { voters: 1, counts: {}, texts: ['write it down'], also: true } })
    const { exercises } = await host.until('host-view', view => view.exercises.texts!.posts.t?.length === 2)
    expect(exercises.texts!.posts.t!.find(post => post.text === 'ask twice first')).toMatchObject({ name: null, status: 'waiting' })
    await steer({ type: 'reveal', exercise: 'texts' })
    await expectAccessible(page)
    await press('button', /Mark as strong: write it down/)
    await host.until('host-view', view => view.exercises.texts!.posts.t!.some(post => post.text === 'write it down' && post.upvotes === 1))
  })

  it('goes through a quiz, and reads the right answer beside its own', async () => {
    await steer({ type: 'open', exercise: 'quizzed', form: 'first' })
    await page.getByText('Question 1 of 2').waitFor()
    await press('radio', 'Alpha', 'Space')
    await press('button', 'Send and go on')
    await page.getByText('Question 2 of 2').waitFor()
    await press('radio', 'Alpha', 'ArrowDown')
    await press('button', 'Send and go on')
    await heading('That was the last one')
    await page.getByRole('button', { name: /^Change ?: k1/ }).waitFor()
    expect(await result('quizzed', 'k1', 1)).toMatchObject({ options: [{ count: 1 }, { count: 0 }, { count: 0 }] })
    expect(phone.watch.heard.join('')).not.toContain('CANARY-WHY')
    await steer({ type: 'reveal', exercise: 'quizzed' })
    await page.getByText('CANARY-WHY').first().waitFor()
    expect((await page.getByRole('listitem').first().textContent())!.replace(/\s+/g, '')).toContain('RightanswerBetaYouranswerAlpha')
  })

  it('places things by arrow keys and by numbers', async () => {
    await steer({ type: 'open', exercise: 'board' })
    await press('button', 'Put it in the middle')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowUp')
    await said('A thing: x 55, y 51. act.')
    await expectAccessible(page)
    await press('radio', 'No mark', 'ArrowDown')
    await press('button', 'Next')
    await tabTo('textbox', /^Its name/)
    await page.keyboard.type('Ledger')
    await tabTo('button', 'Put it in the middle')
    // A summary has no role of its own that browsers agree on.
    for (let i = 0; i < 8 && !await page.evaluate(() => document.activeElement?.tagName === 'SUMMARY'); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await press('slider', /^x/, 'Home')
    await press('slider', /^y/, 'End')
    await expect.poll(async () => (await result('board', 'thing', 1)) as object).toMatchObject({ dots: [{ x: 55, y: 51 }], marks: [{ id: 'a', count: 1 }, { count: 0 }, { count: 0 }] })
    await expect.poll(async () => (await result('board', 'own-thing', 1)) as object).toMatchObject({ dots: [{ x: 0, y: 100 }] })
  })

  it('posts what a group said, and for a table once its number is told', async () => {
    await steer({ type: 'answer-by', exercise: 'posted', by: 'table' })
    await steer({ type: 'open', exercise: 'posted' })
    await heading('Which table do you answer for?')
    await tabTo('textbox', 'Your table')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    await page.getByText('One of you writes for the group.').waitFor()
    await tabTo('textbox', /^The group’s text ?: Your line/)
    await page.keyboard.type('move the deadline')
    await press('button', 'Post for the table')
    await said('Your table has answered')
    await expectAccessible(page)
    await host.until('host-view', view => view.exercises.posted!.posts.line?.[0]?.text === 'move the deadline')
  })

  it('reflects for itself, shares a line by choice, and takes it back', async () => {
    await steer({ type: 'open', exercise: 'thoughts' })
    await tabTo('textbox', /^For yourself ?: For yourself/)
    await page.keyboard.type('SECRET never sent')
    await press('button', 'Finished')
    await page.getByText('You have finished.').first().waitFor()
    await tabTo('textbox', /^For yourself ?: Share it/)
    await page.keyboard.type('ask first')
    await press('button', 'Finished')
    await press('button', /^Share this line with the facilitator/)
    await said('without your name')
    await expectAccessible(page)
    await press('button', 'Yes, share it')
    await host.until('host-view', view => view.exercises.thoughts!.posts.shared?.[0]?.text === 'ask first')
    await press('button', 'Take it back')
    await host.until('host-view', view => view.exercises.thoughts!.posts.shared?.length === 0 && view.exercises.thoughts!.units[0]!.rounds.at(-1)!.answered === 1)
    expect(host.frames.join('')).not.toContain('SECRET')
  })

  it('talks with its phone down, and says what to do where the room counts', async () => {
    await steer({ type: 'open', exercise: 'talk' })
    await heading('Tell')
    await page.getByText('there is nothing to send').waitFor()
    await steer({ type: 'finish', exercise: 'talk' })
    await steer({ type: 'count-by', exercise: 'three', by: 'hands' })
    await steer({ type: 'open', exercise: 'three' })
    await heading('Raise your hand')
    expect(await page.getByRole('radio').count()).toBe(0)
  })

  it('asks the room, and gathers its own day', async () => {
    await press('button', /^Questions/)
    await tabTo('textbox', 'Your question')
    await page.keyboard.type('Who decides in the end?')
    await press('button', 'Ask')
    await said('The facilitator reads it first')
    await heading('Waits for the facilitator')
    const { questions } = await host.until('host-view', view => view.questions.list.length === 1)
    expect(questions.list[0]).toMatchObject({ text: 'Who decides in the end?', status: 'waiting' })
    await press('button', 'My day')
    await heading('What I wrote for myself')
    await page.getByText('SECRET never sent').waitFor()
    await page.getByText('Right: Beta.').first().waitFor()
    await page.getByText('ask twice first').waitFor()
    await expectAccessible(page)
    await press('button', 'Now')
    await heading('Phones down, look up')
  })
})
