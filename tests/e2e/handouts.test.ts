import type { Exercise } from '../../engine/core/exercise/schema.ts'
import type { HandoutIndex } from '../../engine/handouts/made-handouts.ts'
import type { Made, MakeOptions } from '../../engine/handouts/make.ts'
/** The handouts as files: what is in them, and that a second run changes nothing that need not change. */
import type { ContentModel } from '../../engine/library/check/model.ts'
import type { ReadPdf } from '../support/pdf.ts'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rolePlay } from '../../engine/core/role-play/step.ts'
import { venueSlugs } from '../../engine/handouts/catalogue/venue-paper.ts'
import { makeHandouts } from '../../engine/handouts/make.ts'
import { anyOccasion } from '../../engine/handouts/occasion.ts'
import { readContent } from '../../engine/library/load.ts'
import { printArea } from '../../engine/print/paper.ts'
import { cardSlugs } from '../../handouts/cards/catalogue.ts'
import { launchBrowser } from '../support/browser.ts'
import { evened, readPdf } from '../support/pdf.ts'
import { root } from '../support/session.ts'
import { cards, url } from './handouts/cards.ts'

const folder = mkdtempSync(join(tmpdir(), 'handouts-'))
const out = join(folder, 'first')
const step = rolePlay.parse(parse(readFileSync(join(root, 'tests/fixtures/handouts/quiet-branch.yaml'), 'utf8')))
const briefs = step.roles.flatMap(role => [role.brief.goal, role.brief.know, role.brief.constraint])

/** Milliseconds for printing everything where several share a machine. */
const ALL = 480_000

let made: Made[]
let exercises: Exercise[]
const pdfs = new Map<string, ReadPdf>()

/** The project's own content with one role-play more, changed as a test needs it. */
async function read(change: (content: ContentModel) => void = () => {}) {
  const { model, problems } = await readContent(root)
  const like = model.exercises[0]!
  const rolePlayed = { ...like, id: 'rp-quiet-branch', title: 'The quiet branch', kind: 'role-play', section: '05-mentoring-and-coaching', steps: [structuredClone(step)] } as unknown as Exercise
  const content = { ...model, exercises: [...model.exercises, rolePlayed] }
  change(content)
  return { model: content, problems }
}

function make(options: Partial<MakeOptions> & { change?: (content: ContentModel) => void } = {}): Promise<Made[]> {
  const { change, ...rest } = options
  return makeHandouts({ workshop: root, out, agenda: 'full-day', papers: ['a4', 'letter'], date: '2026-05-01', occasion: { ...anyOccasion, url }, launch: launchBrowser, say: () => {}, read: () => read(change), ...rest })
}

const exerciseOf = (content: ContentModel, id: string) => content.exercises.find(exercise => exercise.id === id)!
const changedIn = (all: readonly Made[]) => all.filter(one => one.changed).map(one => one.record.file)
const own = (file: string) => !/^(?:role-tents|observer-sheet)-/.test(file) || file.includes('rp-quiet-branch')
/** Paper for the room has tests of its own. */
const isForVenue = ({ record }: Made) => (venueSlugs as readonly string[]).includes(record.slug)
const index = () => JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as HandoutIndex

beforeAll(async () => {
  exercises = (await read()).model.exercises
  made = await make()
  for (const { record } of made)
    pdfs.set(record.file, await readPdf(join(out, record.file)))
}, ALL)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('every handout', () => {
  it('is made on both papers and stands in the index as it lies in the folder', () => {
    expect(made.filter(one => !isForVenue(one)).map(({ record }) => record.file).filter(own)).toEqual([
      'role-tents-rp-quiet-branch',
      'observer-sheet-rp-quiet-branch',
      'participant-workbook',
      'facilitator-guide',
      'one-page-reference',
      'slides-handout-3',
      'slides-handout-6',
      ...cardSlugs,
    ].flatMap(name => [`${name}-a4.pdf`, `${name}-letter.pdf`]))
    expect(readdirSync(out).sort()).toEqual([...made.map(({ record }) => record.file), 'index.json', 'index.html', 'handouts.zip', 'facilitator.zip', 'thumbs'].sort())
    for (const record of index().handouts) {
      const bytes = readFileSync(join(out, record.file))
      expect(record.bytes).toBe(bytes.length)
      expect(record.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(record.pages).toBe(pdfs.get(record.file)!.pages)
    }
  })

  it('is tagged, in its language, with headings, bookmarks and a title', () => {
    for (const [file, pdf] of pdfs) {
      expect(pdf.tagged, file).toBe(true)
      expect(pdf.language, file).toBe('en-GB')
      expect(pdf.title, file).not.toBe('')
      expect([...pdf.roles[0]!], file).toContain('H1')
      expect(pdf.bookmarks.length, file).toBeGreaterThan(0)
    }
    expect(pdfs.get('facilitator-guide-a4.pdf')!.bookmarks).toEqual(expect.arrayContaining(['What is technical leadership?', 'Opening', 'What technical leadership is']))
    expect([...pdfs.get('observer-sheet-rp-quiet-branch-a4.pdf')!.roles[0]!]).toEqual(expect.arrayContaining(['Table', 'TH']))
  })

  it('says on each page which page it is, of how many, with version and date', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    for (const [file, pdf] of pdfs) {
      pdf.text.forEach((text, i) => {
        expect(text, file).toContain(`page ${i + 1} of ${pdf.pages}`)
        expect(text, file).toContain(`version ${version} · 1 May 2026`)
      })
    }
  })

  it('has its fonts in it, by name', () => {
    for (const [file, pdf] of pdfs) {
      expect(pdf.drawnFonts, file).toBe(0)
      expect(pdf.fonts.filter(font => !/^(?:Inter|SourceSerif4)-/.test(font)), file).toEqual([])
    }
  })

  it('has the size of its paper, role tents lying', () => {
    const [width, height] = pdfs.get('participant-workbook-letter.pdf')!.size
    expect([width, height]).toEqual([215.9, 279.4])
    expect(pdfs.get('role-tents-rp-quiet-branch-a4.pdf')!.size.map(Math.round)).toEqual([297, 210])
    expect(printArea('a4', true).height).toBe(184)
  })
})

describe('what stands where', () => {
  const holding = (words: string) => [...pdfs].filter(([, pdf]) => pdf.text.join(' ').includes(evened(words))).map(([file]) => file)

  it('prints a private brief on its own tent, in the file of all and in the guide, nowhere else', () => {
    for (const brief of briefs)
      expect(holding(brief)).toEqual(['role-tents-rp-quiet-branch-a4.pdf', 'role-tents-rp-quiet-branch-letter.pdf', 'role-tents-all-a4.pdf', 'role-tents-all-letter.pdf', 'facilitator-guide-a4.pdf', 'facilitator-guide-letter.pdf'])
    const tents = pdfs.get('role-tents-rp-quiet-branch-a4.pdf')!
    expect(tents.pages).toBe(step.roles.length)
    step.roles.forEach((role, i) => tents.text.forEach((text, page) =>
      expect(text.includes(evened(role.brief.know))).toBe(page === i)))
    expect(made.filter(({ record }) => ['role-tents', 'facilitator-guide'].includes(record.slug)).every(({ record }) => record.audience === 'facilitator')).toBe(true)
  })

  it('keeps debrief questions and recovery lines out of what participants get', async () => {
    const { model } = await readContent(root)
    for (const exercise of model.exercises.filter(one => one.kind !== 'role-play')) {
      for (const { recover } of exercise.pitfalls)
        expect(holding(recover).every(file => file.startsWith('facilitator-guide')), recover).toBe(true)
    }
  })

  it('puts slides into workbook and guide as text that can be read and searched', () => {
    const headline = 'Expertise opens the door'
    expect(holding(headline)).toEqual(expect.arrayContaining(['participant-workbook-a4.pdf', 'facilitator-guide-a4.pdf']))
  })

  it('prints all eighteen statements, and page numbers that are true', () => {
    const workbook = pdfs.get('participant-workbook-a4.pdf')!
    const page = workbook.text.find(text => text.includes('How far does each statement describe what you do now?') && text.includes('I share out the glue work.'))!
    expect(page).toContain('I can explain why our main system is designed as it is.')
    const contents = workbook.text[1]!
    const section = workbook.text.findIndex(text => text.includes('Section 02')) + 1
    expect(contents).toMatch(new RegExp(`02 What technical leadership is ${section}\\b`))
  })
})

cards(() => ({ out, made, pdfs, exercises }))

describe('a second run', () => {
  it('leaves everything as it is', async () => {
    expect(changedIn(await make())).toEqual([])
  }, ALL)

  it('gives the same bytes in another folder', async () => {
    const again = await make({ out: join(folder, 'second'), papers: ['a4'] })
    const first = new Map(made.map(({ record }) => [record.file, record.sha256]))
    expect(again.filter(({ record }) => record.sha256 !== first.get(record.file)).map(({ record }) => record.file)).toEqual([])
  }, ALL)

  it('makes again only what an edit touches', async () => {
    const debrief = await make({ papers: ['a4'], change: content => void exerciseOf(content, 'pl-where-influence').debrief.push('What else?') })
    expect(changedIn(debrief)).toEqual(['facilitator-guide-a4.pdf'])
    const brief = await make({ papers: ['a4'], only: ['role-tents', 'observer-sheet', 'participant-workbook', 'one-page-reference'], change: (content) => {
      (exerciseOf(content, 'rp-quiet-branch').steps[0] as unknown as typeof step).roles[1]!.brief.goal = 'Leave with an ally.'
    } })
    expect(changedIn(brief)).toEqual(['role-tents-rp-quiet-branch-a4.pdf', 'role-tents-all-a4.pdf'])
  }, ALL)
})

describe('text that does not fit', () => {
  it('fails with handout and box, and leaves the earlier file whole', async () => {
    const before = readFileSync(join(out, 'role-tents-rp-quiet-branch-letter.pdf'))
    await expect(make({ papers: ['letter'], only: ['role-tents'], change: (content) => {
      (exerciseOf(content, 'rp-quiet-branch').steps[0] as unknown as typeof step).scenario += ' And then it went on.'.repeat(40)
    } })).rejects.toThrow(/^role-tents-rp-quiet-branch \(US Letter\): text is cut off in the box “scene on the tent of Lead” by \d+ px/)
    expect(readFileSync(join(out, 'role-tents-rp-quiet-branch-letter.pdf')).equals(before)).toBe(true)
    expect(readdirSync(out).filter(name => name.endsWith('.part'))).toEqual([])
  })
})
