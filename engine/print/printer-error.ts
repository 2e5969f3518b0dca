/** Trouble with the browser, told so that somebody can act on it. */
import type { Browser } from 'playwright-chromium'
import { ToldError } from '../core/told-error.ts'

/** The browser could not be started, or went away in the middle. */
export class PrinterError extends ToldError {}

/** What a failed start of the browser means to a person. */
export function notStarted(error: unknown): Error {
  if (error instanceof ToldError)
    return error
  const why = String(error instanceof Error ? error.message : error).split('\n').find(line => line.trim())?.trim() ?? 'no reason was given'
  return new PrinterError(`The browser that prints could not be started (${why.slice(0, 160)}). Set CHROMIUM_PATH to Chrome, Chromium or Edge, and run the command again.`)
}

/** An error while something was printed: the same one, unless the browser itself is gone. */
export function whilePrinting(name: string, error: unknown, browser: Browser): unknown {
  return !browser.isConnected() || (error instanceof Error && /has been closed|target closed|browser closed|crashed|disconnected|Printing failed/i.test(error.message))
    ? new PrinterError(`The browser went away while ${name} was printed. What was finished before is whole and is kept: run the command again, and it goes on from there.`)
    : error
}
