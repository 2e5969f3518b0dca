/** What facilitator and organiser read off paper: clocks, cuts, dates and copies, for every agenda. */
import type { Agenda } from '../../engine/core/agenda.ts'
import type { HandoutModel } from '../../engine/handouts/model.ts'
import type { Renderer } from '../../engine/print/render.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planOf } from '../../engine/core/agenda.ts'
import { proposeCuts } from '../../engine/core/cuts.ts'
import { clockTime } from '../../engine/core/time.ts'
import { buildModel } from '../../engine/handouts/model.ts'
import { anyOccasion } from '../../engine/handouts/occasion.ts'
import { ballotAmounts, BLANK_CARDS, orderEnvelopes, orderRolePlays } from '../../engine/handouts/order-lines.ts'
import { cutsOf, hoursOf, linesFrom } from '../../engine/handouts/run-sheet.ts'
import { perSheet, votesOf } from '../../engine/handouts/votes.ts'
import { readWords } from '../../engine/handouts/words.ts'
import { scheduleOf } from '../../engine/library/check/agendas.ts'
import { readContent } from '../../engine/library/load.ts'
import { handoutSources, openRenderer } from '../../engine/print/render.ts'
import { headingFault } from '../../engine/print/structure.ts'
import { root } from '../support/session.ts'

const { model: content } = await readContent(root)
const model: HandoutModel = buildModel(content, readWords(root), { title: 'Workshop', version: '1', date: '' })
const agendas = content.agendas.map(agenda => [agenda.id, agenda] as const)
const page = { paper: 'a4', landscape: false, title: 'Print', edition: '' } as const
const occasion = { ...anyOccasion, start: '10:15', date: '2026-12-01', participants: 7 }
const guides = new Map<string, string>()
let renderer: Renderer

beforeAll(async () => {
  renderer = await openRenderer(handoutSources(root))
  for (const [id, agenda] of agendas)
    guides.set(id, await renderer.document({ name: 'Guide', props: { model, agenda, occasion } }, page))
})
afterAll(() => renderer.close())

const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(match => match[1]!)

describe.each(agendas)('the run sheet in the guide of %s', (id, agenda) => {
  it('goes by the clock of the occasion, and the second day by its own', () => {
    const pause = agenda.parts.find(part => 'pause' in part)
    const lines = scheduleOf(agenda, content)
    const shown = lines.filter(line => line.kind !== 'transition')
    const late = (line: typeof lines[number]) => line.day === 1 ? 75 : 0
    const clocks = found(guides.get(id)!, /<strong>(\d\d:\d\d)<\/strong> <span>\d+ min/g)
    expect(clocks).toEqual(shown.map(line => clockTime(line.clock, late(line))))
    expect(hoursOf(linesFrom(model, agenda, '10:15'))).toHaveLength(pause ? 2 : 1)
    expect(hoursOf(linesFrom(model, agenda, '10:15'))[0]).toMatch(/^10:15 to /)
  })

  it('numbers every cut in the order in which the console proposes them', () => {
    const lines = linesFrom(model, agenda, null)
    const cuts = cutsOf(model, agenda, lines)
    for (const minutes of [1, 5, 10, 20, 40]) {
      const proposed = proposeCuts(lines, content.exercises, 0, minutes, planOf(agenda))
      expect(cuts.slice(0, proposed.length).map(cut => cut.key)).toEqual(proposed.map(cut => cut.key))
    }
    const numbers = found(guides.get(id)!, /class="cut-number">Cut (\d+)/g).map(Number)
    expect(numbers.sort((a, b) => a - b)).toEqual(cuts.map(cut => cut.number))
    expect(cuts.length).toBeGreaterThan(5)
  })
})

describe('the guide', () => {
  it('skips no level of headings', () => {
    for (const [id, html] of guides)
      expect(headingFault(found(html, /<h([1-6])[\s>]/g).map(Number)), id).toBeNull()
  })

  it('dates its time line where the day is known', () => {
    const dates = found(guides.get('full-day')!, /class="day-of">([^<]+)</g)
    expect([dates[0], dates[4], dates.at(-1)]).toEqual(['Tuesday 3 November 2026', 'Tuesday 1 December 2026', 'Monday 1 March 2027'])
  })

  it('counts copies for the people of the occasion as the print order does', () => {
    const html = guides.get('full-day')!
    expect(html).toContain('Worked out for 7 people.')
    expect(found(html, /class="count">(\d+)</g)).toContain('9')
    for (const { title, print } of orderRolePlays(model, agendas.find(([id]) => id === 'full-day')![1], 7))
      expect(html.replace(/<!--.*?-->/g, '')).toContain(`${title}${print.dropped ? '<span class="detail"> · without its optional role</span>' : ''}</th><td>`)
  })
})

describe.each([7, 18, 40])('ballots for %i people', (people) => {
  it.each(agendas)('are enough in %s, with less than a sheet of each over', (_id, agenda: Agenda) => {
    const amounts = ballotAmounts(model, agenda, people)
    const counts = [...votesOf(model, agenda).map(perSheet), BLANK_CARDS]
    expect(amounts.flatMap(one => one.pages).sort((a, b) => a - b)).toEqual(counts.map((_, i) => i + 1))
    for (const { copies, pages } of amounts) {
      for (const number of pages) {
        expect(copies * counts[number - 1]!).toBeGreaterThanOrEqual(people + 2)
        expect((copies - 1) * counts[number - 1]!).toBeLessThan(people + 2)
      }
    }
  })
})

describe('the print order', () => {
  const fullDay = agendas.find(([id]) => id === 'full-day')![1]
  const printed = [
    { slug: 'paper-ballots', file: 'paper-ballots', title: 'Ballots', pages: 14, exercise: null },
    { slug: 'observer-sheet', file: 'observer-sheet-rp-not-this-time', title: 'Observer sheet', pages: 2, exercise: 'rp-not-this-time' },
  ]
  const lines = orderEnvelopes(model, fullDay, { ...anyOccasion, participants: 18 }, printed).flatMap(envelope => envelope.lines)

  it('says of every line how many copies of how many pages make its sheets', () => {
    expect(lines.length).toBeGreaterThan(3)
    for (const { title, copies, pages, sheets } of lines)
      expect(sheets, title).toBe(copies * pages)
  })

  it('gives each observer of two takes one sheet for both, and two are spare', () => {
    expect(lines.find(line => line.exercise === 'rp-not-this-time')).toMatchObject({ copies: 8, pages: 2, sheets: 16 })
  })
})
