import type { Ref } from 'vue'
import { useResizeObserver } from '@vueuse/core'
import { nextTick, onMounted, ref, watch } from 'vue'

/**
 * How many children of a box with columns of a fixed height stand inside it; the rest flow on to the
 * right, out of sight. A child that is only partly inside is out.
 * @param changes what the children are made from
 */
export function useFit(box: Readonly<Ref<HTMLElement | null>>, changes: () => unknown): Readonly<Ref<number>> {
  const fits = ref(Number.POSITIVE_INFINITY)
  const measure = () => {
    const element = box.value
    if (!element?.clientWidth)
      return
    const inside = (child: HTMLElement) => child.offsetLeft + child.offsetWidth <= element.clientWidth + 1 && child.offsetTop + child.offsetHeight <= element.clientHeight + 2
    const beyond = ([...element.children] as HTMLElement[]).findIndex(child => !inside(child))
    fits.value = beyond < 0 ? element.children.length : beyond
  }
  useResizeObserver(box, measure)
  onMounted(() => {
    void document.fonts?.ready.then(measure)
    watch(changes, async () => {
      await nextTick()
      measure()
    }, { immediate: true, flush: 'post' })
  })
  return fits
}
