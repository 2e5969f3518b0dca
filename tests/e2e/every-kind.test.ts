/**
 * Every kind of exercise as a room has it: a screen with the real deck, three real phones that are
 * tapped, one of which is away during each vote, and a crowd of nine. What was answered is what is shown.
 */
import type { Room } from '../support/room.ts'
import type { Kit } from './every-kind/kit.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { NETWORK_ERROR, openRoom, PATIENCE_MS } from '../support/room.ts'
import { choices } from './every-kind/choices.ts'
import { kitOf, names } from './every-kind/kit.ts'
import { together } from './every-kind/together.ts'
import { words } from './every-kind/words.ts'

let room: Room
let kit: Kit

beforeAll(async () => {
  room = await openRoom(['--agenda', 'full-day', '--session', 'every-kind'], 9)
  kit = kitOf(room)
  await Promise.all(room.phones.map((phone, i) => room.join(phone, names[i]!)))
  await room.host.until('host-view', view => view.participants.connected === 12, PATIENCE_MS)
})
afterEach(async () => {
  // What one test left away must not fail the next.
  for (const phone of room.phones) {
    await phone.context.setOffline(false)
    if (phone.page.isClosed())
      await room.comeBack(phone)
  }
  for (const [exercise, view] of Object.entries(room.host.last['host-view']!.exercises)) {
    if (view.active)
      await room.steer({ type: 'finish', exercise })
  }
})
afterAll(async () => room?.dispose())

describe('in a room of twelve', () => {
  choices(() => kit)
  words(() => kit)
  together(() => kit)

  it('asked no other host for anything, and printed no error', () => {
    for (const [i, { watch }] of [...room.phones, room.screen].entries()) {
      expect(watch.foreign, String(i)).toEqual([])
      expect(watch.errors.filter(error => !NETWORK_ERROR.test(error)), String(i)).toEqual([])
    }
  })
})
