/** Texts that only handouts print, read from `handouts/content/` and checked like every other content. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { explain } from '../core/exercise/explain.ts'
import { formatProblem } from '../core/exercise/problems.ts'
import { text } from '../core/exercise/steps.ts'
import { parseYaml } from '../core/front-matter.ts'
import { ContentError } from '../server/content/load.ts'

const lines = z.array(text).min(1)

const sections = z.record(z.string(), z.strictObject({ idea: text, objectives: lines.default([]) }))

const workbook = z.strictObject({
  subtitle: text,
  welcome: text,
  rules: z.array(z.strictObject({ rule: text, detail: text })).min(1),
  map: z.strictObject({ slide: text, how: text }),
  /** Room to write, by exercise. */
  writing: z.record(z.string(), z.array(z.strictObject({ label: text, lines: z.number().int().min(1).max(12) }))),
  selfCheck: z.strictObject({
    id: text,
    how: text,
    scoring: z.array(z.strictObject({ range: text, meaning: text })),
    priority: text,
    close: text,
    later: text,
  }),
  /** Pages for notes at the end. */
  notes: z.number().int().min(0).max(6),
})

const reference = z.strictObject({
  title: text,
  definition: text,
  components: z.record(z.string(), text),
  responsibilities: z.record(z.string(), text),
  tools: z.array(z.strictObject({ name: text, line: text, credit: text.optional() })).min(1),
  practice: text,
})

const runMarks = z.array(z.strictObject({ at: text, do: text, bell: z.boolean().default(false) }))

const guide = z.strictObject({
  purpose: text,
  promise: text,
  private: text,
  chapters: z.array(z.strictObject({ title: text, points: lines })),
  runs: z.strictObject({ 15: runMarks, 18: runMarks }),
})

const schemas = { sections, workbook, reference, guide }

export interface HandoutWords {
  sections: z.infer<typeof sections>
  workbook: z.infer<typeof workbook>
  reference: z.infer<typeof reference>
  guide: z.infer<typeof guide>
}

/**
 * Reads all texts.
 * @param root the project's root
 * @throws ContentError that names file, key path and remedy
 */
export function readWords(root: string): HandoutWords {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => {
    const file = `handouts/content/${name}.yaml`
    const yaml = parseYaml(readFileSync(join(root, file), 'utf8'), file)
    if (!yaml.ok)
      throw new ContentError(yaml.problems.map(formatProblem).join('\n'))
    const parsed = schema.safeParse(yaml.value, { reportInput: true })
    if (!parsed.success)
      throw new ContentError(parsed.error.issues.flatMap(issue => explain(issue, file)).map(formatProblem).join('\n'))
    return [name, parsed.data]
  })) as unknown as HandoutWords
}
