/** Which of its pages the phone shows, and what opened behind the back of the others. */
import type { ComputedRef, Ref } from 'vue'
import type { ParticipantExercise } from '../../core/protocol.ts'
import { ref, watch } from 'vue'
import { isTyping } from './shown-exercise.ts'

export type Tab = 'now' | 'questions' | 'day'

export interface Tabs {
  tab: Ref<Tab>
  /** Title of an exercise that opened while another page was shown. */
  opened: Ref<string>
  go: (tab: Tab) => void
}

/** What opens takes the phone back to now, unless somebody is writing: they are told, never forced. */
export function useTabs(current: ComputedRef<ParticipantExercise | null>): Tabs {
  const tab = ref<Tab>('now')
  const opened = ref('')

  function go(to: Tab): void {
    tab.value = to
    opened.value = ''
  }

  watch(() => current.value?.phase === 'open' && [current.value.id, current.value.unit, current.value.round].join(' '), (open) => {
    if (!open || tab.value === 'now')
      opened.value = ''
    else if (isTyping())
      opened.value = current.value!.title
    else
      go('now')
  })

  return { tab, opened, go }
}
