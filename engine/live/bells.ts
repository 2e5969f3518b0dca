/**
 * The audible bell: on a host's machine only, and once however many windows of its browser are open.
 * The presenter view sounds first and says so; a slide window waits a moment, and sounds if nobody did.
 */
import type { StopFlag } from '../core/role-play/messages.ts'
import type { LiveConnection } from './connection.ts'
import { effectScope, watch } from 'vue'
import { flagKey } from './flag.ts'
import { isPresenterPage, joinWindows } from './same-browser.ts'
import { soundOn, strikeBell, unlockSound } from './sound.ts'
import { whenTimeIsUp } from './time-up.ts'

const WAIT_FOR_PRESENTER_MS = 150
/** Two slide windows must not wait equally long. */
const WAIT_SPREAD_MS = 200
/** A flag older than this was there before the page was. */
const FRESH_MS = 2500
/** How long a bell that another window sounded is remembered. */
const REMEMBERED_MS = 20_000

const sounded = new Map<string, number>()
const tell = joinWindows<string>('bell', key => sounded.set(key, Date.now()))
const wasSounded = (key: string) => Date.now() - (sounded.get(key) ?? 0) < REMEMBERED_MS

/**
 * Sounds an event unless another window of this browser does.
 * @param key the same in all windows
 */
export function ring(key: string, because: NonNullable<StopFlag>['because']): void {
  setTimeout(() => {
    if (!soundOn.value || wasSounded(key))
      return
    sounded.set(key, Date.now())
    tell(key)
    strikeBell(because === 'scene' ? 3 : 1)
  }, isPresenterPage() ? 0 : WAIT_FOR_PRESENTER_MS + Math.random() * WAIT_SPREAD_MS)
}

/** Strikes the bell of this machine once; a click or key lets the page sound. */
export async function ringBell(): Promise<void> {
  await unlockSound()
  strikeBell(1)
}

/** Listens for the bells of every role-play, and for the end of every timer, for as long as the page lives; a display hears none. */
export function ringFor(live: LiveConnection): void {
  // The connection outlives the component that happened to open it.
  const page = effectScope(true)
  page.run(() => whenTimeIsUp(
    () => Object.fromEntries(Object.entries(live.host.value?.exercises ?? {}).map(([id, { active, timer }]) => [id, active ? timer : null])),
    () => live.clockOffset.value,
    key => ring(key, 'scene'),
  ))
  page.run(() => watch(live.host, (view, before) => {
    for (const [id, { active, rolePlay }] of Object.entries(view?.exercises ?? {})) {
      const key = rolePlay && flagKey(rolePlay)
      const earlier = before?.exercises[id]?.rolePlay
      if (active && key && rolePlay.stop!.sinceMs < FRESH_MS && key !== (earlier && flagKey(earlier)))
        ring(`${id}/${key}`, rolePlay.stop!.because)
    }
  }))
}
