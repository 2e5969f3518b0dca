/** The parts of the handouts that need no browser. */
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { editionOf } from '../../handouts/edition.ts'
import { printArea } from '../../handouts/paper.ts'
import { countPages, pagesOfPlaces, settle } from '../../handouts/pdf.ts'
import { renderNote, typeset } from '../../handouts/text.ts'
import { root } from '../support/session.ts'

const pdf = (text: string) => Buffer.from(text, 'latin1')

describe('settle', () => {
  it('fixes dates and ids at the same length and keeps the order of ids', () => {
    const before = pdf('/CreationDate (D:20261122101112+00\'00\')\n/ID (node00000912) (node00000907) (node00000912)')
    const after = settle(before, '2026-05-01')
    expect(after.length).toBe(before.length)
    expect(after.toString('latin1')).toBe('/CreationDate (D:20260501000000+00\'00\')\n/ID (node00000002) (node00000001) (node00000002)')
  })
})

describe('pages of a PDF', () => {
  const text = [
    '1 0 obj\n<</Type /Page\n/Parent 9 0 R>>\nendobj',
    '2 0 obj\n<</Type /Page\n/Parent 9 0 R>>\nendobj',
    '8 0 obj\n<</Type /Catalog\n/Pages 9 0 R\n/Dests 7 0 R>>\nendobj',
    '9 0 obj\n<</Type /Pages\n/Kids [2 0 R 1 0 R]\n/Count 2>>\nendobj',
    '7 0 obj\n<</map [1 0 R /XYZ 0 0 0]\n/section-02 [2 0 R /XYZ 0 0 0]>>\nendobj',
  ].join('\n')

  it('are counted without the tree that holds them', () => {
    expect(countPages(pdf(text))).toBe(2)
  })
  it('are found by the names of places, in the order of the tree', () => {
    expect([...pagesOfPlaces(pdf(text))]).toEqual([['map', 2], ['section-02', 1]])
  })
})

describe('text', () => {
  it('gets typographic marks, and tags keep theirs', () => {
    expect(typeset('<p class="a">Ask: &quot;What\'s &#39;it&#39;?&quot;</p>')).toBe('<p class="a">Ask: “What’s ‘it’?”</p>')
  })
  it('of notes leaves the line of minutes to the page', () => {
    expect(renderNote('**Say.** Hello.\n\n**Minutes.** taster 1')).toBe('<p><strong>Say.</strong> Hello.</p>\n')
  })
})

describe('paper', () => {
  it('leaves margins on every side', () => {
    expect(printArea('a4', false)).toEqual({ width: 178, height: 265 })
    expect(printArea('letter', true).width).toBeCloseTo(249.4)
  })
})

describe('edition', () => {
  it('takes the date it is given, and no other text for one', () => {
    expect(editionOf(root, '2026-05-01').foot).toMatch(/^version \S+ · 1 May 2026$/)
    expect(() => editionOf(root, '2026-13-01')).toThrow('"2026-13-01" is no date')
  })
})
