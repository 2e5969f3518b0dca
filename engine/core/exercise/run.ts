/** The run of an exercise: its minute marks under an agenda. */
import type { Exercise, RunLine } from './schema.ts'

/** The run of an exercise under an agenda: its own list, else that of a reserve where it is kept for one, else the default one. */
export function runFor(exercise: Pick<Exercise, 'run' | 'minutes' | 'reserve'>, agenda: string): RunLine[] {
  if (Array.isArray(exercise.run))
    return exercise.run
  const kept = exercise.minutes[agenda] === undefined && exercise.reserve[agenda] !== undefined
  return exercise.run[agenda] ?? (kept ? exercise.run.reserve : undefined) ?? exercise.run.default ?? Object.values(exercise.run)[0]!
}
