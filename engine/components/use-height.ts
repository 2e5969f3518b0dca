import type { Ref } from 'vue'
import { useResizeObserver } from '@vueuse/core'
import { ref } from 'vue'

/** Height a picture is drawn for before its place is measured, and in print, in pixels. */
const HEIGHT_UNMEASURED = 280

/** The height of an element in CSS pixels, unscaled; the last one while it is hidden. */
export function useHeight(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<number>> {
  const height = ref(HEIGHT_UNMEASURED)
  useResizeObserver(element, ([entry]) => {
    const measured = Math.floor(entry!.contentRect.height)
    if (measured > 0)
      height.value = measured
  })
  return height
}
