/** The table of what is in each PDF shouts where something is missing. */
import type { ReadPdf } from '../../engine/print/read-pdf.ts'
import { describe, expect, it } from 'vitest'
import { headingFault, rowOf } from '../../engine/print/structure.ts'

const pdf: ReadPdf = { pages: 2, size: [210, 297], text: ['', ''], tagged: true, roles: [new Set(['H1', 'L']), new Set(['Table'])], headings: [1, 2, 3, 2], figures: ['A plane', ''], bookmarks: ['One'], title: 'T', language: 'en-GB', fonts: ['Inter-Regular'], drawnFonts: 0 }

describe('structure of a PDF', () => {
  it('is a line of what was counted', () => {
    expect(rowOf('a-a4.pdf', pdf, 2049, 'clean')).toEqual(['a-a4.pdf', '2', '210 × 297', 'yes', 'en-GB', '1 H1, 2 H2, 1 H3', 'no level skipped', '2', '1', 'on 1 p', 'on 1 p', '1', 'Inter-Regular', '3', 'clean'])
  })

  it('says what is missing, and what was not run', () => {
    expect(rowOf('a-a4.pdf', { ...pdf, tagged: false, language: null, headings: [], drawnFonts: 1 }, 1, null)).toEqual(expect.arrayContaining(['NO', 'NONE', 'Inter-Regular, 1 DRAWN', 'not run: not installed']))
  })

  it('names the first heading that skips a level', () => {
    expect(headingFault([1, 2, 3, 1, 2])).toBeNull()
    expect(headingFault([1, 3])).toBe('H3 FOLLOWS H1')
    expect(headingFault([2])).toBe('H2 FOLLOWS NOTHING')
  })
})
