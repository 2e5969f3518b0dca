/** Time on the slide: the server's clock for the session's timers, this machine's for a local one. */
import type { Ref } from 'vue'
import type { Timer } from '../core/session/state.ts'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { remainingMs } from '../core/session/state.ts'
import { timeLeft } from '../core/time.ts'
import * as words from '../words/en/live.ts'

const TICK_MS = 200

export interface TimerFace {
  /** `4:05`, or `+0:12` when over time. */
  text: string
  over: boolean
  running: boolean
  /** In words, for a screen reader. */
  spoken: string
}

/**
 * The face of a timer, ticking only while it runs.
 * @param offset the server's clock less this one, in milliseconds
 */
export function useTimerFace(timer: Readonly<Ref<Timer | null>>, offset: Readonly<Ref<number>>): Readonly<Ref<TimerFace | null>> {
  const now = ref(Date.now())
  let ticking: ReturnType<typeof setInterval> | undefined
  watch(() => timer.value?.startedAt, (startedAt) => {
    clearInterval(ticking)
    now.value = Date.now()
    if (startedAt)
      ticking = setInterval(() => now.value = Date.now(), TICK_MS)
  }, { immediate: true })
  onScopeDispose(() => clearInterval(ticking))

  return computed(() => {
    if (!timer.value)
      return null
    const left = remainingMs(timer.value, now.value + offset.value)
    const over = left < 0
    const text = timeLeft(left)
    return { text, over, running: timer.value.startedAt !== null, spoken: words.timer.spoken({ over, time: over ? text.slice(1) : text }) }
  })
}
