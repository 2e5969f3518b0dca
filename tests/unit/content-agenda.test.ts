import type { FrontMatter } from '../../core/deck.ts'
import { join } from 'node:path'
import process from 'node:process'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { afterEach, describe, expect, it } from 'vitest'
import { clockTime, schedule, totals } from '../../core/agenda.ts'
import { judgeAgenda } from '../../core/check/agendas.ts'
import { isShown, pagesOf } from '../../core/deck.ts'
import { loadContent, readContent } from '../../server/content/load.ts'
import preparser from '../../setup/preparser.ts'

const root = join(import.meta.dirname, '../..')

describe('the schedule of the opening and of section 02', () => {
  it.each([
    ['taster', { opening: 11, second: 24, slides: 6, exercises: 14, transitions: 4 }],
    ['half-day', { opening: 8, second: 20, slides: 6, exercises: 11, transitions: 3 }],
    ['full-day', { opening: 12, second: 31, slides: 7, exercises: 19, transitions: 5 }],
  ])('%s ends each where the plan says', async (agenda, planned) => {
    const { content: { schedule: lines } } = await loadContent(root, agenda)
    const endOf = (section: string) => {
      const last = lines.findLast(line => line.section === section && line.kind !== 'arrival')!
      return last.from + last.minutes
    }
    const two = lines.filter(line => ['01-opening', '02-what-technical-leadership-is'].includes(line.section ?? ''))
    const { slides, exercises, transitions } = totals(two)
    expect({ opening: endOf('01-opening'), second: endOf('02-what-technical-leadership-is'), slides, exercises, transitions }).toEqual(planned)
  })

  it.each([['taster', 3], ['half-day', 3], ['full-day', 7]])('%s has the self-check before the clock starts', async (agenda, minutes) => {
    const { content } = await loadContent(root, agenda)
    expect(content.schedule[0]).toMatchObject({ kind: 'arrival', exercise: 'sc-self-check-pre', from: -minutes, minutes, page: 2 })
  })
})

describe('limits of an agenda', () => {
  const agenda = { id: 'day', title: 'Day', minutes: 100, start: '09:00', parts: [{ section: '01-a' }] }
  const slide = (minutes: number) => ({ section: '01-a', title: 'A', minutes: { day: minutes }, page: 1 })
  const judge = (minutes: number, promised = 100) => judgeAgenda({ ...agenda, minutes: promised }, schedule(agenda, [slide(minutes)], [])).map(problem => problem.message)

  it('lets an agenda grow that is not filled yet', () => expect(judge(60)).toEqual([]))
  it('judges the share of talk once it is filled', () => expect(judge(80, 80)).toEqual([]))
  it('asks for a break after 90 minutes, and for less talk', () => expect(judge(100)).toEqual([
    'go 100 minutes without a break: put one in after at most 90',
    'are 100 % talk: turn slides into exercises until it is 45 % or less',
  ]))

  it('counts the clock past midnight and before the start', () => {
    expect(clockTime('09:00', 42)).toBe('09:42')
    expect(clockTime('00:05', -10)).toBe('23:55')
    expect(clockTime('23:30', 60)).toBe('00:30')
  })
})

describe('whether a slide is shown', () => {
  const exercises = [{ id: 'talk', minutes: { 'taster': 3, 'full-day': 0 } }]
  it.each<[string, FrontMatter, Record<'taster' | 'half-day' | 'all', boolean>]>([
    ['minutes name it', { minutes: { taster: 1 } }, { 'taster': true, 'half-day': false, 'all': true }],
    ['no minute but up', { minutes: { 'half-day': 0 } }, { 'taster': false, 'half-day': true, 'all': true }],
    ['no minutes at all', {}, { 'taster': false, 'half-day': false, 'all': true }],
    ['minutes that are no block', { minutes: 3 }, { 'taster': false, 'half-day': false, 'all': true }],
    ['workbook only', { workbook: true }, { 'taster': false, 'half-day': false, 'all': true }],
    ['its exercise runs', { exercise: 'talk' }, { 'taster': true, 'half-day': false, 'all': true }],
    ['its exercise is unknown', { exercise: 'tlak' }, { 'taster': false, 'half-day': false, 'all': true }],
    ['a stub', { src: './a.md' }, { 'taster': true, 'half-day': true, 'all': true }],
    ['a stub of some agendas', { src: './a.md', agendas: ['taster'] }, { 'taster': true, 'half-day': false, 'all': true }],
  ])('%s', (_name, frontmatter, expected) => {
    for (const [agenda, shown] of Object.entries(expected))
      expect(isShown(frontmatter, agenda, exercises), agenda).toBe(shown)
  })
})

describe('the deck that Slidev builds', () => {
  const before = process.env.TLW_AGENDA
  afterEach(() => {
    injectPreparserExtensionLoader(async () => [])
    if (before === undefined)
      delete process.env.TLW_AGENDA
    else
      process.env.TLW_AGENDA = before
  })

  it.each(['taster', 'half-day', 'full-day', 'all'])('has the pages the schedule counts on: %s', async (agenda) => {
    process.env.TLW_AGENDA = agenda
    injectPreparserExtensionLoader(async (_roots, headmatter, filepath) => preparser({ filepath, headmatter }))
    const built = await load({ userRoot: root, roots: [root] } as never, join(root, 'slides.md'))
    const { model } = await readContent(root)
    const pages = pagesOf(model.slides, agenda, model.exercises)
    const ours = model.slides.filter((_slide, i) => pages[i] !== null)
    expect(built.slides.map(slide => slide.content)).toEqual(ours.map(slide => slide.content))
    expect(pages.filter(page => page !== null)).toEqual(built.slides.map((_slide, i) => i + 1))
  })

  it('is not built for an agenda that does not exist', async () => {
    process.env.TLW_AGENDA = 'evening'
    expect(() => preparser({ filepath: join(root, 'slides.md'), headmatter: {} })).toThrow('There is no agenda "evening": set TLW_AGENDA to one of full-day, half-day, taster, all.')
  })
})
