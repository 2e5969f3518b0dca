/** Counts from the room on their way to the session: every click is kept here at once, and sent one after the other. */
import type { Ref } from 'vue'
import type { HostView } from '../core/protocol.ts'
import type { Count } from './room-mode.ts'
import { computed, ref, watch } from 'vue'
import { pageSession } from './page-session.ts'
import { PEOPLE, votersOf } from './room-mode.ts'

type ExerciseOfHost = HostView['exercises'][string]
type Keyed = ExerciseOfHost['keyed'][string]

/** How long a view may lag behind the acknowledgement of its command, in milliseconds. */
const VIEW_TIMEOUT_MS = 3000
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
  const kind = computed(() => {
    const { exercise, units, unit } = view()
    const step = units.find(one => one.key === unit)?.step
    return exercise.steps.find(one => one.id === step) ?? exercise.steps[0]!
  })
  const told = computed<Keyed | undefined>(() => view().keyed[item()])
  const counts = ref<Count>({})
  const also = ref(false)
  const message = ref('')
  let busy = false
  let changed = false

  const adopt = () => {
    const people: Count = told.value && kind.value.kind === 'poll-multi' ? { [PEOPLE]: told.value.voters } : {}
    counts.value = { ...told.value?.counts, ...people }
    also.value = told.value?.also ?? phones() > 0
  }
  watch([told, item, () => view().unit], () => {
    if (!busy)
      adopt()
  }, { immediate: true })

  async function flush(): Promise<void> {
    changed = true
    if (busy)
      return
    busy = true
    for (let tries = 0; changed && tries < MOST_TRIES; tries++) {
      changed = false
      const { [PEOPLE]: _people, ...options } = counts.value
      const count = { voters: votersOf(kind.value, counts.value), counts: options, texts: told.value?.texts ?? [], also: also.value }
      const { send, host } = pageSession.value
      const ack = await send('command', { expected: host.value?.revision ?? 0, command: { type: 'key-in', exercise: view().exercise.id, item: item(), count } })
      message.value = ack.ok || ack.code === 'stale' ? '' : ack.why
      if (ack.ok)
        tries = -1
      if (ack.ok || ack.code === 'stale')
        await seen(ack.revision ?? 0)
      changed ||= !ack.ok && ack.code === 'stale'
    }
    busy = false
    adopt()
  }

  return {
    counts,
    people: computed(() => votersOf(kind.value, counts.value)),
    also,
    message,
    add(key, by) {
      const { [key]: before = 0, ...others } = counts.value
      const now = Math.max(0, before + by)
      counts.value = now ? { ...others, [key]: now } : others
      void flush()
    },
    addPeople(by) {
      counts.value = { ...counts.value, [PEOPLE]: Math.max(0, votersOf(kind.value, counts.value) + by) }
      void flush()
    },
    setAlso(on) {
      also.value = on
      void flush()
    },
  }
}

/** Waits until this page has the view of a revision, without which its next command would be stale. */
function seen(revision: number): Promise<void> {
  const { host } = pageSession.value
  if ((host.value?.revision ?? 0) >= revision)
    return Promise.resolve()
  return new Promise((resolve) => {
    const stop = watch(host, view => (view?.revision ?? 0) >= revision && done())
    const timeout = setTimeout(done, VIEW_TIMEOUT_MS)
    function done() {
      clearTimeout(timeout)
      stop()
      resolve()
    }
  })
}
