/** What every command has in common: where the project is, how it ends, how it tells trouble. */
import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { failureText } from '../core/told-error.ts'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Runs `work` once on Ctrl-C or SIGTERM, then exits with 0; a second Ctrl-C does not wait. */
export function ending(work: () => Promise<void>): void {
  let begun = false
  const end = () => {
    if (begun)
      process.exit(1)
    begun = true
    work().then(() => process.exit(0), failWith)
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

/** Ends a command with one clear sentence on stderr and exit code 1. */
export function failWith(error: unknown): never {
  process.stderr.write(`${failureText(error)}\n`)
  process.exit(1)
}
