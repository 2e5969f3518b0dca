/**
 * Keeps the windows of a session on the same slide. The server holds the position with a revision.
 * A page follows before it may send, so that a late joiner never drags the room to its first slide;
 * of two hosts who move at once the server takes one, and the other follows.
 */
import type { Ref } from 'vue'
import type { Position } from '../core/protocol.ts'
import type { LiveConnection } from './connection.ts'
import type { Place } from './place.ts'
import { watch } from 'vue'
import { samePlace } from './place.ts'

/** A slide counts its clicks only once it is mounted, so a place is asked for until it is reached. */
const STEP_MS = 50
const MOST_STEPS = 60

export interface Movable {
  place: Readonly<Ref<Place>>
  go: (place: Place) => Promise<void>
}

/**
 * Goes to a place and repeats it until the deck is there, or until it is plainly out of reach.
 * @returns whether the deck was there; somebody may have moved it on since
 */
export async function reach(deck: Movable, place: Place, wanted: () => boolean = () => true): Promise<boolean> {
  for (let step = 0; step < MOST_STEPS && wanted(); step++) {
    if (samePlace(deck.place.value, place))
      return true
    await deck.go(place)
    if (samePlace(deck.place.value, place))
      return true
    await new Promise(resolve => setTimeout(resolve, STEP_MS))
  }
  return false
}

/**
 * Follows the session's position and, on a host's page, sends this page's.
 * @returns a function that stops both
 */
export function syncPosition(deck: Movable, live: LiveConnection): () => void {
  /** Revision this page has followed or set; null before the first. */
  let known: number | null = null
  /** Where the server is, as far as this page knows. */
  let agreed: Place | null = null
  /** After a stale refusal: the revision to wait for. */
  let awaited = 0
  let rejoined = false
  let busy = false

  const role = () => live.status.value.is === 'live' ? live.status.value.role : null

  async function follow(position: Position) {
    busy = true
    const reached = await reach(deck, position, () => live.position.value === position)
    known = position.revision
    // Where it could not be reached, this page keeps its place and must not push it on the others;
    // where it was, a key pressed since then is a move of its own.
    agreed = reached ? position : deck.place.value
    busy = false
    settle()
  }

  async function send(place: Place) {
    busy = true
    agreed = place
    const ack = await live.send('set-position', { expected: known!, ...place })
    if (ack.ok)
      known = Math.max(known!, ack.revision ?? 0)
    else if (ack.code === 'stale')
      awaited = ack.revision ?? 0
    busy = false
    settle()
  }

  function settle() {
    const newest = live.position.value
    if (busy || role() === null || !newest || newest.revision < awaited)
      return
    awaited = 0
    if (known === null && newest.revision === 0 && role() === 'host') {
      // Nobody has steered yet: a host who opened the deck in the middle means it.
      known = 0
      agreed = newest
    }
    if (known === null || newest.revision > known)
      void follow(newest)
    else if (role() === 'host' && agreed && !samePlace(deck.place.value, agreed))
      void send(deck.place.value)
  }

  const stops = [
    watch(() => live.status.value, (status, before) => {
      rejoined ||= status.is === 'live' && before.is === 'lost'
    }),
    watch(live.position, (position) => {
      if (rejoined && position && known !== null && position.revision <= known) {
        // Nobody moved meanwhile (or the server forgot): a host goes on from where it is.
        known = role() === 'host' ? position.revision : null
        agreed = position
      }
      rejoined = false
      settle()
    }),
    watch(deck.place, settle),
    watch(() => role(), settle),
  ]
  settle()
  return () => stops.forEach(stop => stop())
}
