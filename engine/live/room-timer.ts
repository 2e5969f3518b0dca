/** Timers of this page for room mode, kept over changes of slide and shared between this browser's windows. */
import type { Timer } from '../core/session/state.ts'
import { reactive } from 'vue'
import { MINUTE_MS } from '../core/time.ts'
import { joinWindows } from './same-browser.ts'

interface Message { key: string, timer: Timer | null }

const timers = reactive<Record<string, Timer>>({})
const tell = joinWindows<Message>('timer', ({ key, timer }) => put(key, timer))

function put(key: string, timer: Timer | null): void {
  if (timer)
    timers[key] = timer
  else
    delete timers[key]
}

function change(key: string, timer: Timer | null): void {
  put(key, timer)
  tell({ key, timer })
}

/** A timer, standing at its planned length in seconds until it is started. */
export function roomTimer(key: string, seconds: number): Timer {
  return timers[key] ?? { durationMs: seconds * 1000, elapsedMs: 0, startedAt: null }
}

export function startOrPause(key: string, timer: Timer): void {
  const now = Date.now()
  change(key, timer.startedAt === null
    ? { ...timer, startedAt: now }
    : { ...timer, startedAt: null, elapsedMs: timer.elapsedMs + now - timer.startedAt })
}

export function addMinute(key: string, timer: Timer): void {
  change(key, { ...timer, durationMs: timer.durationMs + MINUTE_MS })
}

/** Puts a timer back to its planned length. */
export function stopRoomTimer(key: string): void {
  change(key, null)
}
