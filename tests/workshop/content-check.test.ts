import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sectionOf } from '../../engine/core/deck.ts'
import { formatProblem } from '../../engine/core/exercise/problems.ts'
import { checkContent } from '../../engine/library/check/index.ts'
import { ContentError, deckInputsHash, loadContent, readContent } from '../../engine/library/load.ts'

const root = join(import.meta.dirname, '../..')
const mistakes = join(root, 'tests/fixtures/mistakes')

function script(name: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, `engine/commands/${name}.ts`), ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the content check', () => {
  it('finds nothing wrong with the workshop', async () => {
    const { model, problems } = await readContent(root)
    expect([...problems, ...checkContent(model)].map(formatProblem)).toEqual([])
  })

  it('has all that the content is held against, and names every section that a slide stands in', async () => {
    const { model: { catalogue, slides } } = await readContent(root)
    expect(Object.keys(catalogue!.outcomes!)).toEqual(Array.from({ length: 11 }, (_none, i) => `LO${i + 1}`))
    expect(Object.keys(catalogue!.coverage!)).toHaveLength(48)
    expect(catalogue!.company!.facts.length).toBeGreaterThan(20)
    const { title, sections } = catalogue!.workshop!
    expect(Object.keys(sections)).toHaveLength(15)
    expect(slides.map(sectionOf).filter(id => !sections[id])).toEqual([])
    expect(slides[0]!.frontmatter.title).toBe(title)
  })

  it('tells every mistake with file, place and remedy', async () => {
    const { model } = await readContent(mistakes)
    expect(checkContent(model).map(formatProblem)).toEqual([
      'agendas/short.yaml: parts[1].section is "02-missing", which has no page: write pages/02-missing.md, or take it out of the agenda',
      'exercises/talk.md: section is "03-elsewhere", which has no page: write pages/03-elsewhere.md, or name another section',
      'agendas/short.yaml: parts[3].exercise is "not-written", which does not exist: write exercises/not-written.md, or mend the name',
      'pages/01-opening.md: line 22 carries the exercise "no-such-exercise", which does not exist: write exercises/no-such-exercise.md, or mend the name',
      'exercises/talk.md: is on no slide: give a slide of pages/03-elsewhere.md the key "exercise: talk"',
      'pages/01-opening.md: line 1 has minutes for "long", which is no agenda: use short',
      'slides.md: src ./pages/01-opening.md names the agenda "evening", which does not exist: use short',
      'exercises/talk.md: minutes.lunch is no agenda: use short',
      'pages/01-opening.md: line 16 is in no agenda: give it minutes such as { short: 1 }, or an exercise, or workbook: true',
      'pages/01-opening.md: line 22 carries an exercise, which brings its own minutes: take minutes away',
      'pages/01-opening.md: line 39 is for the workbook only and so has no minutes and no exercise: take them away, or take workbook away',
      'slides.md: src ./pages/01-opening.md carries the key "layout", which would override it on every slide it imports: move it to the slides',
      'pages/01-opening.md: line 16 has the slide number 02:1 but stands in section 01-opening: mend one of them',
      'pages/01-opening.md: line 39 has the slide number 01:1, as pages/01-opening.md: line 1 has already: give it its own',
      'pages/01-opening.md: line 1 has a headline of 16 words: say it in 14 or fewer',
      'pages/01-opening.md: line 16 has no headline: begin it with "# " and one sentence that claims something',
      'pages/01-opening.md: line 22 has 2 headlines: keep one "# " line and make the others smaller',
      'pages/01-opening.md: line 1 has notes without **Do.** and **If late.**: add what the facilitator needs there',
      'pages/01-opening.md: line 1 says "short 3" in its notes, but the plan is 8: make them agree',
      'pages/01-opening.md: line 16 has no notes: end it with a comment that begins with **Say.**',
      'pages/01-opening.md: line 1 shows /picture.png without an alternative text: say in a few words what it tells',
      'exercises/talk.md: steps[0].prompt says "attendees": the workshop\'s word is "participants"',
      'pages/01-opening.md: line 1 says "students": the workshop\'s word is "participants"',
      'agendas/short.yaml: minutes promises 10 but the parts take 13: take 3 out, or promise more',
      'agendas/short.yaml: parts keep 0 of 8 working minutes in reserve, 0.0 %: make it 8 to 10 %, 1 minute',
    ])
  })

  it('ends with counts, and with exit code 1 on errors', () => {
    const { status, stdout } = script('check', '--root', mistakes)
    expect(status).toBe(1)
    expect(stdout.trim().split('\n').at(-1)).toBe('Content check: 5 slides, 1 exercise, 1 agenda, 25 errors, 1 warning.')
  })

  it('passes the workshop with exit code 0', () => {
    const { status, stdout } = script('check')
    expect(stdout).toMatch(/^Content check: .*, 0 errors, \d+ warnings?\.\n$/)
    expect(status).toBe(0)
  })
})

describe('an agenda that overruns', () => {
  it('is printed, then named with its file, and the exit code is 1', () => {
    const { status, stdout } = script('agenda', '--root', mistakes)
    expect(stdout).toContain('09:00    8 min  slide')
    expect(stdout).toContain('agendas/short.yaml: minutes promises 10 but the parts take 13: take 3 out, or promise more')
    expect(status).toBe(1)
  })

  it('is asked for by a name that exists', () => {
    const { status, stderr } = script('agenda', '--agenda', 'evening')
    expect(stderr).toBe('There is no agenda "evening": choose taster, half-day, two-mornings, full-day.\n')
    expect(status).toBe(1)
    expect(script('agenda', '--agend', 'x').stderr).toBe('Unknown option \'--agend\'. See the commands in README.md.\n')
  })
})

describe('a workshop whose files change', () => {
  let copy: string
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'content-'))
    cpSync(mistakes, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  const change = (file: string, good: string, bad: string) =>
    writeFileSync(join(copy, file), readFileSync(join(copy, file), 'utf8').replace(good, bad))

  it('has another hash after any change, and for another agenda', async () => {
    const before = await deckInputsHash(copy, 'short')
    expect(await deckInputsHash(copy, 'short')).toBe(before)
    expect(await deckInputsHash(copy, 'long')).not.toBe(before)
    change('pages/01-opening.md', 'Seen on paper', 'Read on paper')
    expect(await deckInputsHash(copy, 'short')).not.toBe(before)
  })

  it('says which slide cannot be read', async () => {
    change('pages/01-opening.md', 'short: 8, long: 1 }', 'short: 8')
    const { problems } = await readContent(copy)
    expect(problems.map(formatProblem)).toEqual(['pages/01-opening.md: line 4 is indented differently from its neighbours, or follows a bracket left open: line it up, or close the bracket'])
  })

  it('says which page is missing', async () => {
    change('slides.md', '01-opening', '01-closing')
    const { problems } = await readContent(copy)
    expect(problems.map(formatProblem)).toEqual(['slides.md: line 15 imports pages/01-closing.md, which is missing: write the page, or mend the src'])
  })

  it('does not load with a broken exercise, and says what is broken', async () => {
    change('exercises/talk.md', 'title: Talk\n', '')
    await expect(loadContent(copy, 'short')).rejects.toThrow(new ContentError('exercises/talk.md: title is missing: give it the few words it is known by'))
  })

  it('does not load an agenda that does not exist', async () => {
    await expect(loadContent(copy, 'evening')).rejects.toThrow(new ContentError('There is no agenda "evening": choose short.'))
  })
})
