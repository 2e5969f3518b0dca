/** The contract's list says what the rest of the record says, and slides keep their names on the cheapest agenda. */
import { expect, it } from 'vitest'
import { contractOfRecord } from './contract.ts'
import { exceptionsOf, holds } from './exceptions.ts'
import { asKept, readKept } from './kept.ts'
import { agendas } from './prints.ts'
import { namesIn } from './slides.ts'

const PATIENCE_MS = 300_000

it('is gathered from the record', () => {
  expect(asKept(contractOfRecord())).toEqual(readKept('contract/contract'))
})

it('calls slides, lines and units of the taster as it did', async () => {
  holds('slides: taster', asKept(await namesIn('taster')), readKept('contract/slides-taster'))
}, PATIENCE_MS)

it('names no exception that is nothing of the record', () => {
  expect(exceptionsOf('slides').filter(what => !agendas.includes(what.replace('slides: ', '')))).toEqual([])
})
