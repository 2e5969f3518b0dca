/** What every command has in common: where the project is, how it ends, how it tells trouble. */
import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

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

/** Errors that were written for a person; anything else is a fault of ours and shows its stack. */
const spoken = new Set(['UsageError', 'ContentError', 'BuildError', 'StoreError', 'PortError', 'BrowserError'])

/** Ends a command with one clear sentence on stderr and exit code 1. */
export function failWith(error: unknown): never {
  const told = error instanceof Error ? error : new Error(String(error))
  const isFlag = 'code' in told && String(told.code).startsWith('ERR_PARSE_ARGS')
  process.stderr.write(isFlag
    ? `${told.message.split(/\.\s/)[0]}. See the commands in README.md.\n`
    : spoken.has(told.name) ? `${told.message}\n` : `This should not have happened: ${told.stack}\n`)
  process.exit(1)
}
