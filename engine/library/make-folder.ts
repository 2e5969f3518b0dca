import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, one by one: Node's own recursive way never comes back from a
 * place such as /proc, where a folder can neither be made nor is there.
 * @throws the file system's error
 */
export function makeFolder(path: string): void {
  if (existsSync(path))
    return
  if (dirname(path) !== path)
    makeFolder(dirname(path))
  mkdirSync(path)
}
