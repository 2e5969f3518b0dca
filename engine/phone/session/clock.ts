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

/** `1:05` left, or `+0:12` once over time; whole seconds. */
export function formatRemaining(ms: number): string {
  const seconds = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000)
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return ms < 0 ? `+${text}` : text
}
