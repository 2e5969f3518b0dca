/** Another workshop than the root's, started by one flag and played: its own brand on screen and phones, a vote and a role-play. */
import type { Room } from '../support/room.ts'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRoom, PATIENCE_MS } from '../support/room.ts'
import { root } from '../support/session.ts'

let room: Room

beforeAll(async () => {
  room = await openRoom(['--workshop', join(root, 'workshops', 'blameless-postmortems'), '--session', 'review'], 5)
})
afterAll(async () => room?.dispose())

it('opens with its cover, in its own colour', async () => {
  await room.screen.page.getByRole('heading', { name: 'Blameless postmortems' }).filter({ visible: true }).first().waitFor()
  const accent = await room.screen.page.locator('.deck:visible').first().evaluate(node => getComputedStyle(node).getPropertyValue('--accent-ink'))
  expect(accent.trim()).toBe('#5b2a6b')
})

it('has a phone vote, and shows what the room said', async () => {
  const [phone] = room.phones
  await room.join(phone!, 'Ada')
  expect(await phone!.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim())).toBe('#5b2a6b')
  await room.goTo('pl-first-question')
  await room.steer({ type: 'open', exercise: 'pl-first-question' })
  await room.answer('pl-first-question', 'asked', 1, i => ({ option: i < 3 ? 'why' : 'saw' }))
  await phone!.page.getByRole('radio', { name: 'What did you see, and what did it mean to you?' }).check({ force: true })
  await phone!.page.getByRole('button', { name: 'Send my answer' }).click()
  await room.host.until('host-view', view => view.exercises['pl-first-question']?.units[0]?.rounds[0]?.answered === 6, PATIENCE_MS)
  await room.steer({ type: 'close', exercise: 'pl-first-question' })
  await room.steer({ type: 'reveal', exercise: 'pl-first-question' })
  await room.slide().getByText('Why did you not check?').first().waitFor()
  await room.steer({ type: 'finish', exercise: 'pl-first-question' })
})

it('seats people for its role-play, and gives a phone its own brief', async () => {
  const [phone] = room.phones
  await room.goTo('rp-the-wrong-window')
  await room.steer({ type: 'open', exercise: 'rp-the-wrong-window' })
  await room.steer({ type: 'role-play', exercise: 'rp-the-wrong-window', command: { type: 'rp-group', by: 'random' } })
  await phone!.page.getByRole('heading', { level: 1, name: /^You are in group \d$/ }).waitFor()
  await phone!.page.getByText(/^(?:Lead|Sam|Observer)$/).first().waitFor()
})
