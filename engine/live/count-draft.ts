/** What was counted by hand for one item, while it is being keyed in. */
import type { Ref } from 'vue'
import type { HostView } from '../core/protocol.ts'
import type { Count } from './room-mode.ts'
import { computed, ref, watch } from 'vue'

export type ExerciseOfHost = HostView['exercises'][string]

export interface CountDraft {
  /** As the session has it; undefined while nothing is keyed in. */
  told: Readonly<Ref<ExerciseOfHost['keyed'][string] | undefined>>
  counts: Ref<Count>
  texts: Ref<readonly string[]>
  /** How many took part, where that does not follow from the counts. */
  asked: Ref<number>
  /** Counted beside the phones' answers, or instead of them. */
  also: Ref<boolean>
  set: (key: string, n: number) => void
  /** Never below nothing. */
  add: (key: string, by: number) => void
  /** Takes what the session has for what is on the page. */
  adopt: () => void
}

interface Sources {
  view: () => ExerciseOfHost
  /** Id of the item. */
  item: () => string
  /** How many answered on phones: where anybody did, counts begin as an addition to them. */
  phones: () => number
  /** Something was changed here that the session does not have yet. */
  isAhead: () => boolean
}

/** A draft that follows the session unless it is ahead of it. */
export function useCountDraft({ view, item, phones, isAhead }: Sources): CountDraft {
  const told = computed(() => view().keyed[item()])
  const counts = ref<Count>({})
  const texts = ref<readonly string[]>([])
  const asked = ref(0)
  const also = ref(false)

  function adopt(): void {
    const keyed = told.value
    counts.value = { ...keyed?.counts }
    texts.value = [...keyed?.texts ?? []]
    asked.value = keyed?.voters ?? 0
    also.value = keyed?.also ?? phones() > 0
  }
  // Every view brings an object of its own: what counts is whether it says something else.
  watch(() => JSON.stringify(told.value), () => {
    if (!isAhead())
      adopt()
  }, { immediate: true })

  function set(key: string, n: number): void {
    const { [key]: _before, ...others } = counts.value
    counts.value = n > 0 ? { ...others, [key]: n } : others
  }

  return { told, counts, texts, asked, also, set, add: (key, by) => set(key, (counts.value[key] ?? 0) + by), adopt }
}
