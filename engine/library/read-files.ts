/** Reads the folders of content files. */
import type { Agenda } from '../core/agenda.ts'
import type { Problem } from '../core/exercise/problems.ts'
import type { Exercise } from '../core/exercise/schema.ts'
import type { Parsed } from '../core/front-matter.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAgenda } from '../core/agenda/parse.ts'
import { parseExercise } from '../core/exercise/parse.ts'
import { completed } from '../core/exercise/plain.ts'
import { isPlainDeck } from './plain-deck.ts'

export interface ReadFiles<T> {
  values: T[]
  problems: Problem[]
}

/** All exercises that can be read, by file name, and what is wrong with the others. */
export function readExercises(workshop: string): Promise<ReadFiles<Exercise>> {
  const complete = isPlainDeck(workshop) ? completed : undefined
  return readAll(workshop, 'exercises', '.md', (source, file) => parseExercise(source, file, complete))
}

/** All agendas that can be read, the shortest first, and what is wrong with the others. */
export async function readAgendas(workshop: string): Promise<ReadFiles<Agenda>> {
  const { values, problems } = await readAll(workshop, 'agendas', '.yaml', parseAgenda)
  return { values: values.sort((a, b) => a.minutes - b.minutes), problems }
}

/** Names of the sections that have a page, such as `01-welcome`. */
export async function readSections(workshop: string): Promise<string[]> {
  return (await namesIn(workshop, 'pages', '.md')).map(name => name.replace(/\.md$/, ''))
}

async function readAll<T>(workshop: string, folder: string, ending: string, parse: (source: string, file: string) => Parsed<T>): Promise<ReadFiles<T>> {
  const names = await namesIn(workshop, folder, ending)
  const all = await Promise.all(names.map(async name => parse(await readFile(join(workshop, folder, name), 'utf8'), `${folder}/${name}`)))
  return {
    values: all.flatMap(parsed => parsed.ok ? [parsed.value] : []),
    problems: all.flatMap(parsed => parsed.problems),
  }
}

async function namesIn(workshop: string, folder: string, ending: string): Promise<string[]> {
  const names = await readdir(join(workshop, folder)).catch(() => [])
  return names.filter(name => name.endsWith(ending) && !name.startsWith('.')).sort()
}
