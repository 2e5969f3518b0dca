/** What commands print, and how they end, in every form that costs little. */
import { expect, it } from 'vitest'
import { nameOf, printed, quickCalls } from './commands.ts'
import { exceptionsOf, holds } from './exceptions.ts'
import { readKept } from './kept.ts'

const PATIENCE_MS = 120_000
const kept = readKept<Record<string, unknown>>('commands/quick')
const keptFull = readKept<Record<string, unknown>>('commands/full')

it.each(quickCalls.map(call => [nameOf(call), call] as const))('npm run %s', async (name, call) => {
  holds(`commands: ${name}`, await printed(call), kept[name])
}, PATIENCE_MS)

it('every command there was is there', () => {
  expect(Object.keys(kept).filter(name => !quickCalls.some(call => nameOf(call) === name))).toEqual([])
})

it('names no exception that is no command of the record', () => {
  expect(exceptionsOf('commands').filter(what => !(what.replace('commands: ', '') in { ...kept, ...keptFull }))).toEqual([])
})
