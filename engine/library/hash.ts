/** What a built deck depends on, as one hash: the same hash means that no build is needed. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engine, project } from './project.ts'

/** What a slide is made of, in the workshop and in the engine. */
const ofWorkshop = ['workshop.yaml', 'catalogue/map.yaml', 'slides.md', 'pages', 'exercises', 'agendas', 'components', 'layouts', 'public', 'uno.config.ts', 'vite.config.ts']
const ofEngine = ['live', 'words', 'deck', 'ui', 'look', 'components', 'setup', 'library', 'core', 'kinds', 'global-top.vue', 'package.json']

/**
 * Hash over every file that the deck and the exercises are built from, and the agenda.
 * @returns 64 hexadecimal digits; the same on every machine for the same files
 */
export function deckInputsHash(workshop: string, agendaId: string): Promise<string> {
  return inputsHash([...within(workshop, ofWorkshop), ...within(engine, ofEngine), ...within(project, ['package-lock.json'])], agendaId)
}

/** Files and folders to hash, by the folder that they are named from. */
export type Inputs = readonly (readonly [folder: string, path: string])[]

/** Paths below one folder, as inputs. */
export const within = (folder: string, paths: readonly string[]): Inputs => paths.map(path => [folder, path] as const)

/**
 * Hash over the names and contents of files and folders, and a salt.
 * @param inputs those that do not exist count as empty
 */
export async function inputsHash(inputs: Inputs, salt = ''): Promise<string> {
  const files = (await Promise.all(inputs.map(async ([folder, path]) => (await filesUnder(folder, path)).map(file => ({ folder, file }))))).flat().sort((a, b) => a.file < b.file ? -1 : 1)
  const contents = await Promise.all(files.map(({ folder, file }) => readFile(join(folder, file))))
  const hash = createHash('sha256').update(salt)
  files.forEach(({ file }, i) => hash.update(`\0${file}\0${contents[i]!.length}\0`).update(contents[i]!))
  return hash.digest('hex')
}

async function filesUnder(root: string, path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true, recursive: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR')
      return null
    if (error.code === 'ENOENT')
      return []
    throw error
  })
  if (!entries)
    return [path]
  const nested = await Promise.all(entries.filter(entry => !entry.name.startsWith('.')).map(entry =>
    entry.isDirectory() ? filesUnder(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`]))
  return nested.flat()
}
