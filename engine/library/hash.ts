/** What a built deck depends on, as one hash: the same hash means that no build is needed. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const inputs = [
  'slides.md',
  'pages',
  'exercises',
  'agendas',
  'components',
  'engine/live',
  'engine/deck',
  'engine/ui',
  'engine/look',
  'engine/components',
  'engine/setup',
  'engine/library/read-agenda.ts',
  'engine/core',
  'engine/kinds',
  'public',
  'engine/global-top.vue',
  'uno.config.ts',
  'vite.config.ts',
  'package-lock.json',
]

/**
 * Hash over every file that the deck and the exercises are built from, and the agenda.
 * @returns 64 hexadecimal digits; the same on every machine for the same files
 */
export function deckInputsHash(root: string, agendaId: string): Promise<string> {
  return inputsHash(root, inputs, agendaId)
}

/**
 * Hash over the names and contents of files and folders, and a salt.
 * @param inputs paths from the root; those that do not exist count as empty
 */
export async function inputsHash(root: string, inputs: readonly string[], salt = ''): Promise<string> {
  const files = (await Promise.all(inputs.map(input => filesUnder(root, input)))).flat().sort()
  const contents = await Promise.all(files.map(file => readFile(join(root, file))))
  const hash = createHash('sha256').update(salt)
  files.forEach((file, i) => hash.update(`\0${file}\0${contents[i]!.length}\0`).update(contents[i]!))
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
