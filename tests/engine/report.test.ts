/** What the reports say, from a made-up session of 24 people: the right numbers, and nothing private. */
import type { SessionContent } from '../../engine/core/session/content.ts'
import type { Play } from '../support/played.ts'
import { describe, expect, it } from 'vitest'
import { dayInWords, daysAfter } from '../../engine/core/calendar.ts'
import { fill } from '../../engine/core/fill.ts'
import { organiserReport } from '../../engine/core/report/organiser.ts'
import { participantsReport } from '../../engine/core/report/participants.ts'
import { openSqliteStore } from '../../engine/server/store/sqlite.ts'
import { canaries, privateTexts } from '../support/content.ts'
import { playSession } from '../support/played.ts'
import { reportContent, reportPlay, reportRoles, secrets } from '../support/report-content.ts'

async function played(change: Partial<Play> = {}, content: SessionContent = reportContent()) {
  const session = await playSession(openSqliteStore(':memory:'), content, { ...reportPlay, ...change })
  const record = await session.record(reportRoles)
  await session.close()
  return record
}

describe('the organiser report', () => {
  it('has attendance, minutes, losses with their outcome, means and consented lines', async () => {
    const report = organiserReport(await played({ late: { vote: 4 } }))
    expect(report).toMatchObject({ day: '2026-05-05', date: 'Tuesday 5 May 2026', joined: 24, answered: 24, ended: true })
    const section = report.course.sections.find(({ id }) => id === '02-middle')!
    expect(section.exercises.find(({ title }) => title === 'Vote')).toMatchObject({ planned: 4, actual: 8, status: 'ran' })
    expect(section.exercises.find(({ title }) => title === 'Words')).toMatchObject({ status: 'left-out', actual: null })
    expect(report.course.losses).toEqual([
      { what: 'exercise', title: 'Words', minutes: 4, lost: ['LO5'], kept: ['LO1'] },
    ])
    expect(report.course.swaps).toEqual([{ planned: 'Thoughts', instead: 'Twice', lost: [] }])
    expect(report.reaction).toMatchObject({ answered: 24, means: [{ statement: 'It was about work that I do.', voters: 24 }] })
    expect(report.reaction!.means[0]!.mean).toBeGreaterThan(1)
    expect(report.commitments).toEqual([{ text: 'I will wait.', name: null }, { text: 'I will ask twice.', name: 'Signed Sam' }])
    expect(report.dates.map(({ date }) => date)).toEqual(['Thursday 4 June 2026', 'Saturday 4 July 2026', 'Monday 3 August 2026'])
  })

  it('gives no mean from four people, whatever the room was shown', async () => {
    expect(organiserReport(await played({ voters: { 'sc-feedback': 4 }, small: true })).reaction).toBeNull()
  })

  it('holds no vote, no self-check, no quotation and nothing private', async () => {
    const said = JSON.stringify(organiserReport(await played()))
    for (const text of [...secrets, ...canaries, ...Object.values(privateTexts).flat(), 'Alpha', 'shown by choice', 'RESPONDENT', 'I s1', 'Person1'])
      expect(said).not.toContain(text)
  })
})

describe('the room report', () => {
  const blockOf = (report: ReturnType<typeof participantsReport>, id: string) => report.sections.flatMap(({ exercises }) => exercises).find(exercise => exercise.id === id)?.blocks[0]

  it('has both rounds, shown texts, groups, both ratings as averages, and the map', async () => {
    const report = participantsReport(await played())
    expect(blockOf(report, 'vote')!.rounds.map(({ label, answered }) => [label, answered])).toEqual([['First vote', 24], ['Second round', 24]])
    const posts = Object.values(blockOf(report, 'texts')!.rounds[0]!.results!).map(({ result }) => 'posts' in result ? result.posts.map(({ text, name }) => [text, name]) : [])
    expect(posts).toEqual([[['shown by choice', null], ['signed by choice', 'Signed Sam']]])
    expect(blockOf(report, 'twice')!.rounds[0]!.results!.b1!.result).toMatchObject({ counts: null, mean: expect.any(Number), earlier: { counts: null, mean: expect.any(Number) } })
    expect(report.sections.flatMap(({ exercises }) => exercises).find(({ id }) => id === 'play')!.groups).toBeGreaterThan(2)
    expect(report.practised).toContain('02')
    expect(report.handouts).toEqual(['One-page reference'])
  })

  it('breaks nothing below five voters down, unless the host showed it, and says so', async () => {
    expect(blockOf(participantsReport(await played({ voters: { vote: 4, twice: 4 } })), 'vote')!.rounds[0]).toMatchObject({ tooFew: true, results: null })
    const small = participantsReport(await played({ voters: { vote: 4, twice: 4 }, small: true }))
    expect(blockOf(small, 'vote')!.rounds[0]).toMatchObject({ tooFew: false, small: ['q'] })
    expect(blockOf(small, 'twice')!.rounds[0], 'a self-check of four stays closed').toMatchObject({ results: null })
  })

  it('holds nothing private', async () => {
    const said = JSON.stringify(participantsReport(await played()))
    const told = canaries.filter(text => text !== 'CANARY-WHY')
    for (const text of [...secrets, ...told, ...Object.values(privateTexts).flat(), 'RESPONDENT', 'Person1', 'It was about work'])
      expect(said).not.toContain(text)
  })
})

describe('dates and words', () => {
  it('count days over months and leap years', () => {
    expect([daysAfter('2028-02-28', 30), dayInWords('2026-01-31')]).toEqual(['2028-03-29', 'Saturday 31 January 2026'])
  })
  it('are filled in', () => {
    expect(fill('{n} of {m} {x}', { n: 1, m: 2 })).toBe('1 of 2 {x}')
  })
})
