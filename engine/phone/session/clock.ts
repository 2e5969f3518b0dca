/** The server's clock on this phone, for timers that agree with the one on the screen. */
import type { InjectionKey, Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'

/** How often a timer looks at the clock, in milliseconds. */
const TICK_MS = 250

export const clockKey: InjectionKey<Ref<number>> = Symbol('clock')

/** Server time in epoch milliseconds, kept moving while the scope lives. */
export function useServerClock(clockOffset: Ref<number>): Ref<number> {
  const now = ref(0)
  const tick = () => now.value = Date.now() + clockOffset.value
  const timer = setInterval(tick, TICK_MS)
  watch(clockOffset, tick, { immediate: true })
  onScopeDispose(() => clearInterval(timer))
  return now
}
