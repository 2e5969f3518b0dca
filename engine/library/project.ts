/** Where the engine stands with its packages and caches; a workshop is a folder of its own, and may be this one. */
import { dirname } from 'node:path'

/** The folder with `engine/`, `node_modules/`, `package-lock.json` and `.cache/`. */
export const project: string = dirname(dirname(import.meta.dirname))
