/** What goes out after a session of 24 on real sockets: everything that should be there, and nothing that should not. */
import type { Engine } from '../../support/engine.ts'
import type { ReadPdf } from '../../support/pdf.ts'
import type { RoomOf24 } from '../../support/room-of-24.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organiserReport } from '../../../engine/core/report/organiser.ts'
import { participantsReport } from '../../../engine/core/report/participants.ts'
import { exportTables } from '../../../engine/core/session/export.ts'
import { stepKinds } from '../../../engine/kinds/traits.ts'
import { headingFault } from '../../../engine/print/structure.ts'
import { openReports } from '../../../engine/reports/make.ts'
import { LiveSession } from '../../../engine/server/session/live-session.ts'
import { openSqliteStore } from '../../../engine/server/store/sqlite.ts'
import { canaries, privateTexts } from '../../support/content.ts'
import { startEngine } from '../../support/engine.ts'
import { evened, readPdf } from '../../support/pdf.ts'
import { reportContent, reportRoles } from '../../support/report-content.ts'
import { CUT, FEW, keyedIn, PEOPLE, playRoomOf24, privatePlaces, SKIPPED } from '../../support/room-of-24.ts'
import { root } from '../../support/session.ts'

const WHOLE = 240_000
const content = reportContent()
const stepOf = (id: string) => content.exercises.flatMap(({ steps }) => steps).find(step => step.items.some(item => item.id === id))!
type Line = Record<string, string>
interface Told { voters: number, result: { options: { id: string, count: number, mean: number | null, ranks: number[] }[] } }
interface Data {
  answers: Record<string, unknown>[]
  countedInRoom: Record<string, unknown>[]
  questions: unknown[]
  exercises: Record<string, { units: { items: string[], rounds: { results: Record<string, Told> | null, heldBack: Record<string, number> }[] }[] }>
}

let engine: Engine
let room: RoomOf24
let folder: string
const texts = { organiser: '', room: '', organiserPage: '', roomPage: '', json: '' }
const prints = {} as Record<'organiser' | 'room', ReadPdf>
const tables: Record<string, Line[]> = {}
let data: Data
/** Who they are: cookies, ids, pseudonyms, the address they came from. */
let identities: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'room-of-24-'))
  engine = await startEngine(content)
  room = await playRoomOf24(engine)
  const get = async (path: string) => {
    const answer = await fetch(`${engine.origin}/api/host/${path}`, { headers: { cookie: room.host.cookie } })
    expect(answer.status, path).toBe(200)
    return answer
  }
  for (const name of exportTables)
    tables[name] = parse(await (await get(`export/${name}.csv`)).text(), { columns: true })
  texts.json = await (await get('export.json')).text()
  data = JSON.parse(texts.json) as Data
  for (const kind of ['organiser', 'room'] as const) {
    const file = join(folder, `${kind}.pdf`)
    writeFileSync(file, new Uint8Array(await (await get(`reports/${kind}.pdf`)).arrayBuffer()))
    prints[kind] = await readPdf(file)
    texts[kind] = evened(prints[kind].text.join(' '))
  }
  room.close()
  await engine.close()

  const store = openSqliteStore(join(engine.dataDir, 'sessions', 'engine.sqlite'))
  const session = await LiveSession.open(store, (await store.header())!)
  const record = await session.record(reportRoles)
  const people = await store.participants()
  await session.close()
  identities = [...room.people.cookies, room.host.cookie].map(cookie => cookie.split('=')[1]!).concat(people.map(({ id }) => id), record.rows.map(({ respondent }) => respondent).filter(respondent => !respondent.startsWith('table:')), engine.code, '127.0.0.1', '::1')
  const reports = await openReports(root)
  for (const [at, report] of [['organiserPage', { kind: 'organiser', model: organiserReport(record) }], ['roomPage', { kind: 'room', model: participantsReport(record) }]] as const)
    texts[at] = `${(await reports.page({ report, paper: 'a4', org: null })).replace(/data:font[^']*/g, '')}\n${JSON.stringify(report.model)}`
  await reports.close()
}, WHOLE)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await engine.dispose()
})

const everything = () => ({ ...texts, ...Object.fromEntries(Object.entries(tables).map(([name, lines]) => [name, JSON.stringify(lines)])) })

describe('what is private', () => {
  it('was there to be found: every kind was used, and every private place filled', () => {
    const used = new Set([...room.sent.map(({ item }) => stepOf(item).kind), 'role-play'])
    expect([...used].sort()).toEqual([...stepKinds].sort())
    const said = JSON.stringify(room.sent) + room.heard + room.host.frames.join('\n')
    for (const secret of [...privatePlaces, 'PRIVATE-NOTE', 'PRIVATE-LABEL', ...Object.values(privateTexts).flat()])
      expect(said, secret).toContain(secret)
    expect(room.sheets.length).toBeGreaterThan(5)
    expect(identities.length).toBeGreaterThan(PEOPLE * 4)
  })

  it('reaches no report, page, table or data', () => {
    const nowhere = [...privatePlaces, ...room.sheets, ...canaries.filter(text => text !== 'CANARY-WHY'), ...Object.values(privateTexts).flat(), ...identities]
    for (const [where, text] of Object.entries(everything())) {
      for (const secret of nowhere)
        expect(text.includes(secret), `${secret} in ${where}`).toBe(false)
    }
  })

  it('of what was said in the room, nothing reaches the organiser but lines that were agreed to', () => {
    for (const [where, text] of [['print', texts.organiser], ['page', texts.organiserPage]] as const) {
      for (const said of ['Alpha', 'Beta', 'Gamma', 'CANARY', 'listen', 'texts-t', 'posted-line', 'thoughts-shared', 'SHOWN question', 'I s1', 'before today', 'read from a card'])
        expect(text.includes(said), `${said} in the organiser's ${where}`).toBe(false)
    }
    expect(texts.organiser).toContain('PINNED rf-commitment-i-will-1')
    expect(texts.organiser).toContain('SHOWN rf-commitment-i-will-2')
    expect(texts.organiser).toContain('Signed Sam')
  })
})

describe('what should be there', () => {
  it('says every picture of a result in the words that stand above it', () => {
    const page = texts.roomPage.slice(0, texts.roomPage.lastIndexOf('</html>'))
    const told = [...page.matchAll(/<p class="told"[^>]*>([^<]*)<\/p>/g)].map(([, text]) => text!.trim())
    const spoken = [...page.matchAll(/<svg[^>]*role="img"[^>]*aria-label="([^"]*)"/g)].map(([, text]) => text!)
    expect(told.filter(text => text.includes('First vote: ') && / went from | moved from /.test(text)).length).toBeGreaterThan(1)
    for (const text of told.filter(text => !text.includes('sent')))
      expect(spoken.some(label => label.endsWith(text)), text).toBe(true)
    expect(told.some(text => /(?:different words were|Only one word was) sent/.test(text))).toBe(true)
  })

  it('is in the room report: both rounds, counts, texts, groups, averages, questions, handouts', () => {
    const marksOf = (text: string) => room.marked.filter(marked => marked === text).length
    expect(marksOf('SHOWN texts-t-2')).toBeGreaterThan(1)
    expect(marksOf('SHOWN question, answered')).toBeGreaterThan(1)
    for (const said of [
      'First vote: 24 answered',
      'Second round: 24 answered · Counted in the room and on phones',
      '3 answered. Fewer than five, so no breakdown.',
      'Where fewer than five answered, by phone or on paper, their votes are left out.',
      'PINNED texts-t-1',
      'SHOWN texts-t-2',
      'SHOWN read from a card',
      `${marksOf('SHOWN texts-t-2')} marked it`,
      'PINNED posted-line-1',
      'PINNED thoughts-shared-1',
      '8 groups played the scene.',
      'before today',
      'SHOWN question, answered',
      'SHOWN question, parked',
      `${marksOf('SHOWN question, answered')} marked it`,
      'One-page reference',
      'The answer: Beta.',
    ])
      expect(texts.room).toContain(said)
    expect(texts.room).not.toContain('It was about work')
  })

  it('is in the organiser report, on two pages: attendance, plan, what was left out, means', () => {
    expect(prints.organiser.pages).toBe(2)
    for (const said of ['24 joined', 'Talk', 'Three', 'left out', 'It was about work that I do.', 'from 24 people'])
      expect(texts.organiser).toContain(said)
  })

  it('can be found by bookmarks, each as it stands in the text, and heard: headings in order, no picture without words', () => {
    for (const kind of ['organiser', 'room'] as const) {
      const print = prints[kind]
      expect(print).toMatchObject({ tagged: true, language: 'en-GB', drawnFonts: 0 })
      expect(print.bookmarks.filter(title => !texts[kind].includes(evened(title)))).toEqual([])
      expect(print.bookmarks).toHaveLength(print.headings.length)
      expect(headingFault(print.headings)).toBeNull()
      expect(print.figures.filter(alt => alt === '')).toEqual([])
      print.text.forEach((text, i) => expect(text).toContain(`page ${i + 1} of ${print.pages}`))
    }
    expect(prints.room.bookmarks).toEqual(expect.arrayContaining(['Room report', 'Vote', 'Words', 'Questions from the room']))
  })

  it('is in the tables: a line for each answer that may be told, and the same in the data', () => {
    const secretPart = (exercise: string, item: string, vote: number) => room.sent.filter(one => one.exercise === exercise && one.item === item && one.vote === vote).length < 5
    const tellable = room.sent.filter(({ exercise, item, vote }) => {
      const step = stepOf(item)
      const kept = step.private && step.kind !== 'reflection'
      return !kept && !secretPart(exercise, item, vote)
    })
    const key = (of: { exercise: string, item: string }, vote: number) => `${of.exercise}/${of.item}/${vote}`
    const lines = exportTables.filter(name => name !== 'counted-in-room').flatMap(name => tables[name]!)
    expect(lines.map(line => key(line as never, Number(line.round))).sort()).toEqual(tellable.map(one => key(one, one.vote)).sort())
    expect(data.answers).toHaveLength(lines.length)
    expect(lines.filter(({ exercise }) => [CUT, SKIPPED, ...Object.keys(FEW)].includes(exercise!))).toEqual([])
    const shared = tables['open-text']!.filter(({ shown }) => shown === '1').map(({ text }) => text).sort()
    expect(shared).toEqual(['PINNED rf-commitment-i-will-1', 'PINNED texts-t-1', 'SHOWN rf-commitment-i-will-2', 'SHOWN texts-t-2'])
    expect(data.questions).toHaveLength(2)
  })

  it('adds up: what a slide showed is what phones sent and what was keyed in', () => {
    let compared = 0
    for (const table of ['poll-single', 'poll-multi', 'quiz'] as const) {
      for (const [id, exercise] of Object.entries(data.exercises)) {
        for (const unit of exercise.units.filter(({ items }) => items.some(item => stepOf(item).kind === table))) {
          for (const [i, round] of unit.rounds.entries()) {
            for (const item of unit.items) {
              const of = (line: Line) => line.exercise === id && line.item === item && line.round === String(i + 1)
              const chosen = (option: string) => tables[table]!.filter(of).filter(line => line.option === option || line[option] === '1').length
              const counted = (option: string) => tables['counted-in-room']!.filter(of).filter(({ choice }) => choice === option).reduce((sum, { count }) => sum + Number(count), 0)
              for (const { id: option, count } of round.results?.[item]?.result.options ?? []) {
                expect(count, `${id}/${item}/${i + 1}/${option}`).toBe(chosen(option) + counted(option))
                compared += 1
              }
            }
          }
        }
      }
    }
    expect(compared).toBeGreaterThanOrEqual(12)
    const votes = (vote: number) => room.sent.filter(one => one.exercise === 'vote' && one.vote === vote && (one.value as { option: string }).option === 'a').length
    const options = data.exercises.vote!.units[0]!.rounds.map(round => round.results!.q!.result.options[0]!.count)
    expect(options).toEqual([votes(1), votes(2) + 3])
  })

  it('has every count that was keyed in, and lets none of the three phones beside the hands be told', () => {
    const texts = ({ count }: typeof keyedIn[number]) => count.texts.map(text => ['', '', text])
    for (const keyed of keyedIn) {
      const own = tables['counted-in-room']!.filter(line => line.exercise === keyed.exercise && line.item === keyed.item && line.round === String(keyed.vote))
      expect(own.map(({ choice, count, text }) => [choice, count, text]), keyed.exercise).toEqual([...Object.entries(keyed.count.counts).map(([choice, count]) => [choice, String(count), '']), ...texts(keyed)])
      expect(new Set(own.map(({ by, beside, voters }) => `${by} ${beside} ${voters}`))).toEqual(new Set([`${keyed.by} ${Number(keyed.count.also)} ${keyed.count.voters}`]))
    }
    expect(data.countedInRoom).toHaveLength(tables['counted-in-room']!.length)
    const rank = data.exercises.rank!.units[0]!.rounds[1]!
    expect(rank).toMatchObject({ heldBack: { r: 3 }, results: { r: { voters: 8 } } })
    expect(rank.results!.r!.result.options.map(({ ranks }) => ranks[0])).toEqual([6, 0, 2])
  })
})
