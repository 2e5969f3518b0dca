/** When the time of a vote or a conversation is up. */
import type { Timer } from '../core/session/state.ts'
import { onScopeDispose, watch } from 'vue'
import { remainingMs } from '../core/session/state.ts'

/** A timer that ran out longer ago than this was heard already: the page was opened or came back later. */
const FRESH_MS = 2500

/** Names one end of a timer, the same in all windows; a minute more gives it another end. */
const endOf = (timer: Timer) => timer.startedAt! - timer.elapsedMs + timer.durationMs

/**
 * Calls back at the end of each timer that runs, once. Nothing is called for one that stands, nor for
 * an end that was past before the timer was seen.
 * @param timers by exercise
 * @param offset the server's clock less this one, in milliseconds
 * @param up is given a key that is the same in all windows
 */
export function whenTimeIsUp(timers: () => Readonly<Record<string, Timer | null>>, offset: () => number, up: (key: string) => void): void {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  const called = new Set<string>()
  watch(timers, (all) => {
    waiting.forEach(clearTimeout)
    waiting.clear()
    for (const [id, timer] of Object.entries(all)) {
      if (!timer || timer.startedAt === null || timer.durationMs === 0)
        continue
      const key = `${id}/time/${endOf(timer)}`
      const left = remainingMs(timer, Date.now() + offset())
      if (called.has(key) || left < -FRESH_MS)
        continue
      waiting.set(key, setTimeout(() => {
        called.add(key)
        up(key)
      }, Math.max(0, left)))
    }
  }, { immediate: true })
  onScopeDispose(() => waiting.forEach(clearTimeout))
}
