/** The marks of an exercise's run against the time that has passed. */
import type { ExerciseNow } from './exercise.ts'
import { computed } from 'vue'
import { runFor } from '../../core/exercise/run.ts'
import { markSeconds } from '../../core/time.ts'
import { useConsole } from './console.ts'

/**
 * @param now the exercise
 * @param at the second the room is at, where the server keeps the clock (null before the start); undefined leaves it to this console's run clock
 */
export function useMarks(now: () => ExerciseNow, at: () => number | null | undefined) {
  const { content, clocks, cuts, sheet } = useConsole()

  const elapsed = computed(() => at() === undefined ? clocks.elapsed(now().exercise.id) : at()!)
  /** The exercise on the run sheet; a mark that is left out is kept under its key. */
  const lineKey = computed(() => sheet.lines.value.find(line => line.kind === 'exercise' && line.exercise === now().exercise.id && (line.form === null || line.form === now().view.form))?.key)
  const marks = computed(() => {
    const lines = runFor(now().exercise, content.value?.agenda.id ?? '').map(line => ({ ...line, seconds: markSeconds(line.at) }))
    const current = elapsed.value === null ? -1 : lines.findLastIndex(line => line.seconds <= elapsed.value!)
    return lines.map((line, i) => {
      const key = `${lineKey.value}@${line.at}`
      return { ...line, key, cut: cuts.cuts.value.includes(key), state: i === current ? 'now' : i < current ? 'past' : 'later' }
    })
  })
  return {
    elapsed,
    lineKey,
    marks,
    current: computed(() => marks.value.find(mark => mark.state === 'now') ?? null),
    following: computed(() => marks.value.find(mark => elapsed.value !== null && mark.seconds > elapsed.value) ?? null),
    end: computed(() => marks.value.at(-1)?.seconds ?? 0),
  }
}
