/**
 * Sessions that people played with an earlier version: opened again, they say, show and export what
 * they did then, and go on from there. Each is opened once, from a copy.
 */
import type { Heard } from './replay.ts'
import type { Survey } from './survey.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { exceptionsOf, holds } from './exceptions.ts'
import { asKept, readKept } from './kept.ts'
import { scripts } from './scripts.ts'
import { ROUTES_OF, survey } from './survey.ts'

/** The first one may have to build the slides. */
const OPENING_MS = 300_000

const sessions = Object.keys(scripts)

describe.each(sessions)('%s', (session) => {
  let now: Survey
  const frames = readKept<Heard[]>(`frames/${session}`)
  const exports = readKept<Survey['exports']>(`exports/${session}`)

  beforeAll(async () => {
    now = asKept(await survey(session, readKept(`cookies/${session}`), frames))
  }, OPENING_MS)

  it('opens and stops as it did', () => holds(`openings: ${session}`, now.opening, readKept(`openings/${session}`)))

  it('says of other slides what it said, if it has to', () => {
    const kept = readKept<string[]>('contract/said-of-other-slides')
    expect(now.ofSlides.filter(line => !kept.includes(line))).toEqual([])
  })

  it.each(Object.keys(exports))('exports %s, line by line', file => holds(`exports: ${session} ${file}`, now.exports[file], exports[file]))

  it('exports nothing else', () => expect(Object.keys(now.exports)).toEqual(Object.keys(exports)))

  it('tells everybody what they were told, step by step', () => {
    // The replay ends at the first step that is not as kept.
    const last = now.frames.at(-1)!
    holds(`frames: ${session}`, last, frames[now.frames.length - 1])
    expect(now.frames.map(({ step }) => step)).toEqual(frames.slice(0, now.frames.length).map(({ step }) => step))
    if (!exceptionsOf('frames').includes(`frames: ${session}`))
      expect(now.frames).toHaveLength(frames.length)
  })

  if (session === ROUTES_OF) {
    const routes = readKept<Survey['routes'] & object>('contract/routes')
    it.each(Object.keys(routes))('answers %s to each role as it did', route => holds(`routes: ${route}`, now.routes![route], routes[route]))
  }
})

it('names no exception that is nothing of the record', () => {
  const known = sessions.flatMap(session => [`openings: ${session}`, `frames: ${session}`, ...Object.keys(readKept<object>(`exports/${session}`)).map(file => `exports: ${session} ${file}`)])
  const routes = Object.keys(readKept<object>('contract/routes')).map(route => `routes: ${route}`)
  expect(['openings', 'exports', 'frames', 'routes'].flatMap(exceptionsOf).filter(what => ![...known, ...routes].includes(what))).toEqual([])
})
