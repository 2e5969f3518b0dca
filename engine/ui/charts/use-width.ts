import type { Ref } from 'vue'
import { useResizeObserver } from '@vueuse/core'
import { ref } from 'vue'

/** Width a chart is drawn at before it is measured, and where nothing can be measured. */
const WIDTH_UNMEASURED = 640

/** The width of an element in CSS pixels, unscaled; the last one while it is hidden. */
export function useWidth(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<number>> {
  const width = ref(WIDTH_UNMEASURED)
  useResizeObserver(element, ([entry]) => {
    const measured = Math.floor(entry!.contentRect.width)
    if (measured > 0)
      width.value = measured
  })
  return width
}
