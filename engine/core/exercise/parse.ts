/** Reads one exercise file. Pure: text in, exercise or problems out. */
import type { Parsed } from '../front-matter.ts'
import type { Exercise } from './schema.ts'
import { parseFrontMatter } from '../front-matter.ts'
import { crossCheck } from './cross-check.ts'
import { explain } from './explain.ts'
import { exerciseSchema } from './schema.ts'

export { parseFrontMatter } from '../front-matter.ts'
export type { Parsed } from '../front-matter.ts'
export { explain } from './explain.ts'

/**
 * Parses an exercise file.
 * @param source the whole file
 * @param file its path, for messages; its name must be the exercise's id
 * @param complete adds to the keys that are written
 */
export function parseExercise(source: string, file: string, complete: (data: unknown) => unknown = data => data): Parsed<Exercise> {
  const front = parseFrontMatter(source, file)
  if (!front.ok)
    return front
  const result = exerciseSchema.safeParse(complete(front.value.data ?? {}), { reportInput: true })
  if (!result.success)
    return { ok: false, problems: result.error.issues.flatMap(issue => explain(issue, file)) }
  const exercise: Exercise = { ...result.data, body: front.value.body }
  const problems = crossCheck(exercise, file)
  return problems.length ? { ok: false, problems } : { ok: true, value: exercise, problems: [] }
}
