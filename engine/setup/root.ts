/** Runs once a page: everything is fetched at once, and the page keeps in step with the others. */
import type { Place } from '../live/place.ts'
import { defineRootSetup } from '@slidev/types'
import { onMounted, watch } from 'vue'
import { disableBuiltinSync, useDeck, widenNotes } from '../deck/slidev-adapter.ts'
import { isConnecting, isLive, openPageSession, pageSession } from '../live/page-session.ts'
import { samePlace } from '../live/place.ts'
import { reach, syncPosition } from '../live/position-sync.ts'
import { joinWindows } from '../live/same-browser.ts'

export default defineRootSetup(() => {
  disableBuiltinSync()
  widenNotes()
  const deck = useDeck()
  onMounted(() => void deck.preload())
  // A lost session's last word still holds; without any, the content says what waits for a reserve.
  deck.passOver(() => pageSession.value.display.value?.skip ?? deck.reserve.value)

  // Without a server, the window in which somebody moves tells the others; one that opens tells nothing.
  let told: Place = deck.place.value
  let reaching = 0
  const tell = joinWindows<Place>('place', async (place) => {
    if (isLive.value || !deck.shows.value)
      return
    told = place
    reaching++
    await reach(deck, place, () => told === place && !isLive.value)
    reaching--
    told = deck.place.value
  })
  watch([deck.place, deck.shows] as const, ([place, shows], [, showed]) => {
    const moved = shows && showed && !reaching && !samePlace(place, told)
    if (reaching)
      return
    told = place
    if (moved && !isLive.value && !isConnecting.value)
      tell({ ...place })
  })

  watch(deck.shows, (shows) => {
    if (shows)
      openPageSession()
  }, { immediate: true })
  watch([pageSession, deck.shows] as const, ([session, shows], _before, onCleanup) => {
    if (shows)
      onCleanup(syncPosition(deck, session))
  }, { immediate: true })
})
