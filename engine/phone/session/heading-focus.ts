/** Takes a screen reader to the heading of a new view, and leaves alone who is typing. */
import type { Ref } from 'vue'
import { nextTick, watch } from 'vue'
import { isTyping } from './shown-exercise.ts'

/** A kind may still be on its way: how often and how long its heading is waited for, in milliseconds. */
const LOOK_MS = 50
const PATIENCE_MS = 4000

/**
 * Moves focus to the first heading of `root` whenever `place` changes.
 * @param place what the person sees, named; changes only when it is another view
 */
export function useHeadingFocus(root: Ref<HTMLElement | null>, place: Ref<string>): void {
  watch(place, async (name) => {
    await nextTick()
    // Asked after the update: a field that the change has taken away is no longer being typed in.
    if (isTyping())
      return
    scrollTo(0, 0)
    const before = document.activeElement
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
      const heading = root.value?.querySelector<HTMLElement>('h1')
      if (heading)
        return heading.focus({ preventScroll: true })
      await new Promise(resolve => setTimeout(resolve, LOOK_MS))
      // Somewhere else by now, or the person has gone on by themselves.
      if (place.value !== name || document.activeElement !== before)
        return
    }
  }, { immediate: true })
}
