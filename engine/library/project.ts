/** Where the engine stands, with its packages and caches; a workshop is a folder of its own, and may be this one. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

/** The engine's own folder. */
export const engine: string = dirname(import.meta.dirname)

/** Whether it came as a package: then it serves the deck in whose folder a command runs, and its apps are built. */
export const isPacked: boolean = basename(dirname(engine)) === 'node_modules'

/** The folder with `package.json` and lock file. */
export const project: string = isPacked ? process.cwd() : dirname(engine)

/** Where builds are kept. */
export const cache: string = isPacked ? join(dirname(engine), '.cache', 'workshop') : join(project, '.cache')

/** A text for a person whose commands, such as `npm start -- --port 4400`, are those that this project understands. */
export const asTyped = (text: string): string => isPacked ? text.replace(/\bnpm (?:run )?([a-z]+)(?: --(?= ))?/g, 'npx workshop $1') : text

/**
 * The program that a package brings.
 * @param from a file or folder whose packages are meant
 */
export function programOf(name: string, program: string, from: string): string {
  const manifest = createRequire(join(from, 'package.json')).resolve(`${name}/package.json`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: Record<string, string> }
  return join(dirname(manifest), bin[program]!)
}
