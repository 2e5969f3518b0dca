/** The remote of the slides: click by click, page by page, or straight to a page. */
import type { Ref } from 'vue'
import type { HostView } from '../../core/protocol.ts'
import type { PinnedSlide, SessionContent } from '../../core/session/content.ts'
import type { LiveConnection } from '../../live/connection.ts'
import { computed } from 'vue'

interface Sources {
  content: Readonly<Ref<SessionContent | null>>
  view: Readonly<Ref<HostView | null>>
  live: LiveConnection
  /** Moves every window of the deck. */
  move: (page: number, clicks: number) => Promise<boolean>
}

export interface Slide extends PinnedSlide {
  /** The deck passes over it: cut, or kept for a reserve. */
  skipped: boolean
}

/** Presses that may wait; more of them are a stuck key. */
const MOST_WAITING = 4

export function useRemote({ content, view, live, move }: Sources) {
  const page = computed(() => live.position.value?.page ?? null)
  const skip = computed(() => new Set(view.value?.skip))
  const slides = computed((): Slide[] => (content.value?.slides ?? []).map(slide => ({ ...slide, skipped: skip.value.has(slide.page) })))
  const slide = computed(() => slides.value.find(candidate => candidate.page === page.value) ?? null)
  const following = computed(() => slides.value.find(candidate => candidate.page > (page.value ?? 0) && !candidate.skipped) ?? null)
  const before = computed(() => slides.value.findLast(candidate => candidate.page < (page.value ?? 0) && !candidate.skipped) ?? null)
  const clicks = computed(() => Math.min(live.position.value?.clicks ?? 0, slide.value?.clicks ?? 0))
  const total = computed(() => slide.value?.clicks ?? 0)

  /** Presses come faster than a slide turns: each waits for the one before it, and all are dropped when one is refused. */
  let turn = Promise.resolve(true)
  let waiting = 0
  function inTurn(step: () => Promise<boolean>): void {
    if (waiting === MOST_WAITING)
      return
    waiting++
    turn = turn.then(async (went) => {
      const goesOn = went || waiting === 1
      const done = goesOn && await step()
      waiting--
      return done
    })
  }
  async function stepOn(): Promise<boolean> {
    if (page.value !== null && clicks.value < total.value)
      return move(page.value, clicks.value + 1)
    return following.value ? move(following.value.page, 0) : false
  }
  async function stepBack(): Promise<boolean> {
    if (page.value !== null && clicks.value > 0)
      return move(page.value, clicks.value - 1)
    return before.value ? move(before.value.page, before.value.clicks ?? 0) : false
  }

  return {
    slides,
    slide,
    following,
    clicks,
    total,
    canGoOn: computed(() => clicks.value < total.value || following.value !== null),
    canGoBack: computed(() => clicks.value > 0 || before.value !== null),
    next: () => inTurn(stepOn),
    previous: () => inTurn(stepBack),
  }
}
