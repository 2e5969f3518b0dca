/**
 * The project as its users see it: the commands of `package.json`, run as npm would run them, without
 * npm's own overhead. Where the code lies does not matter here, so that it may be moved.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'

export interface Ran { code: number | null, stdout: string, stderr: string }

/** The nearest folder above with a `package.json`. */
export const root: string = rootAbove(import.meta.dirname)

/** What is kept: made by the code of its day, never by the code that is tested. */
export const recordFolder: string = join(import.meta.dirname, 'record')

/** The same day and the same words everywhere: dates in a report follow the clock of the place. */
export const sameEverywhere = { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder))
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

/** The program and arguments behind `npm run NAME`. */
export function commandLine(name: string): string[] {
  const [program, ...args] = scripts[name]!.split(' ')
  return [program === 'node' ? process.execPath : program!, ...args]
}

/**
 * Runs a command to its end.
 * @param from another copy of the project
 */
export async function run(name: string, args: readonly string[] = [], from: string = root): Promise<Ran> {
  const [program, ...own] = commandLine(name)
  const child = spawn(program!, [...own, ...args], { cwd: from, env: { ...process.env, ...sameEverywhere }, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', chunk => stdout += chunk)
  child.stderr.setEncoding('utf8').on('data', chunk => stderr += chunk)
  const [code] = await once(child, 'close') as [number | null]
  return { code, stdout, stderr }
}

/** A folder that is gone after `work`. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'held-'))
  try {
    return await work(folder)
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Text with places of this machine named instead. */
export function withoutPlaces(text: string, folders: Record<string, string> = {}): string {
  const named = Object.entries({ ...folders, '<project>': root })
  return named.reduce((told, [name, folder]) => told.replaceAll(folder, name), text)
}
