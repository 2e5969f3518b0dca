/** What was counted in the room for one item, as a draft that is sent with one press. */
import type { ExerciseNow } from './exercise.ts'
import { computed, ref, watch } from 'vue'
import { countingOf } from '../../kinds/index.ts'
import { useCountDraft } from '../../live/count-draft.ts'
import { useConsole } from './console.ts'

/**
 * The draft of one item, sent with one press.
 * @param now the exercise; its current round is what is counted
 * @param item id of the item
 */
export function useKeyIn(now: () => ExerciseNow, item: () => string) {
  const { command } = useConsole()
  const counting = computed(() => countingOf(now().unit.step, item()))
  const changed = ref(false)
  const draft = useCountDraft({ view: () => now().view, item, phones: () => now().round?.answered ?? 0, isAhead: () => changed.value })
  const { counts, texts, asked, also } = draft

  function startOver(): void {
    changed.value = false
    draft.adopt()
  }
  watch(() => `${item()} ${now().unit.key} ${now().round?.number}`, startOver)

  const sums = computed(() => 'each' in counting.value && counting.value.each === 'one')
  const voters = computed(() => sums.value ? Object.values(counts.value).reduce((sum, n) => sum + n, 0) : asked.value)

  /** Marks what it changes as not sent yet. */
  function changing<Given extends unknown[]>(change: (...given: Given) => void): (...given: Given) => void {
    return (...given) => {
      changed.value = true
      change(...given)
    }
  }

  return {
    counting,
    told: draft.told,
    counts,
    texts,
    voters,
    also,
    changed,
    /** The number of people is asked for, because it does not follow from the counts. */
    asksVoters: computed(() => !sums.value),
    set: changing(draft.set),
    add: changing(draft.add),
    setVoters: changing((n: number) => asked.value = Math.max(0, n)),
    setAlso: changing((on: boolean) => also.value = on),
    setTexts: changing((next: string[]) => texts.value = next),
    async send(): Promise<void> {
      const count = { voters: voters.value, counts: counts.value, texts: [...texts.value], also: also.value }
      if (await command({ type: 'key-in', exercise: now().exercise.id, item: item(), count }))
        changed.value = false
    },
    async takeBack(): Promise<void> {
      if (await command({ type: 'key-in', exercise: now().exercise.id, item: item(), count: null }))
        startOver()
    },
  }
}
