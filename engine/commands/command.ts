/** What every command has in common: how it ends, how it tells trouble. */
import process from 'node:process'
import { failureText } from '../core/told-error.ts'
import { asTyped } from '../library/project.ts'

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
  process.stderr.write(`${asTyped(failureText(error))}\n`)
  process.exit(1)
}
