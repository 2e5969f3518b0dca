/** Which exercise the main panel shows. */
import type { Ref } from 'vue'
import type { SessionContent } from '../../core/session/content.ts'
import type { SheetLine } from './sheet.ts'
import { computed, ref, watch } from 'vue'

interface Sources {
  content: Readonly<Ref<SessionContent | null>>
  running: Readonly<Ref<string[]>>
  page: Readonly<Ref<number | null>>
  lines: Readonly<Ref<SheetLine[]>>
}

/** The facilitator's pick holds until another exercise begins or the deck reaches the slide of one. */
export function useSelection({ content, running, page, lines }: Sources) {
  const picked = ref<string | null>(null)

  const onSlide = computed(() => lines.value.find(line => line.exercise && line.page !== null && line.page === page.value)?.exercise
    ?? content.value?.slides.find(slide => slide.page === page.value)?.exercise
    ?? null)
  const upcoming = computed(() => {
    const from = lines.value.findIndex(line => line.state === 'now')
    return lines.value.slice(from + 1).find(line => line.exercise)?.exercise ?? null
  })
  const selected = computed(() => {
    const ids = new Set(content.value?.exercises.map(exercise => exercise.id))
    const runningNow = onSlide.value && running.value.includes(onSlide.value) ? onSlide.value : running.value.at(-1)
    return [picked.value, runningNow, onSlide.value, upcoming.value, content.value?.exercises[0]?.id]
      .find(id => id && ids.has(id)) ?? null
  })

  watch(running, (ids, before) => {
    const begun = ids.find(id => !before.includes(id))
    if (begun)
      picked.value = begun
  })
  watch(onSlide, (id) => {
    if (id)
      picked.value = null
  })

  return { selected, onSlide, select: (id: string) => picked.value = id }
}
