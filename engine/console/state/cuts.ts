/** What to leave out, what was left out, and what the reserves may be spent on. */
import type { Ref } from 'vue'
import type { Cut } from '../../core/cuts.ts'
import type { HostView } from '../../core/protocol.ts'
import type { SessionContent } from '../../core/session/content.ts'
import type { Sheet } from './sheet.ts'
import { computed } from 'vue'
import { reservesOf } from '../../core/agenda.ts'
import { proposeCuts } from '../../core/cuts.ts'
import { savedBy } from '../../core/pacing.ts'
import { findExercise } from '../../core/session/content.ts'

/** More than any day has: asks for every cut there is, in order. */
const EVERYTHING_MIN = 1440

export interface Proposal extends Cut {
  /** Needed to end on time; the others are there to be chosen. */
  needed: boolean
}

export interface Reserve {
  key: string
  uses: { exercise: string, title: string, minutes: number | null, spent: boolean }[]
  /** What else it is good for. */
  note: string | null
  /** Still there in full: not cut, not past, and the room is not behind. */
  whole: boolean
}

interface Sources {
  content: Readonly<Ref<SessionContent | null>>
  view: Readonly<Ref<HostView | null>>
  sheet: Sheet
}

const total = (saved: Record<string, number>) => Object.values(saved).reduce((sum, seconds) => sum + seconds, 0)

export function useCuts({ content, view, sheet }: Sources) {
  const cuts = computed(() => view.value?.cuts ?? [])
  const exercises = computed(() => content.value?.exercises ?? [])
  const schedule = computed(() => content.value?.schedule ?? [])

  const reserves = computed((): Reserve[] => (content.value ? reservesOf(content.value.agenda) : []).map((reserve) => {
    const line = sheet.lines.value.find(candidate => candidate.key === reserve.key)
    const uses = (reserve.use ?? []).map(({ exercise }) => ({
      exercise,
      title: findExercise(content.value!, exercise)?.title ?? exercise,
      minutes: findExercise(content.value!, exercise)?.reserve[sheet.plan.value] ?? null,
      spent: view.value?.spent.includes(exercise) ?? false,
    }))
    const whole = line !== undefined && !line.cut && line.state !== 'past' && (sheet.late.value ?? 0) <= 0 && !uses.some(use => use.spent)
    return { key: reserve.key, uses, note: reserve.note ?? null, whole }
  }))

  /** What a cut wins on top of those that are made. */
  const winsOf = (key: string) => total(savedBy([...cuts.value, key], schedule.value, exercises.value, sheet.plan.value)) - total(sheet.saved.value)

  const proposals = computed((): Proposal[] => {
    const spent = reserves.value.filter(reserve => reserve.uses.some(use => use.spent)).map(reserve => reserve.key)
    let missing = Math.max(0, sheet.endShift.value ?? 0) * 60
    return proposeCuts(schedule.value, exercises.value, sheet.reached.value, EVERYTHING_MIN, sheet.plan.value, spent)
      .filter(cut => !cuts.value.includes(cut.key) && !sheet.lines.value.find(line => line.key === cut.key)?.cut)
      .map(cut => ({ ...cut, wins: winsOf(cut.key) }))
      .filter(cut => cut.wins > 0)
      .map((cut) => {
        const needed = missing > 0
        missing -= needed ? cut.wins : 0
        return { ...cut, needed }
      })
  })

  /** Cuts that are made, the newest first, as they were proposed. */
  const made = computed(() => [...cuts.value].reverse().map((key) => {
    const [lineKey, mark] = key.split('@')
    const title = schedule.value.find(line => line.key === lineKey)?.title ?? lineKey!
    const others = cuts.value.filter(other => other !== key)
    return { key, title, mark: mark ?? null, wins: total(sheet.saved.value) - total(savedBy(others, schedule.value, exercises.value, sheet.plan.value)) }
  }))

  return { cuts, proposals, made, reserves, winsOf }
}

export type Cuts = ReturnType<typeof useCuts>
