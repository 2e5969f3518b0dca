/** Reads and writes the record. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { recordFolder } from './project.ts'

/** A part of the record by its path without `.json`. */
export function readKept<T>(name: string): T {
  return JSON.parse(readFileSync(join(recordFolder, `${name}.json`), 'utf8')) as T
}

export function writeKept(name: string, value: unknown): void {
  const file = join(recordFolder, `${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`)
}

/** As it would be read from the record: without what JSON does not hold. */
export function asKept<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
