import type { FrontMatter, RunsIn } from '../../engine/core/deck.ts'
import { join } from 'node:path'
import process from 'node:process'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { afterEach, describe, expect, it } from 'vitest'
import { endOf, schedule, totals } from '../../engine/core/agenda.ts'
import { isShown, pagesOf } from '../../engine/core/deck.ts'
import { clockTime } from '../../engine/core/time.ts'
import { judgeAgenda } from '../../engine/library/check/agendas.ts'
import { loadContent as loadNow, readContent } from '../../engine/library/load.ts'
import preparser from '../../engine/setup/preparser.ts'

const root = join(import.meta.dirname, '../..')

const loaded = new Map<string, ReturnType<typeof loadNow>>()
/** The content of an agenda, read once for all tests. */
function loadContent(root: string, agenda: string): ReturnType<typeof loadNow> {
  loaded.set(agenda, loaded.get(agenda) ?? loadNow(root, agenda))
  return loaded.get(agenda)!
}

let read: ReturnType<typeof readContent> | undefined
/** Everything there is, read once. */
const everything = () => read ??= readContent(root)

describe('the schedule of each agenda', () => {
  it.each([
    ['taster', { total: 90, slides: 13, exercises: 57, transitions: 12, reserve: 8, breaks: 0 }, [90]],
    ['half-day', { total: 240, slides: 33, exercises: 138, transitions: 26, reserve: 18, breaks: 25 }, [70, 74, 71]],
    ['full-day', { total: 420, slides: 56, exercises: 223, transitions: 38, reserve: 28, breaks: 75 }, [62, 72, 77, 57, 77]],
    ['two-mornings', { total: 399, slides: 56, exercises: 223, transitions: 38, reserve: 32, breaks: 50 }, [62, 72, 29, 52, 57, 77]],
  ])('%s is as planned, to the minute', async (agenda, planned, stretches) => {
    const sums = totals((await loadContent(root, agenda)).content.schedule)
    expect(sums).toMatchObject(planned)
    expect(sums.stretches).toEqual(stretches)
    expect(sums.talkShare).toBeLessThan(0.45)
    expect(sums.strictTalkShare).toBeLessThan(0.45)
  })

  it.each([
    ['taster', [11, 24, 43, 51, 69, 90]],
    ['half-day', [8, 20, 29, 39, 64, 115, 134, 145, 153, 181, 205, 214, 215, 221, 240]],
    ['full-day', [12, 31, 42, 56, 103, 138, 214, 244, 260, 291, 327, 378, 392, 400, 420]],
  ])('%s ends each section where the plan says', async (agenda, ends) => {
    const { content: { schedule: lines } } = await loadContent(root, agenda)
    const sections = [...new Set(lines.flatMap(line => line.kind === 'arrival' ? [] : line.section ?? []))]
    expect(sections.map(section => lines.findLast(line => line.section === section && line.kind !== 'arrival')!).map(line => line.from + line.minutes)).toEqual(ends)
  })

  it('goes on at nine on the second morning', async () => {
    const { content: { schedule: lines } } = await loadContent(root, 'two-mornings')
    const pause = lines.findIndex(line => line.kind === 'pause')
    expect(lines[pause]).toMatchObject({ key: 'pause:1', minutes: 0, clock: '12:08', day: 1 })
    expect(lines[pause + 1]).toMatchObject({ clock: '09:00', day: 2, section: '08-problem-solving-and-decision-making' })
    expect(endOf(lines)).toBe('12:31')
  })

  it.each(['taster', 'half-day', 'full-day', 'two-mornings'])('%s gives each line a key of its own', async (agenda) => {
    const keys = (await loadContent(root, agenda)).content.schedule.map(line => line.key)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
    expect(keys).toContain('slide:02:4')
    expect(keys).toContain('exercise:sp-sixty-seconds')
  })

  it('runs the recall quiz once a form', async () => {
    const { content: { schedule: lines } } = await loadContent(root, 'full-day')
    expect(lines.filter(line => line.exercise === 'qz-recall' && line.kind === 'exercise').map(line => [line.key, line.form])).toEqual(
      [1, 2, 3, 4].map(n => [`exercise:qz-recall/full-${n}`, `full-${n}`]),
    )
  })

  it.each([['taster', 3], ['half-day', 3], ['full-day', 7], ['two-mornings', 7]])('%s has the self-check before the clock starts', async (agenda, minutes) => {
    const { content } = await loadContent(root, agenda)
    expect(content.schedule[0]).toMatchObject({ kind: 'arrival', exercise: 'sc-self-check-pre', from: -minutes, minutes, page: 2 })
  })
})

describe('limits of an agenda', () => {
  const agenda = { id: 'day', title: 'Day', minutes: 100, start: '09:00', parts: [{ section: '01-a' }] }
  const slide = (minutes: number) => ({ section: '01-a', title: 'A', minutes: { day: minutes }, page: 1 })
  const judge = (minutes: number, promised = 100) => judgeAgenda({ ...agenda, minutes: promised }, schedule(agenda, [slide(minutes)], [])).map(problem => problem.message)

  it('asks for the missing minutes, a reserve and a break, and for less talk', () => expect(judge(60)).toEqual([
    'promises 100 but the parts take 60: plan the missing 40, or promise less',
    'are 100.0 % talk: turn slides into exercises until it is 45 % or less',
    'are 100.0 % slides and transitions: turn slides into exercises until it is 45 % of working time or less',
    'keep 0 of 60 working minutes in reserve, 0.0 %: make it 8 to 10 %, 5 to 6 minutes',
    'have no reserve in the stretch from minute 0 to 60: end it with one',
  ]))
  it('lets a short agenda talk', () => expect(judge(80, 80).filter(message => message.includes('talk'))).toEqual([]))
  it('asks for a break after 90 minutes', () => expect(judge(100)).toContain('go 100 minutes without a break: put one in after at most 90'))

  it('counts the clock past midnight and before the start', () => {
    expect(clockTime('09:00', 42)).toBe('09:42')
    expect(clockTime('00:05', -10)).toBe('23:55')
    expect(clockTime('23:30', 60)).toBe('00:30')
  })
})

describe('whether a slide is shown', () => {
  const exercises: RunsIn[] = [{ id: 'talk', minutes: { 'taster': 3, 'full-day': 0 } }, { id: 'spare', minutes: {}, reserve: { taster: 5 } }]
  it.each<[string, FrontMatter, Record<'taster' | 'half-day' | 'all', boolean>]>([
    ['minutes name it', { minutes: { taster: 1 } }, { 'taster': true, 'half-day': false, 'all': true }],
    ['no minute but up', { minutes: { 'half-day': 0 } }, { 'taster': false, 'half-day': true, 'all': true }],
    ['no minutes at all', {}, { 'taster': false, 'half-day': false, 'all': true }],
    ['minutes that are no block', { minutes: 3 }, { 'taster': false, 'half-day': false, 'all': true }],
    ['workbook only', { workbook: true }, { 'taster': false, 'half-day': false, 'all': true }],
    ['its exercise runs', { exercise: 'talk' }, { 'taster': true, 'half-day': false, 'all': true }],
    ['its exercise is unknown', { exercise: 'tlak' }, { 'taster': false, 'half-day': false, 'all': true }],
    ['its exercise is kept for a reserve', { exercise: 'spare' }, { 'taster': true, 'half-day': false, 'all': true }],
    ['its exercise runs, but the slide is for another', { exercise: 'talk', agendas: ['full-day'] }, { 'taster': false, 'half-day': false, 'all': true }],
    ['it comes in with an exercise', { with: 'talk' }, { 'taster': true, 'half-day': false, 'all': true }],
    ['for the workbook, and comes in with an exercise', { workbook: true, with: 'talk' }, { 'taster': true, 'half-day': false, 'all': true }],
    ['it comes in with a reserve', { with: 'spare', minutes: { 'half-day': 1 } }, { 'taster': true, 'half-day': true, 'all': true }],
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

  it.each(['taster', 'half-day', 'two-mornings', 'full-day', 'all'])('has the pages the schedule counts on: %s', async (agenda) => {
    process.env.TLW_AGENDA = agenda
    injectPreparserExtensionLoader(async (_roots, headmatter, filepath) => preparser({ filepath, headmatter }))
    const built = await load({ userRoot: root, roots: [root] } as never, join(root, 'slides.md'))
    const { model } = await everything()
    const pages = pagesOf(model.slides, model.agendas.find(one => one.id === agenda) ?? agenda, model.exercises)
    const ours = model.slides.filter((_slide, i) => pages[i] !== null)
    expect(built.slides.map(slide => slide.content)).toEqual(ours.map(slide => slide.content))
    expect(pages.filter(page => page !== null)).toEqual(built.slides.map((_slide, i) => i + 1))
  })

  it('is not built for an agenda that does not exist', async () => {
    process.env.TLW_AGENDA = 'evening'
    expect(() => preparser({ filepath: join(root, 'slides.md'), headmatter: {} })).toThrow('There is no agenda "evening": set TLW_AGENDA to one of full-day, half-day, taster, two-mornings, all.')
  })
})
