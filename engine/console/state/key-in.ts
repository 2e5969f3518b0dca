/** What was counted in the room for one item, as a draft that is sent with one press. */
import type { Step } from '../../core/exercise/steps.ts'
import type { ExerciseNow } from './exercise.ts'
import { computed, ref, watch } from 'vue'
import { findItem } from '../../kinds/index.ts'
import { useCountDraft } from '../../live/count-draft.ts'
import { useConsole } from './console.ts'

/** What is counted: known answers, the room's own words, or texts read from cards and paper. */
export type Counting
  = | { is: 'answers', entries: { id: string, label: string }[], voters: 'sum' | 'asked', what: string }
    | { is: 'words' }
    | { is: 'texts' }
    /** It stays with its writer. */
    | { is: 'nothing' }

/** How an item of a step is counted in the room. */
export function countingOf(step: Step, itemId: string): Counting {
  switch (step.kind) {
    case 'placement':
    case 'reflection':
    case 'role-play':
      return { is: 'nothing' }
    case 'word-cloud':
      return { is: 'words' }
    case 'open-text':
    case 'discussion':
      return { is: 'texts' }
    case 'scale':
      return { is: 'answers', entries: step.anchors.map((anchor, i) => ({ id: String(i + 1), label: `${i + 1} · ${anchor}` })), voters: 'sum', what: 'How many rated' }
    case 'points':
      return { is: 'answers', entries: step.options, voters: 'asked', what: 'Mean share' }
    default: {
      const { options = [] } = (findItem(step, itemId) ?? {}) as { options?: { id: string, label: string }[] }
      return { is: 'answers', entries: options, voters: step.kind === 'poll-multi' ? 'asked' : 'sum', what: step.kind === 'ranking' ? 'First choices' : 'How many' }
    }
  }
}

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

  const sums = computed(() => counting.value.is === 'answers' && counting.value.voters === 'sum')
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
