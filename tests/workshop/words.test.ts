/** Words of this workshop that only prints show. */
import { expect, it } from 'vitest'
import { editionOf } from '../../engine/handouts/edition.ts'
import { readReportWords } from '../../engine/reports/words.ts'
import { root } from '../support/session.ts'

it('has words for each outcome in the organiser\'s report, and a note that fits', () => {
  const { outcomes, note } = readReportWords(root).organiser
  expect(Object.keys(outcomes)).toHaveLength(11)
  expect(note.join(' ').split(/\s+/).length).toBeLessThan(200)
})

it('has an edition that takes the date it is given, and no other text for one', () => {
  expect(editionOf(root, '2026-05-01').foot).toMatch(/^version \S+ · 1 May 2026$/)
  expect(() => editionOf(root, '2026-13-01')).toThrow('"2026-13-01" is no date')
})
