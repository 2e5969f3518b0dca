import type { Agenda } from '../../engine/core/agenda.ts'
import { describe, expect, it } from 'vitest'
import { exercisesIn, reservesOf, schedule } from '../../engine/core/agenda.ts'
import { carriedBy, isReserve, isShown, pagesOf, slideTimings } from '../../engine/core/deck.ts'
import { runFor } from '../../engine/core/exercise/run.ts'
import { exerciseSchema } from '../../engine/core/exercise/schema.ts'
import { reached } from '../../engine/library/check/outcomes.ts'

const common = {
  kind: 'discussion',
  section: '01-a',
  evidence: 'Talks.',
  group: { size: 'pairs' },
  steps: [{ id: 'talk', kind: 'discussion', prompt: 'Talk' }],
  good: ['Good'],
  pitfalls: [{ when: 'Silence', recover: 'Wait' }],
  remote: 'Same',
  largeRoom: 'Same',
  noPhones: { form: 'talk', note: 'Same' },
}
const lines = (end: string) => [{ at: '0:00', do: 'Ask' }, { at: end, do: 'End' }]
const exercise = (id: string, fields: object) => ({ ...exerciseSchema.parse({ ...common, id, title: id, run: lines('5:00'), ...fields }), body: '' })

const exercises = [
  exercise('planned', { minutes: { day: 5 }, objectives: ['LO1', 'LO2'] }),
  exercise('instead', { minutes: {}, reserve: { day: 5 }, objectives: ['LO1'] }),
  exercise('spare', { minutes: {}, reserve: { day: 3 }, run: { default: lines('9:00'), reserve: lines('3:00'), evening: lines('7:00') } }),
]
const slide = (frontmatter: object, file = 'pages/01-a.md') => ({ file, line: 1, frontmatter: frontmatter as Record<string, unknown>, stubs: [], content: '# Title', note: '' })
const slides = [
  slide({ minutes: { day: 1 } }),
  slide({ exercise: 'planned' }),
  slide({ exercise: 'instead' }),
  slide({ with: 'instead' }),
  slide({ exercise: 'spare' }),
  slide({ with: 'spare' }),
]
const day: Agenda = { id: 'day', title: 'Day', minutes: 10, start: '09:00', parts: [{ section: '01-a' }, { reserve: 'Reserve', minutes: 4, use: [{ exercise: 'spare' }] }] }
const swapped: Agenda = { ...day, swap: { planned: 'instead' } }
const linesOf = (agenda: Agenda) => schedule(agenda, slideTimings(slides, agenda, exercises), exercises)

describe('reserves', () => {
  it('keep their slides in the deck and out of the schedule', () => {
    expect(pagesOf(slides, day, exercises)).toEqual([1, 2, 3, 4, 5, 6])
    expect(slideTimings(slides, day, exercises).filter(slide => slide.reserve).map(slide => slide.page)).toEqual([3, 4, 5, 6])
    expect(linesOf(day).map(line => line.key)).toEqual(['slide:01-a/1', 'transition:planned', 'exercise:planned', 'reserve:1'])
    expect(reservesOf(day)).toEqual([{ key: 'reserve:1', reserve: 'Reserve', minutes: 4, use: [{ exercise: 'spare' }] }])
  })

  it('run by the marks for a reserve, and by an agenda\'s own where it has them', () => {
    const spare = exercises[2]!
    expect(runFor(spare, 'day').at(-1)!.at).toBe('3:00')
    expect(runFor(spare, 'evening').at(-1)!.at).toBe('7:00')
    expect(runFor(spare, 'night').at(-1)!.at).toBe('9:00')
  })
})

describe('a swap', () => {
  it('puts one exercise in the place of another, on its slide, with the slides that come in with it', () => {
    expect(linesOf(swapped).map(line => [line.key, line.page])).toEqual([['slide:01-a/1', 1], ['transition:instead', 2], ['exercise:instead', 2], ['reserve:1', null]])
    expect(carriedBy(slides[1]!.frontmatter, swapped)).toBe('instead')
    expect(isShown(slides[2]!.frontmatter, swapped, exercises)).toBe(false)
    expect([isShown(slides[3]!.frontmatter, swapped, exercises), isReserve(slides[3]!.frontmatter, swapped, exercises)]).toEqual([true, false])
  })

  it('keeps what must stay: the one that stands in is missed as much as the one it replaces', () => {
    const must = exercises.map(one => one.id === 'planned' ? { ...one, priority: 'must' as const } : { ...one, priority: 'could' as const })
    expect(schedule(swapped, slideTimings(slides, swapped, must), must).find(line => line.key === 'exercise:instead')?.priority).toBe('must')
  })

  it('gives the minutes to the one and takes them from the other, however often it is applied', () => {
    const once = exercisesIn(swapped, exercises)
    expect(once.map(({ id, minutes }) => [id, minutes])).toEqual([['planned', {}], ['instead', { day: 5 }], ['spare', {}]])
    expect(exercisesIn(swapped, once)).toEqual(once)
  })

  it('names the outcomes that it loses, and keeps those that count for it', () => {
    const outcome = (swaps: string[]) => ({ verb: 'Talk', text: 'Talk.', checked: ['planned'], practised: ['instead'], swaps, agendas: { day: { reach: 'full' as const, by: ['planned'] } } })
    const told = reached(swapped, { LO1: outcome(['instead']), LO2: outcome([]) }, exercises)
    expect(told.map(({ id, reach, by, lost }) => ({ id, reach, by, lost }))).toEqual([
      { id: 'LO1', reach: 'full', by: ['instead'], lost: [] },
      { id: 'LO2', reach: 'none', by: [], lost: ['planned'] },
    ])
  })
})

describe('an agenda like another', () => {
  const twin: Agenda = { ...day, id: 'twin', like: 'day', parts: [{ section: '01-a' }, { pause: 'Night', resume: '10:30' }, { break: 'Coffee', minutes: 5 }] }

  it('shows the same pages at its own times', () => {
    expect(pagesOf(slides, twin, exercises)).toEqual(pagesOf(slides, day, exercises))
    expect(linesOf(twin).map(({ kind, clock, day }) => [kind, clock, day])).toEqual([['slide', '09:00', 1], ['transition', '09:01', 1], ['exercise', '09:02', 1], ['pause', '09:07', 1], ['break', '10:30', 2]])
  })

  it('has every exercise under its own name too', () => {
    const resolved = exercisesIn(twin, exercises)
    expect(resolved[0]!.minutes).toEqual({ day: 5, twin: 5 })
    expect(runFor(resolved[2]!, 'twin').at(-1)!.at).toBe('3:00')
  })
})
