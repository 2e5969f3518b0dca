import type { z } from 'zod'
/** Texts that only handouts print, read from `handouts/` and checked like every other content. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from '../core/exercise/explain.ts'
import { formatProblem } from '../core/exercise/problems.ts'
import { parseYaml } from '../core/front-matter.ts'
import { ContentError } from '../library/load.ts'
import { guide, reference, selfCheckSheet, slidesHandout, workbook } from './book-words.ts'
import { venue } from './venue-words.ts'

const schemas = { workbook, reference, guide, 'slides-handout': slidesHandout, 'self-check': selfCheckSheet, 'room': venue }

export interface HandoutWords {
  'workbook': z.infer<typeof workbook>
  'reference': z.infer<typeof reference>
  'guide': z.infer<typeof guide>
  'slides-handout': z.infer<typeof slidesHandout>
  'room': z.infer<typeof venue>
  'self-check': z.infer<typeof selfCheckSheet>
}

/**
 * Reads all texts.
 * @param workshop the workshop's folder
 * @throws ContentError that names file, key path and remedy
 */
export function readWords(workshop: string): HandoutWords {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, readTexts<unknown>(workshop, name, schema)])) as unknown as HandoutWords
}

/**
 * Reads one file of texts; what it leaves out is as `texts/` beside this file has it.
 * @param name its name below the folder of texts, without ending
 * @throws ContentError that names file, key path and remedy
 */
export function readTexts<T>(workshop: string, name: string, schema: z.ZodType<T>): T {
  const file = `handouts/${name}.yaml`
  const usual = join(import.meta.dirname, 'texts', `${name}.yaml`)
  const own = existsSync(join(workshop, file)) ? textsOf(join(workshop, file), file) : undefined
  const parsed = schema.safeParse(over(existsSync(usual) ? textsOf(usual, file) : undefined, own), { reportInput: true })
  if (!parsed.success)
    throw new ContentError(parsed.error.issues.flatMap(issue => explain(issue, file)).map(formatProblem).join('\n'))
  return parsed.data
}

function textsOf(path: string, file: string): unknown {
  const yaml = parseYaml(readFileSync(path, 'utf8'), file)
  if (!yaml.ok)
    throw new ContentError(yaml.problems.map(formatProblem).join('\n'))
  return yaml.value
}

/** What a workshop says, and what is usual where it says nothing; a list takes the place of a list. */
function over(usual: unknown, own: unknown): unknown {
  return isBlock(usual) && isBlock(own)
    ? Object.fromEntries([...new Set([...Object.keys(usual), ...Object.keys(own)])].map(key => [key, over(usual[key], own[key])]))
    : own ?? usual
}

const isBlock = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
