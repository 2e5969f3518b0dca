/** What costs more of the contract: slides of the longer agendas, and where each command writes unasked. */
import type { Places } from './places.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { exceptionsOf, holds } from './exceptions.ts'
import { asKept, readKept } from './kept.ts'
import { placesWritten, saidOfOtherSlides } from './places.ts'
import { agendas } from './prints.ts'
import { namesIn } from './slides.ts'

const PATIENCE_MS = 900_000

it.each(agendas.filter(agenda => agenda !== 'taster'))('calls slides, lines and units of %s as it did', async (agenda) => {
  holds(`slides: ${agenda}`, asKept(await namesIn(agenda)), readKept(`contract/slides-${agenda}`))
}, PATIENCE_MS)

describe('written unasked', () => {
  let now: Places
  const kept = readKept<Places>('contract/places')
  beforeAll(async () => {
    now = await placesWritten()
  }, PATIENCE_MS)

  it.each(Object.keys(kept) as (keyof Places)[])('by npm run %s', command => holds(`places: ${command}`, now[command], kept[command]))

  it('names no exception that is nothing of the record', () => {
    expect(exceptionsOf('places').filter(what => !(what.replace('places: ', '') in kept))).toEqual([])
  })
})

it('a session says that its slides are no longer kept', async () => {
  expect(await saidOfOtherSlides()).toEqual(readKept('contract/said-of-other-slides'))
}, PATIENCE_MS)
