/** The end of a timer is rung once, by whoever saw it run. */
import type { HostView } from '../../engine/core/protocol.ts'
import type { Timer } from '../../engine/core/session/state.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, shallowRef } from 'vue'
import { useBell } from '../../engine/console/state/bell.ts'
import { whenTimeIsUp } from '../../engine/live/time-up.ts'

const NOW = 1_000_000
const runs = (seconds: number, startedAt = NOW): Timer => ({ durationMs: seconds * 1000, elapsedMs: 0, startedAt })

let scope: ReturnType<typeof effectScope>
beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the end of a timer', () => {
  const heard: string[] = []
  const timers = shallowRef<Record<string, Timer | null>>({})
  function listen(first: Record<string, Timer | null>, offset = 0) {
    heard.length = 0
    timers.value = first
    scope.run(() => whenTimeIsUp(() => timers.value, () => offset, key => heard.push(key)))
  }
  async function change(next: Record<string, Timer | null>) {
    timers.value = next
    await nextTick()
  }

  it('is told once, at zero by the server’s clock, however often the view is sent', async () => {
    listen({ vote: runs(60, NOW + 500) }, 500)
    vi.advanceTimersByTime(59_999)
    expect(heard).toEqual([])
    vi.advanceTimersByTime(1)
    expect(heard).toHaveLength(1)
    await change({ vote: runs(60, NOW + 500) })
    vi.advanceTimersByTime(600_000)
    expect(heard).toHaveLength(1)
  })

  it('is not told of a timer that stands, has no length, or ran out before it was seen', () => {
    listen({ stands: { ...runs(5), startedAt: null }, endless: runs(0), past: runs(60, NOW - 70_000), none: null })
    vi.advanceTimersByTime(600_000)
    expect(heard).toEqual([])
  })

  it('waits with a pause and with a minute more, and comes again after it', async () => {
    listen({ vote: runs(60) })
    vi.advanceTimersByTime(30_000)
    await change({ vote: { durationMs: 60_000, elapsedMs: 30_000, startedAt: null } })
    vi.advanceTimersByTime(100_000)
    expect(heard).toEqual([])
    await change({ vote: { durationMs: 60_000, elapsedMs: 30_000, startedAt: Date.now() } })
    vi.advanceTimersByTime(30_000)
    expect(heard).toHaveLength(1)
    await change({ vote: { durationMs: 120_000, elapsedMs: 30_000, startedAt: Date.now() - 30_000 } })
    vi.advanceTimersByTime(60_000)
    expect(new Set(heard).size).toBe(2)
  })

  it('is told no more once the exercise is off', async () => {
    listen({ vote: runs(60) })
    await change({})
    vi.advanceTimersByTime(100_000)
    expect(heard).toEqual([])
  })
})

describe('the console', () => {
  let sounded: number
  beforeEach(() => {
    sounded = 0
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) })
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    vi.stubGlobal('addEventListener', (event: string, listener: () => void) => event === 'keydown' && listener())
    class Part {
      gain = { setValueAtTime() {}, exponentialRampToValueAtTime() {} }
      constructor() {
        sounded++
      }

      connect = () => this
      start() {}
      stop() {}
    }
    vi.stubGlobal('OscillatorNode', Part)
    vi.stubGlobal('GainNode', Part)
    vi.stubGlobal('AudioContext', class { state = 'running'; destination = {}; currentTime = 0; resume = async () => {} })
  })

  function consoleWith(timer: Timer) {
    const view = shallowRef({ exercises: { vote: { timer } } } as unknown as HostView)
    const bell = scope.run(() => useBell({ view, running: ref(['vote']), offset: () => 0 }))!
    return { view, bell }
  }

  it('rings when the time of a vote is up', () => {
    consoleWith(runs(60))
    vi.advanceTimersByTime(59_999)
    expect(sounded).toBe(0)
    vi.advanceTimersByTime(1)
    expect(sounded).toBeGreaterThan(0)
  })

  it('is silent where sound is off', () => {
    const { bell } = consoleWith(runs(60))
    bell.setBellHere(false)
    vi.advanceTimersByTime(60_000)
    expect(sounded).toBe(0)
  })
})
