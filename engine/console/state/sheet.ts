/** The run sheet against the clock and the deck: what is now, what is next, how late it is, when it ends. */
import type { Ref } from 'vue'
import type { ScheduleLine } from '../../core/agenda.ts'
import type { HostView } from '../../core/protocol.ts'
import type { SessionContent } from '../../core/session/content.ts'
import { computed } from 'vue'
import { endOf, moments, planOf } from '../../core/agenda.ts'
import { pace, savedBy } from '../../core/pacing.ts'
import { clockTime, wallClock } from '../../core/time.ts'

export interface SheetLine extends ScheduleLine {
  index: number
  state: 'past' | 'now' | 'next' | 'later'
  running: boolean
  /** Left out by the host. */
  cut: boolean
  /** Minutes that marks of its run that are left out win. */
  shortened: number
  /** Whole minutes between plan and actual, for a line that was reached; null otherwise. */
  off: number | null
  /** The time on the wall at which it will begin, where that is not the planned one. */
  expected: string | null
  /** That time is after the planned one. */
  delayed: boolean
}

interface Sources {
  content: Readonly<Ref<SessionContent | null>>
  view: Readonly<Ref<HostView | null>>
  running: Readonly<Ref<string[]>>
  page: Readonly<Ref<number | null>>
  now: Readonly<Ref<number>>
}

/** Whole minutes, towards the plan: 40 seconds late is not late. */
const whole = (minutes: number | null) => minutes === null ? null : Math.trunc(minutes) + 0

/** Lines with clock times, and how the room stands against them. */
export function useSheet({ content, view, running, page, now }: Sources) {
  const startedAt = computed(() => view.value?.startedAt ?? null)
  const start = computed(() => startedAt.value === null ? content.value?.agenda.start ?? '09:00' : wallClock(startedAt.value))
  const clock = computed(() => wallClock(now.value))
  const schedule = computed(() => content.value?.schedule ?? [])
  const plan = computed(() => content.value ? planOf(content.value.agenda) : '')
  const saved = computed(() => savedBy(view.value?.cuts ?? [], schedule.value, content.value?.exercises ?? [], plan.value))

  /** Lateness moves by the minute; the clock that is redrawn four times a second need not be asked for it. */
  const seconds = computed(() => Math.floor(now.value / 1000) * 1000)
  const paced = computed(() => pace({
    lines: schedule.value,
    startedAt: startedAt.value,
    progress: view.value?.progress ?? [],
    page: page.value,
    active: running.value,
    opened: Object.values(view.value?.exercises ?? {}).filter(({ units }) => units.some(unit => unit.rounds.length > 0)).map(({ exercise }) => exercise.id),
    saved: saved.value,
    now: seconds.value,
  }))

  const lines = computed((): SheetLine[] => {
    const when = content.value ? moments(content.value.agenda, schedule.value, start.value) : []
    const { current, next, lines: paces } = paced.value
    return schedule.value.map((line, index) => {
      const won = saved.value[line.key] ?? 0
      const shift = whole(paces[index]!.shift)
      const cut = won > 0 && won === line.minutes * 60
      return {
        ...line,
        index,
        ...when[index]!,
        state: index === current ? 'now' : current < 0 ? 'later' : index < current ? 'past' : index === next ? 'next' : 'later',
        running: line.kind !== 'transition' && line.exercise !== null && running.value.includes(line.exercise),
        cut,
        shortened: cut ? 0 : won / 60,
        off: whole(paces[index]!.off),
        expected: shift && !cut ? clockTime(when[index]!.clock, shift) : null,
        delayed: (shift ?? 0) > 0,
      }
    })
  })
  const current = computed(() => lines.value.find(line => line.state === 'now') ?? null)
  const next = computed(() => lines.value[paced.value.next] ?? null)
  const today = computed(() => lines.value.filter(line => line.day === (current.value?.day ?? 1)))

  return {
    lines,
    current,
    next,
    plan,
    start,
    startedAt,
    clock,
    saved,
    /** Minutes behind (negative: ahead); null before the clock was started. */
    late: computed(() => whole(paced.value.late)),
    /** How late it will end today; null before the clock was started. */
    endShift: computed(() => whole(paced.value.endShift)),
    /** The planned end of today, counted from the real start. */
    plannedEnd: computed(() => endOf(today.value)),
    expectedEnd: computed(() => paced.value.endShift === null ? null : clockTime(endOf(today.value), whole(paced.value.endShift)!)),
    reached: computed(() => paced.value.reached),
  }
}

export type Sheet = ReturnType<typeof useSheet>
