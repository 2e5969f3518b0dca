/** Components that a deck's tags find by name: the deck's own, and those of the engine. */
import type { Problem } from '../core/exercise/problems.ts'
import { existsSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { headmatterOf } from './plain-deck.ts'
import { engine } from './project.ts'

/** Files that Slidev takes for components. */
const ENDINGS = ['.vue', '.md', '.js', '.ts', '.jsx', '.tsx']

/**
 * Components of a deck that have the name of one of the engine's: a tag would show one of the two by chance.
 * @param folder the workshop's folder
 */
export function nameClashes(folder: string): Problem[] {
  const taken = new Set(['components', ...namesLook(folder) ? ['look/components'] : []].flatMap(path => filesIn(join(engine, path)).filter(file => file.endsWith('.vue')).map(nameOf)))
  return filesIn(join(folder, 'components')).filter(file => ENDINGS.includes(extname(file)) && taken.has(nameOf(file))).map(file =>
    ({ file: `components/${file.replaceAll('\\', '/')}`, path: '', message: `has the name of a component of the engine, <${nameOf(file)}>: give it another`, level: 'error' }))
}

/** A deck without the look may call its own components as the look does. */
function namesLook(folder: string): boolean {
  const { addons } = existsSync(join(folder, 'slides.md')) ? headmatterOf(folder) : {}
  return Array.isArray(addons) && addons.some(name => /(?:^|-)workshop-look$/.test(String(name)))
}

const filesIn = (folder: string) => existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : []

/** As a tag may be written, in either of its two ways. */
const nameOf = (file: string) => basename(file, extname(file)).replace(/(?:^|[-_ ])(\w)/g, (_all, letter: string) => letter.toUpperCase())
