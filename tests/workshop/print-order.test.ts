/** How much is printed for how many people. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownCopies, printOf, sheetsOf, tableCopies } from '../../engine/handouts/print-order.ts'

/** The role-plays as the catalogue of handouts counts them: players, and how many of them a small group leaves out. */
const rolePlays = {
  'rp-stuck-senior': { players: 2, optional: 0, run: '15' },
  'rp-deadline-vp': { players: 3, optional: 1, run: '15' },
  'rp-incident-commander': { players: 4, optional: 1, run: '15' },
  'rp-review-conflict': { players: 3, optional: 0, run: '15' },
  'rp-not-this-time': { players: 2, optional: 0, run: '18' },
} as const

const agendas = {
  'taster': ['rp-stuck-senior', 'rp-review-conflict'],
  'half-day': ['rp-stuck-senior', 'rp-deadline-vp', 'rp-incident-commander', 'rp-review-conflict'],
  'full-day': ['rp-stuck-senior', 'rp-deadline-vp', 'rp-incident-commander', 'rp-review-conflict', 'rp-not-this-time'],
} as const

describe('for eighteen people', () => {
  it.each([
    ['rp-stuck-senior', 6, 6, 14, 8],
    ['rp-deadline-vp', 4, 6, 15, 8],
    ['rp-incident-commander', 3, 6, 16, 8],
    ['rp-review-conflict', 4, 6, 15, 8],
    ['rp-not-this-time', 6, 6, 14, 14],
  ] as const)('%s has %i groups, %i observers, %i tents, %i observer sheets', (id, groups, observers, tents, observerSheets) => {
    expect(printOf(18, rolePlays[id])).toMatchObject({ groups, observers, tents, observerSheets, dropped: 0 })
  })

  it.each([['taster', 29, 16], ['half-day', 60, 32], ['full-day', 74, 46]] as const)('the %s has %i tents and %i observer sheets', (agenda, tents, sheets) => {
    const prints = agendas[agenda].map(id => printOf(18, rolePlays[id]))
    expect(prints.reduce((sum, one) => sum + one.tents, 0)).toBe(tents)
    expect(prints.reduce((sum, one) => sum + one.observerSheets, 0)).toBe(sheets)
  })

  it('everybody has twenty, every table has six', () => {
    expect(ownCopies(18)).toBe(20)
    expect(tableCopies(18)).toBe(6)
  })
})

describe('for any number of people', () => {
  const seats = fc.record({ players: fc.integer({ min: 2, max: 5 }), optional: fc.integer({ min: 0, max: 2 }), run: fc.constantFrom('15' as const, '18' as const) })
    .filter(one => one.players - one.optional >= 2)
  const people = fc.integer({ min: 8, max: 150 })

  it('everybody plays or observes, every group is whole, and there is a spare set', () => {
    fc.assert(fc.property(people, seats, (count, rolePlay) => {
      const print = printOf(count, rolePlay)
      expect(print.groups * print.players + print.observers).toBe(count)
      expect(print.observers).toBeGreaterThanOrEqual(print.groups)
      expect(print.tents).toBe((print.groups + 1) * print.players)
      expect(print.observerSheets).toBeGreaterThanOrEqual(print.observers + 2)
      if (rolePlay.run === '18')
        expect(print.observerSheets).toBeGreaterThanOrEqual(2 * print.groups + 2)
    }))
  })

  it('a role is left out only where more than two would observe in a group, and no more roles than can be', () => {
    fc.assert(fc.property(people, seats, (count, rolePlay) => {
      const print = printOf(count, rolePlay)
      const whole = printOf(count, { ...rolePlay, optional: 0 })
      expect(print.dropped).toBeLessThanOrEqual(rolePlay.optional)
      expect(print.dropped > 0).toBe(rolePlay.optional > 0 && Math.ceil(whole.observers / whole.groups) > 2)
      if (print.dropped < rolePlay.optional)
        expect(Math.ceil(print.observers / print.groups)).toBeLessThanOrEqual(2)
    }))
  })

  it('sheets are whole, and two sides never take more than one', () => {
    fc.assert(fc.property(people, fc.integer({ min: 1, max: 60 }), (copies, pages) => {
      expect(sheetsOf(copies, pages, 1)).toBe(copies * pages)
      expect(sheetsOf(copies, pages, 2)).toBe(copies * Math.ceil(pages / 2))
    }))
  })
})
