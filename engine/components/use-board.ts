import type { Ref } from 'vue'
import type { CardLook } from './card-look.ts'
import type { Spot } from './pack-cards.ts'
import { useResizeObserver } from '@vueuse/core'
import { nextTick, onMounted, shallowRef, watch } from 'vue'
import { packCards } from './pack-cards.ts'

export interface Board {
  /** The one of the looks in which most cards stand uncut, those of the first importance before the others; of several such looks the first. */
  look: Readonly<Ref<CardLook>>
  /** Where each card stands, null where it does not fit; empty until the board is first seen. */
  places: Readonly<Ref<readonly (Spot | null)[]>>
}

const isCut = (card: HTMLElement) => card.firstElementChild!.scrollHeight > card.firstElementChild!.clientHeight + 1

/**
 * Sets the cards of a box in each look until all stand, and measures them as they are drawn.
 * @param looks the largest first, at least one
 * @param first how many cards at the head are to stand uncut before the number of the others counts
 * @param height of a column, and what is taken from that when not all fit, in pixels
 * @param changes what the cards are made from
 */
export function useBoard(box: Readonly<Ref<HTMLElement | null>>, looks: () => readonly CardLook[], first: () => number, height: () => { whole: number, more: number }, changes: () => unknown): Board {
  const look = shallowRef(looks().at(-1)!)
  const places = shallowRef<Board['places']['value']>([])
  let latest = 0
  async function measure() {
    const mine = ++latest
    let best: { look: CardLook, weight: number, places: (Spot | null)[] } | undefined
    for (const one of looks()) {
      look.value = one
      await nextTick()
      if (mine !== latest || !box.value?.clientWidth)
        return
      const cards = [...box.value.children] as HTMLElement[]
      const found = pack(cards.map(card => card.offsetHeight), one)
      const uncut = cards.map((card, i) => found[i] !== null && !isCut(card))
      const weight = uncut.reduce((sum, whole, i) => sum + (whole ? i < first() ? cards.length : 1 : 0), 0)
      // Where all are cut, the smallest letters tell most.
      if (!best || best.weight === 0 || weight > best.weight)
        best = { look: one, weight, places: found }
      if (uncut.every(Boolean))
        break
    }
    look.value = best!.look
    places.value = best!.places
  }
  function pack(heights: number[], { columns, gap }: CardLook) {
    const { whole, more } = height()
    const found = packCards(heights, columns, whole, gap)
    return found.includes(null) ? packCards(heights, columns, whole - more, gap) : found
  }

  useResizeObserver(box, measure)
  onMounted(() => {
    void document.fonts?.ready.then(measure)
    watch(changes, measure, { immediate: true, flush: 'post' })
  })
  return { look, places }
}
