/** The parts of the handouts that need no browser. */
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { printArea } from '../../engine/print/paper.ts'
import { countPages, pagesOfPlaces, settle } from '../../engine/print/pdf.ts'
import { renderNote, typeset } from '../../engine/print/typeset.ts'

const pdf = (text: string) => Buffer.from(text, 'latin1')

describe('settle', () => {
  it('fixes dates at the same length', () => {
    const before = pdf('/CreationDate (D:20261122101112+00\'00\')\n/ModDate (D:20261122101112)')
    expect(settle(before, '2026-05-01').toString('latin1')).toBe('/CreationDate (D:20260501000000+00\'00\')\n/ModDate (D:20260501000000)')
  })

  it('numbers header cells by their objects, however Chromium counted them', () => {
    const print = (...[one, two, three]: [string, string, string]) => {
      const tree = [[one, 31], [two, 7], [three, 120]].sort().map(([id, object]) => `(${id}) ${object} 0 R`)
      return pdf(`31 0 obj\n/ID (${one})\nendobj 7 0 obj\n/ID (${two})\nendobj 120 0 obj\n/ID (${three})\n/Headers [(${two}) (${one})]\nendobj\n<</Limits [${tree[0]!.split(' ')[0]} ${tree[2]!.split(' ')[0]}]\n/Names [${tree.join(' ')}]>>`)
    }
    const settled = settle(print('node00000912', 'node00000907', 'node00000940'), '2026-05-01').toString('latin1')
    expect(settled).toContain('/Limits [(node00000001) (node00000003)]\n/Names [(node00000001) 7 0 R (node00000002) 31 0 R (node00000003) 120 0 R]')
    expect(settled).toContain('/Headers [(node00000001) (node00000002)]')
    expect(settle(print('node00000004', 'node00000090', 'node00000011'), '2026-05-01').toString('latin1')).toBe(settled)
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
