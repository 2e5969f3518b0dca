import type { Step, StepOf } from '../../engine/core/exercise/steps.ts'
/** What each kind of step prints: for participants, for the facilitator, and how much room it leaves to write. */
import type { ContentModel } from '../../engine/library/check/model.ts'
import type { Renderer } from '../../engine/print/render.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildModel } from '../../engine/handouts/model.ts'
import { linesFor, shareOptions, signsOf, stepsIn, tickHint, turnsOf } from '../../engine/handouts/printed-steps.ts'
import { readWords } from '../../engine/handouts/words.ts'
import { step as stepSchema } from '../../engine/kinds/schemas.ts'
import { handoutSources, openRenderer } from '../../engine/print/render.ts'
import { canaries, smallContent } from '../support/content.ts'
import { root } from '../support/session.ts'

const { agenda, exercises } = smallContent()
const posted = exercises.find(exercise => exercise.id === 'posted')!
exercises.push({ ...posted, id: 'posted-late', title: 'Posted late', steps: [...posted.steps, { ...posted.steps[0]!, id: 'answer', prompt: 'One answer' } as Step] })
const vote = exercises.find(exercise => exercise.id === 'vote')!
const likely = { id: 'likely', kind: 'poll-single', seconds: 60, items: [{ id: 'l', question: 'How likely?', options: ['0', '1', '2'].map(label => ({ id: `n${label}`, label })) }] }
exercises.push({ ...vote, id: 'recommend', title: 'Recommend', steps: [stepSchema.parse(likely)] })
const page = { paper: 'a4', landscape: false, title: 'Print', edition: '' } as const
let renderer: Renderer
let workbook: string
let guide: string

beforeAll(async () => {
  renderer = await openRenderer(handoutSources(root))
  const content = { agendas: [agenda], exercises, slides: [] } as unknown as ContentModel
  const texts = readWords(root)
  texts.workbook.elsewhere = ['rank']
  // Everything is written on, save one step.
  texts.workbook.writing = Object.fromEntries(exercises.map(({ id, steps }) => [id, {
    steps: steps.map(step => step.id).filter(step => `${id}/${step}` !== 'posted-late/answer'),
    spaces: [],
    page: false,
    beside: [],
  }]))
  const model = buildModel(content, texts, { title: 'Workshop', version: '1', date: '' })
  workbook = await renderer.document({ name: 'Workbook', props: { model, agenda } }, page)
  guide = await renderer.document({ name: 'Guide', props: { model, agenda } }, page)
})
afterAll(() => renderer.close())

const titled = (html: string, parts: string, title: string) => html.split(parts).find(part => part.includes(`>${title}</h`))!
const card = (title: string) => titled(workbook, '<section class="exercise-card"', title)
const chapter = (title: string) => titled(guide, 'class="guide-exercise"', title)
const count = (html: string, what: string) => html.split(what).length - 1
/** Lines that are ruled at least, whatever the page leaves. */
const ruled = (html: string) => [...html.matchAll(/--least:(\d+)/g)].reduce((sum, [, least]) => sum + Number(least), 0)
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('for participants', () => {
  it('tells no answer and no reason', () => {
    for (const secret of canaries)
      expect(workbook, secret).not.toContain(secret)
    expect(count(workbook, 'class="usual"')).toBe(0)
  })

  it('leaves out exercises and steps that stand elsewhere', () => {
    expect(workbook).not.toContain('>Rank</h2>')
    expect(words(card('Posted late'))).toContain('Agree on one')
    expect(workbook).not.toContain('One answer')
    expect(chapter('Rank')).toContain('Rank')
  })

  it('says how many boxes to tick, and which option stands alone', () => {
    expect(words(card('Multi'))).toContain('Tick all that apply. “Gamma” stands alone.')
    expect(count(card('Multi'), 'class="tick"')).toBe(3)
  })

  it('heads a table with options that all questions share', () => {
    const quiz = card('Quizzed')
    expect(count(quiz, 'scope="col"')).toBe(1 + 3)
    // The form that the agenda uses has two of the three questions.
    expect(count(quiz, 'class="tick"')).toBe(2 * 3)
    expect(quiz).not.toContain('k3?')
  })

  it('sums points in each of two columns', () => {
    const points = card('Shares')
    expect(points).toMatch(/<th scope="col">\s*now\s*<\/th><th scope="col">\s*needed/)
    expect(count(points, 'class="blank"')).toBe(2 * (3 + 1))
    expect(words(points)).toContain('Sum, 100 in each column')
  })

  it('rules room for as many words as may be written', () => {
    expect(ruled(card('Texts'))).toBe(linesFor(5))
    expect(ruled(card('Posted'))).toBe(linesFor(10))
    expect(ruled(card('Thoughts'))).toBe(2 * linesFor(10))
    expect(words(card('Thoughts'))).toMatch(/For yourself .*For you alone\. .*Share it only if you want to\./)
  })

  it('names a plane by its quadrants, and gives each thing a letter, a line for a name, marks and a note', () => {
    const board = card('Board')
    expect(board).toContain('top left: watch. top right: act. bottom left: leave. bottom right: keep.')
    expect(words(board)).toMatch(/A A thing .*B One of yours/)
    expect(count(board, 'class="tick"')).toBe(2 * 3)
    expect(count(board, 'class="line"')).toBe(1)
    expect(words(card('Map'))).toContain('One action')
    expect(count(card('Map'), 'class="line"')).toBe(2)
  })

  it('asks for both ratings of a statement', () => {
    expect(words(card('Twice'))).toContain('Statement before today now I do 1 2 3 4 5 1 2 3 4 5')
  })
})

describe('for the facilitator', () => {
  it('gives the right option and why, and the usual one', () => {
    expect(words(chapter('Quizzed'))).toContain('k1? right Beta. CANARY-WHY')
    expect(words(chapter('Vote'))).toMatch(/Alpha usual answer .*CANARY-EXPECTED/)
  })

  it('letters what people choose, and no number', () => {
    expect(words(chapter('Vote'))).toContain('B Beta C Gamma')
    expect(words(chapter('Recommend'))).toContain('How likely? 0 1 2')
  })

  it('gives the marks of those runs only that the agenda has', () => {
    expect(words(guide)).toContain('Run 15')
    expect(words(guide)).not.toContain('Run 18')
  })

  it('says what becomes of a text, and leaves no room to write', () => {
    expect(words(chapter('Texts'))).toContain('Nothing is shown before you let it through.')
    expect(words(chapter('Posted'))).toContain('What is sent is shown at once; you can hide it.')
    expect(words(chapter('Thoughts'))).toMatch(/It stays with its writer\. .*Its writer may send it to you\./)
    for (const title of ['Texts', 'Posted', 'Thoughts', 'Board', 'Map', 'Shares'])
      expect(count(chapter(title), 'class="line"') + count(chapter(title), 'class="blank"'), title).toBe(0)
  })
})

describe('room to write', () => {
  it.each([[1, 1], [12, 1], [13, 2], [40, 4], [250, 21]])('%i words take %i lines', (most, lines) => {
    expect(linesFor(most)).toBe(lines)
  })
})

describe('steps on paper', () => {
  const talk = (fields: object) => stepSchema.parse({ id: 'talk', kind: 'discussion', prompt: 'Tell', ...fields }) as StepOf<'discussion'>
  const cues = [{ label: 'Listen' }]

  it('are those of the agenda, with the items of its form', () => {
    const base = exercises.find(exercise => exercise.id === 'check')!.steps[0]!
    const steps = [base, { ...base, id: 'elsewhere', agendas: ['taster'] }] as Step[]
    expect(stepsIn(steps, agenda).map(step => [step.id, step.items.length])).toEqual([['rate', 3]])
    expect(stepsIn(steps, { ...agenda, id: 'taster' }).map(step => step.items.length)).toEqual([2, 2])
    expect(stepsIn(steps, { ...agenda, id: 'short-day', like: 'taster' }).map(step => step.items.length)).toEqual([2, 2])
  })

  it('stand once where two talk in turn about the same', () => {
    const turns = turnsOf([talk({ title: 'A tells', cues }), talk({ id: 'back', title: 'B tells', prompt: 'Change over', cues })])
    expect(turns.map(turn => turn.titles)).toEqual([['A tells', 'B tells']])
  })

  it('stand apart where they differ in more than the turn', () => {
    expect(turnsOf([talk({}), talk({ id: 'next', prompt: 'Something else' })])).toHaveLength(2)
    expect(turnsOf([talk({ cues }), talk({ id: 'next', cues, items: [{ id: 'line', question: 'Your line' }] })])).toHaveLength(2)
  })
})

describe('small words', () => {
  const options = [{ id: 'a', label: 'Alpha' }, { id: 'b', label: 'Beta' }, { id: 'c', label: 'None' }]

  it.each([
    [{ min: 1, max: 2 }, 'Tick up to 2.'],
    [{ min: 2, max: 2 }, 'Tick exactly 2.'],
    [{ min: 2, max: 3 }, 'Tick 2 to 3.'],
    [{ min: 1, max: 8 }, 'Tick all that apply.'],
    [{ min: 1, max: 3, none: 'c' }, 'Tick all that apply. “None” stands alone.'],
  ])('%j is “%s”', (limits, hint) => {
    expect(tickHint({ options, ...limits })).toBe(hint)
  })

  it('call things by numbers where a letter is a mark', () => {
    expect(signsOf({ items: [1, 2] })).toEqual({ name: 'letter', signs: ['A', 'B'] })
    expect(signsOf({ items: [1, 2], marks: { options: [{ label: 'D' }] } })).toEqual({ name: 'number', signs: ['1', '2'] })
  })

  it('join options to a table only when short, few and the same', () => {
    expect(shareOptions([{ options }, { options }])).toBe(true)
    expect(shareOptions([{ options }])).toBe(false)
    expect(shareOptions([{ options }, { options: options.slice(1) }])).toBe(false)
    expect(shareOptions([{ options: [{ label: 'They were told by somebody else' }] }, { options: [{ label: 'They were told by somebody else' }] }])).toBe(false)
  })
})
