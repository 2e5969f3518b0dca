/**
 * How far each running exercise is in its run. The server times steps, not whole exercises, so the
 * run clock is this console's own: it begins when the exercise does and the facilitator can set it.
 */
import type { Ref } from 'vue'
import type { HostView } from '../../core/protocol.ts'
import type { SessionContent } from '../../core/session/content.ts'
import { ref, watch } from 'vue'
import { runFor } from '../../core/exercise/run.ts'
import { findExercise } from '../../core/session/content.ts'
import { markSeconds } from '../../core/time.ts'
import { readStored, writeStored } from './storage.ts'

/** A clock left over from longer ago than this belongs to another run, in milliseconds. */
const STALE_MS = 3 * 60 * 60 * 1000

interface Sources {
  content: Readonly<Ref<SessionContent | null>>
  view: Readonly<Ref<HostView | null>>
  running: Readonly<Ref<string[]>>
  now: Readonly<Ref<number>>
  sessionName: Readonly<Ref<string>>
}

/** Second of its run at which an exercise is opened: the mark that names the step it is at, else the start. */
export function openingSecond(content: SessionContent | null, view: HostView | null, id: string): number {
  const exercise = content && findExercise(content, id)
  const at = view?.exercises[id]
  if (!exercise || !at)
    return 0
  const step = at.units.find(unit => unit.key === at.unit)?.step
  const mark = runFor(exercise, content.agenda.id).find(line => line.step === step)
  return mark ? markSeconds(mark.at) : 0
}

/** Run clocks by exercise: server time at which 0:00 was, in epoch milliseconds. */
export function useRunClocks({ content, view, running, now, sessionName }: Sources) {
  const begun = ref<Record<string, number>>({})
  let before: string[] = []

  const key = () => `console.run-clocks.${sessionName.value}`
  function keep(next: Record<string, number>): void {
    begun.value = next
    writeStored(key(), next)
  }

  watch(sessionName, (name) => {
    if (name)
      begun.value = Object.fromEntries(Object.entries(readStored<Record<string, number>>(key(), {})).filter(([, at]) => now.value - at < STALE_MS))
  }, { immediate: true })

  watch([running, content], () => {
    const { value: shown } = view
    if (!shown || !content.value)
      return
    const next = { ...begun.value }
    for (const id of before.filter(candidate => !running.value.includes(candidate)))
      delete next[id]
    for (const id of running.value.filter(candidate => next[candidate] === undefined)) {
      const timer = shown.exercises[id]?.timer
      const used = timer ? timer.elapsedMs + (timer.startedAt === null ? 0 : shown.now - timer.startedAt) : 0
      next[id] = shown.now - used - openingSecond(content.value, shown, id) * 1000
    }
    before = running.value
    if (Object.keys(next).join() !== Object.keys(begun.value).join())
      keep(next)
  }, { immediate: true })

  /** Seconds since the run of an exercise began; null before it did. */
  function elapsed(id: string): number | null {
    const at = begun.value[id]
    return at === undefined ? null : Math.max(0, Math.floor((now.value - at) / 1000))
  }

  /** Says that an exercise is at this second of its run now. */
  function set(id: string, seconds: number): void {
    keep({ ...begun.value, [id]: now.value - seconds * 1000 })
  }

  return { elapsed, set }
}
