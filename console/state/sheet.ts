/** The run sheet against the clock and the deck: what is now, what is next, how late it is. */
import type { Ref } from 'vue'
import type { ScheduleLine } from '../../core/agenda.ts'
import type { HostView } from '../../core/protocol.ts'
import type { SessionContent } from '../../core/session/content.ts'
import { computed, ref, watch } from 'vue'
import { clockTime } from '../../core/agenda.ts'
import { readStored, writeStored } from './storage.ts'

export interface SheetLine extends ScheduleLine {
  index: number
  clock: string
  state: 'past' | 'now' | 'next' | 'later'
  running: boolean
}

/** Beyond this many minutes from the plan the sheet offers to start the clock instead of counting lateness. */
const FAR_OFF_MIN = 45

interface Sources {
  content: Readonly<Ref<SessionContent | null>>
  view: Readonly<Ref<HostView | null>>
  running: Readonly<Ref<string[]>>
  page: Readonly<Ref<number | null>>
  now: Readonly<Ref<number>>
  sessionName: Readonly<Ref<string>>
}

/**
 * Index of the line the room is at, or -1: a running exercise, else the line of the current slide.
 * @param started whether an exercise was opened before; its slide then counts as the exercise, not as the way into it
 */
export function nowIndex(lines: readonly ScheduleLine[], running: readonly string[], page: number | null, started: (id: string) => boolean): number {
  const active = lines.flatMap((line, i) => line.kind === 'exercise' && running.includes(line.exercise!) ? [i] : [])
  const here = active.find(i => lines[i]!.page === page) ?? active.at(-1)
  if (here !== undefined)
    return here
  return lines.findIndex(line => line.page !== null && line.page === page && (line.kind !== 'transition' || !started(line.exercise!)))
}

/** `09:42` on this machine's clock for a server time. */
export function wallClock(epochMs: number): string {
  const date = new Date(epochMs)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}

function minutesOf(clock: string): number {
  const [h, m] = clock.split(':').map(Number)
  return h! * 60 + m!
}

/** Lines with clock times, and how the room stands against them. */
export function useSheet({ content, view, running, page, now, sessionName }: Sources) {
  const startedAt = ref<string | null>(null)
  const key = () => `console.start.${sessionName.value}`
  watch(sessionName, name => startedAt.value = name ? readStored<string | null>(key(), null) : null, { immediate: true })

  const start = computed(() => startedAt.value ?? content.value?.agenda.start ?? '09:00')
  const clock = computed(() => wallClock(now.value))

  const lines = computed((): SheetLine[] => {
    const schedule = content.value?.schedule ?? []
    const started = (id: string) => (view.value?.exercises[id]?.units ?? []).some(unit => unit.rounds.length > 0)
    const current = nowIndex(schedule, running.value, page.value, started)
    return schedule.map((line, index) => ({
      ...line,
      index,
      clock: clockTime(start.value, line.from),
      state: index === current ? 'now' : current < 0 ? 'later' : index < current ? 'past' : index === current + 1 ? 'next' : 'later',
      running: line.kind !== 'transition' && line.exercise !== null && running.value.includes(line.exercise),
    }))
  })
  const current = computed(() => lines.value.find(line => line.state === 'now') ?? null)
  const next = computed(() => lines.value.find(line => line.state === 'next') ?? null)

  /** Minutes behind the plan (negative: ahead, 0: within the line's own time); null where the plan says nothing. */
  const late = computed(() => {
    if (!current.value || current.value.kind === 'arrival')
      return null
    const into = minutesOf(clock.value) - minutesOf(current.value.clock)
    const off = into < 0 ? into : Math.max(0, into - current.value.minutes)
    return Math.abs(off) > FAR_OFF_MIN ? null : off
  })

  /** Re-bases every planned time on this minute, in this browser; null goes back to the agenda's own start. */
  function setStart(value: string | null): void {
    startedAt.value = value
    writeStored(key(), value)
  }

  return { lines, current, next, late, clock, start, startedAt, setStart }
}
