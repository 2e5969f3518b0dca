/** What commands print in their other forms: for one agenda, for another folder, and where something is wrong. */
import { expect, it } from 'vitest'
import { fullCalls, nameOf, printed } from './commands.ts'
import { holds } from './exceptions.ts'
import { readKept } from './kept.ts'

const PATIENCE_MS = 120_000
const kept = readKept<Record<string, unknown>>('commands/full')

it.each(fullCalls.map(call => [nameOf(call), call] as const))('npm run %s', async (name, call) => {
  holds(`commands: ${name}`, await printed(call), kept[name])
}, PATIENCE_MS)

it('every form there was is there', () => {
  expect(Object.keys(kept).filter(name => !fullCalls.some(call => nameOf(call) === name))).toEqual([])
})
