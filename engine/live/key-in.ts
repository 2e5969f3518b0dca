/** Counts from the room on their way to the session: every click is kept here at once, and sent one after the other. */
import type { Ref } from 'vue'
import type { ExerciseOfHost } from './count-draft.ts'
import type { Count } from './room-mode.ts'
import { computed, ref, watch } from 'vue'
import { useCountDraft } from './count-draft.ts'
import { pageSession } from './page-session.ts'
import { PEOPLE, votersOf } from './room-mode.ts'
import { sendCommand } from './send-command.ts'

/** Another host may steer at the same time; after so many refusals the count waits for the next click. */
const MOST_TRIES = 5

export interface KeyIn {
  counts: Readonly<Ref<Count>>
  people: Readonly<Ref<number>>
  /** Counted beside the phones' answers, or instead of them. */
  also: Readonly<Ref<boolean>>
  /** Why the last count was not taken; empty when it was. */
  message: Ref<string>
  add: (key: string, by: number) => void
  addPeople: (by: number) => void
  setAlso: (on: boolean) => void
}

/**
 * @param view the exercise as the host's page knows it
 * @param item the item that is counted
 * @param phones how many answered on phones, while nothing is keyed in
 */
export function useKeyIn(view: () => ExerciseOfHost, item: () => string, phones: () => number): KeyIn {
  let busy = false
  let changed = false
  const { told, counts, asked, also, add, adopt } = useCountDraft({ view, item, phones, isAhead: () => busy })
  const message = ref('')
  const step = computed(() => {
    const { exercise, units, unit } = view()
    const id = units.find(one => one.key === unit)?.step
    return exercise.steps.find(one => one.id === id) ?? exercise.steps[0]!
  })
  const people = computed(() => votersOf(step.value, item(), { ...counts.value, [PEOPLE]: asked.value }))
  watch([item, () => view().unit], () => {
    if (!busy)
      adopt()
  })

  async function flush(): Promise<void> {
    changed = true
    if (busy)
      return
    busy = true
    for (let tries = 0; changed && tries < MOST_TRIES; tries++) {
      changed = false
      const count = { voters: people.value, counts: counts.value, texts: [...told.value?.texts ?? []], also: also.value }
      const ack = await sendCommand(pageSession.value, { type: 'key-in', exercise: view().exercise.id, item: item(), count })
      message.value = ack.ok || ack.code === 'stale' ? '' : ack.why
      if (ack.ok)
        tries = -1
      changed ||= !ack.ok && ack.code === 'stale'
    }
    busy = false
    adopt()
  }

  return {
    counts,
    people,
    also,
    message,
    add(key, by) {
      add(key, by)
      void flush()
    },
    addPeople(by) {
      asked.value = Math.max(0, people.value + by)
      void flush()
    },
    setAlso(on) {
      also.value = on
      void flush()
    },
  }
}
