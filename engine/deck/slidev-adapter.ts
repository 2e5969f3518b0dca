/**
 * Everything this workshop uses of Slidev's client beyond its components, in one place: when Slidev
 * changes, this file does and nothing else. Versions are pinned for the same reason.
 */
import type { Nav } from '@slidev/client'
import type { ComputedRef } from 'vue'
import type { Place } from '../live/place.ts'
import { disableBuiltinSync, useIsSlideActive, useNav, useSlideContext } from '@slidev/client'
import { computed, toRaw } from 'vue'

export { disableBuiltinSync }

export interface Deck {
  /** Where this page is now. */
  place: ComputedRef<Place>
  /** True on the slides and in the presenter view; not in print, notes or overview. */
  shows: ComputedRef<boolean>
  go: (place: Place) => Promise<void>
  /** Fetches every slide and every view of the deck, so that it goes on when its server is gone. */
  preload: () => Promise<void>
  /** Pages that wait for a reserve, as their front matter says. */
  reserve: ComputedRef<readonly number[]>
  /** Makes next and previous pass over pages; a jump still reaches them. */
  passOver: (pages: () => readonly number[]) => void
}

/** Asks Slidev for a slide's last click before it has counted them. */
const LAST_CLICK = 999_999

/** The deck as a whole; call it from `engine/setup/root.ts`. */
export function useDeck(): Deck {
  const nav = useNav()
  const { $slidev } = useSlideContext()
  return {
    // Going back to a slide asks for "the last click" as a huge number until the slide has counted its own.
    place: computed(() => ({ page: nav.currentSlideNo.value, clicks: Math.min(nav.clicks.value, nav.clicksTotal.value) })),
    shows: computed(() => (nav.isPlaying.value || nav.isPresenter.value) && !nav.isPrintMode.value),
    go: ({ page, clicks }) => nav.go(page, clicks),
    async preload() {
      const views = nav.router.getRoutes().flatMap(route => Object.values(route.components ?? {}))
      const lazy = views.filter(view => typeof view === 'function') as (() => Promise<unknown>)[]
      // A slide that fails to load shows its own error; it must not keep the others from loading.
      await Promise.allSettled([...nav.slides.value.map(slide => slide.load()), ...lazy.map(load => load())])
    },
    reserve: computed(() => nav.slides.value.filter(slide => slide.meta.slide.frontmatter.reserveSlide === true).map(slide => slide.no)),
    // Every part of Slidev takes its functions from this one object, and does so after root setup.
    passOver: pages => steerPast(toRaw(toRaw($slidev).nav), pages),
  }
}

function steerPast(nav: Nav, pages: () => readonly number[]): void {
  const { next, prev } = nav
  const beyond = (by: 1 | -1) => {
    let page = nav.currentSlideNo.value + by
    while (pages().includes(page))
      page += by
    return page >= 1 && page <= nav.slides.value.length ? page : null
  }
  nav.nextSlide = async () => {
    nav.clicksDirection.value = 1
    const page = beyond(1)
    if (page !== null)
      await nav.go(page)
  }
  nav.prevSlide = async (lastClicks = false) => {
    nav.clicksDirection.value = -1
    const page = beyond(-1)
    if (page !== null)
      await nav.go(page, lastClicks ? LAST_CLICK : undefined)
  }
  nav.next = () => nav.clicksTotal.value <= nav.queryClicks.value ? nav.nextSlide() : next()
  nav.prev = () => nav.queryClicks.value <= nav.clicksStart.value ? nav.prevSlide(true) : prev()
  // The presenter view shows what comes next.
  nav.nextRoute = computed(() => nav.slides.value[(beyond(1) ?? nav.currentSlideNo.value) - 1]!)
}

export interface SlidePart {
  /** In a view where the live session belongs: the slides or the presenter view, and not on paper. */
  live: ComputedRef<boolean>
  /** The slide this component stands on is the one being shown. */
  active: ComputedRef<boolean>
  /** In the presenter view, which only the facilitator sees. */
  presenter: ComputedRef<boolean>
}

/**
 * What a component needs to know of the slide it stands on. The same component is mounted in the
 * overview and the preview of the next slide, which must neither open connections nor steer.
 */
export function useSlidePart(): SlidePart {
  const { $renderContext } = useSlideContext()
  const { isPrintMode } = useNav()
  const active = useIsSlideActive()
  return {
    live: computed(() => ['slide', 'presenter'].includes($renderContext.value) && !isPrintMode.value),
    active,
    presenter: computed(() => $renderContext.value === 'presenter'),
  }
}

/** Sizes of the presenter view's notes that Slidev keeps in the browser; it begins with a strip in which no note fits. */
const notesSizes = {
  'slidev-presenter-notes-width': () => Math.min(720, Math.round(window.innerWidth * 0.36)),
  'slidev-presenter-notes-row-size': () => Math.round(window.innerHeight * 0.58),
}

/** Gives the notes room to be read, unless the facilitator has drawn their edges already. */
export function widenNotes(): void {
  for (const [key, size] of Object.entries(notesSizes)) {
    if (localStorage.getItem(key) === null)
      localStorage.setItem(key, String(size()))
  }
}
