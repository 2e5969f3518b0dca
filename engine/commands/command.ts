/** What every command has in common: where the project is, how it ends, how it tells trouble. */
import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ToldError } from '../core/told-error.ts'

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

/** What a command says before it fails: the sentence that an error was told with, or the stack of a fault of ours. */
export function failureText(error: unknown): string {
  const thrown = error instanceof Error ? error : new Error(String(error))
  const isFlag = 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS')
  if (isFlag)
    return `${thrown.message.split(/\.\s/)[0]}. See the commands in README.md.`
  return thrown instanceof ToldError ? thrown.message : `This should not have happened: ${thrown.stack}`
}
