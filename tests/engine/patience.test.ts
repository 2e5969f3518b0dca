/** Tests do not depend on an idle machine: none sleeps, and none gives up on what is only slow. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const tests = join(import.meta.dirname, '..')
/** Shorter than this, a wait is a bet on the machine. */
const SHORTEST_MS = 15_000

const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter(file => /^(?:e2e|engine|golden|support|workshop)\b.*\.ts$/.test(file.replaceAll('\\', '/')) && !file.endsWith('patience.test.ts'))
  // What makes the record of old sessions is no test: it takes the time that people take.
  .filter(file => !file.replaceAll('\\', '/').startsWith('golden/play/'))
  .map(file => ({ file, text: readFileSync(join(tests, file), 'utf8') }))

const linesWith = (pattern: RegExp, is: (match: RegExpMatchArray, text: string) => boolean = () => true) =>
  files.flatMap(({ file, text }) => [...text.matchAll(pattern)].filter(match => is(match, text)).map(match => `${file}: ${match[0]}`))

it('no test sleeps: time passes by a clock of its own, or where the limit on messages counts it', () => {
  expect(linesWith(/waitForTimeout\(|node:timers\/promises/g)).toEqual([])
  const sleeps = linesWith(/setTimeout\(resolve\b/g, (_match, text) => !text.includes('useFakeTimers'))
  expect(sleeps).toEqual([`${join('support', 'client.ts')}: setTimeout(resolve`])
})

it('no wait is given up within 15 seconds', () => {
  const isShort = ([, ms]: RegExpMatchArray) => Number(ms!.replaceAll('_', '')) < SHORTEST_MS
  expect(linesWith(/\btimeout: ?([\d_]+)/g, isShort)).toEqual([])
  expect(linesWith(/\b(?:PATIENCE|WITHIN)_MS = ([\d_]+)/g, isShort)).toEqual([])
  expect(linesWith(/\.until\([^\n]*, ([\d_]+)\)/g, isShort)).toEqual([])
  expect(linesWith(/\bTimeout: ?([\d_]+)/g, isShort)).toEqual([])
})
