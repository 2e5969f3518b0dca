/** What a command says when it fails: one sentence for trouble that a person can mend, a stack for a fault of ours. */
import { parseArgs } from 'node:util'
import { describe, expect, it } from 'vitest'
import { BuildError } from '../../engine/build/builds.ts'
import { failureText } from '../../engine/core/told-error.ts'
import { OccasionError } from '../../engine/handouts/occasion-error.ts'
import { ContentError } from '../../engine/library/load.ts'
import { BrowserError } from '../../engine/print/find-browser.ts'
import { FolderTakenError } from '../../engine/print/output-folder.ts'
import { HandoutError } from '../../engine/print/print.ts'
import { notStarted, PrinterError } from '../../engine/print/printer-error.ts'
import { UsageError } from '../../engine/server/launch.ts'
import { PortError } from '../../engine/server/main.ts'
import { StoreError } from '../../engine/server/store/types.ts'

const told = { BrowserError, BuildError, ContentError, FolderTakenError, HandoutError, OccasionError, PortError, PrinterError, StoreError, UsageError }

describe('the last words of a command', () => {
  it.each(Object.entries(told))('%s: its sentence alone, and a name that is its own', (name, Told) => {
    const error = new Told('The door is locked: turn the key.')
    expect([failureText(error), error.name]).toEqual(['The door is locked: turn the key.', name])
  })

  it('show the stack of an error that nobody meant', () => {
    expect(failureText(new TypeError('x is undefined'))).toMatch(/^This should not have happened: TypeError: x is undefined\n\s+at .*told-error\.test\.ts/)
    expect(failureText('nothing')).toMatch(/^This should not have happened: Error: nothing\n\s+at /)
  })

  it('point to the commands after an unknown flag', () => {
    const said = () => {
      try {
        return parseArgs({ args: ['--prot'], options: {} })
      }
      catch (error) {
        return failureText(error)
      }
    }
    expect(said()).toBe('Unknown option \'--prot\'. See the commands in README.md.')
  })
})

describe('a browser that does not start', () => {
  it('says why, unless the error says what to do already', () => {
    const own = new BrowserError('Install one.')
    expect(notStarted(own)).toBe(own)
    expect(notStarted(new Error('\nno such file\nat …'))).toMatchObject({ name: 'PrinterError', message: 'The browser that prints could not be started (no such file). Set CHROMIUM_PATH to Chrome, Chromium or Edge, and run the command again.' })
  })
})
