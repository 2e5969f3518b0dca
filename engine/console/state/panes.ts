/** What the page shows where. Wide screens show run sheet, middle and side at once; a phone one of them. */
import type { Ref } from 'vue'
import { ref, watch } from 'vue'

/** The middle: what to say on this slide, or an exercise. */
export type Middle = 'notes' | 'exercise'
export type Pane = 'sheet' | 'middle' | 'side'
export type Side = 'questions' | 'people' | 'session'

interface Sources {
  page: Readonly<Ref<number | null>>
  /** The exercise of the current slide. */
  onSlide: Readonly<Ref<string | null>>
  running: Readonly<Ref<string[]>>
}

/** The middle follows the deck: a slide that carries an exercise shows it, any other one its notes. */
export function usePanes({ page, onSlide, running }: Sources) {
  const middle = ref<Middle>('exercise')
  const pane = ref<Pane>('middle')
  const side = ref<Side>('questions')

  watch([page, onSlide], () => {
    middle.value = page.value === null || onSlide.value ? 'exercise' : 'notes'
  })
  watch(running, (ids, before) => {
    if (ids.some(id => !before.includes(id)))
      middle.value = 'exercise'
  })

  function show(what: Middle): void {
    middle.value = what
    pane.value = 'middle'
  }
  function showSide(what: Side): void {
    side.value = what
    pane.value = 'side'
  }
  return { middle, pane, side, show, showSide }
}
