import type { Ref } from 'vue'
import { useResizeObserver } from '@vueuse/core'
import { nextTick, onMounted, ref, watch } from 'vue'

/**
 * Which of several ways to lay out a box of a fixed height is the first in which nothing runs over
 * its foot; the last one if none is.
 * @param ways how many there are, from the roomiest to the tightest
 * @param changes what its content is made from
 * @returns the way, from 0
 */
export function useSqueeze(box: Readonly<Ref<HTMLElement | null>>, ways: number, changes: () => unknown): Readonly<Ref<number>> {
  const way = ref(0)
  let latest = 0
  async function measure() {
    const mine = ++latest
    if (!box.value?.clientWidth)
      return
    for (way.value = 0; ; way.value++) {
      await nextTick()
      if (mine !== latest || !box.value || way.value === ways - 1 || box.value.scrollHeight <= box.value.clientHeight)
        return
    }
  }
  useResizeObserver(box, measure)
  onMounted(() => {
    void document.fonts?.ready.then(measure)
    watch(changes, measure, { immediate: true, flush: 'post' })
  })
  return way
}
