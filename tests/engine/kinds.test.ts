import type { Step } from '../../engine/core/exercise/steps.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logicOf, tally } from '../../engine/kinds/index.ts'
import { normaliseWord } from '../../engine/kinds/word-cloud/logic.ts'
import { smallContent } from '../support/content.ts'

const stepOf = (id: string): Step => smallContent().exercises.find(exercise => exercise.id === id)!.steps[0]!
const accept = (id: string, value: unknown) => {
  const step = stepOf(id)
  return logicOf(step.kind).accept(step as never, step.items[0] as never, value)
}

describe('what a phone may send', () => {
  it.each([
    ['vote', { option: 'a' }, { option: 'a' }],
    ['check', { rating: 5 }, { rating: 5 }],
    ['rank', { order: ['c', 'a', 'b'] }, { order: ['c', 'a', 'b'] }],
    ['words', { words: ['  listened ', 'Listened', ''] }, { words: ['listened'] }],
    ['words', { words: ['organise', 'Organize'] }, { words: ['organise'] }],
    ['multi', { options: ['b', 'a', 'b'] }, { options: ['a', 'b'] }],
    ['multi', { options: ['c'] }, { options: ['c'] }],
    ['shares', { points: { a: 60, b: 40 } }, { points: { a: 60, b: 40, c: 0 } }],
    ['texts', { text: '  two\u0020\u0020words \n' }, { text: 'two words' }],
    ['texts', { text: 'mine', name: ' Ana ' }, { text: 'mine', name: 'Ana' }],
    ['posted', { text: 'we agree' }, { text: 'we agree' }],
    ['quizzed', { option: 'b' }, { option: 'b' }],
    ['board', { x: 0, y: 100, mark: 'a' }, { x: 0, y: 100, mark: 'a' }],
    ['board', { x: 12.4, y: 7.6, label: 'not its own' }, { x: 12, y: 8 }],
    ['map', { x: 1, y: 2, label: ' The desk ', note: 'ask them' }, { x: 1, y: 2, label: 'The desk', note: 'ask them' }],
    ['guess', { number: 12.5 }, { number: 12.5 }],
    ['thoughts', {}, {}],
    ['twice', { rating: 4, earlier: 2 }, { rating: 4, earlier: 2 }],
    ['words', { words: ['👩‍💻 paired', 'naïvely'] }, { words: ['👩‍💻 paired', 'naïvely'] }],
  ])('%s takes %j as %j', (id, value, stored) => {
    expect(accept(id, value)).toEqual({ ok: true, value: stored })
  })

  it.each([
    ['vote', { option: 'z' }, 'Choose one of the options shown.'],
    ['check', { rating: 6 }, 'Rate from 1 to 5.'],
    ['check', { rating: 2.5 }, 'Rate from 1 to 5.'],
    ['rank', { order: ['a', 'a', 'b'] }, 'Put every item in a place, each once.'],
    ['rank', { order: ['a', 'b'] }, 'Put every item in a place, each once.'],
    ['words', { words: ['one', 'two', 'three'] }, 'Send 2 at most.'],
    ['words', { words: ['a verb that is far too long'] }, 'Keep each entry to 20 characters.'],
    ['words', { words: ['   '] }, 'Write a word first.'],
    ['words', { words: ['?!'] }, 'Write a word first.'],
    ['multi', { options: [] }, 'Choose at least one.'],
    ['multi', { options: ['a', 'z'] }, 'Choose from the options shown.'],
    ['multi', { options: ['a', 'c'] }, 'Choose either that one or the others.'],
    ['shares', { points: { a: 60, b: 30 } }, '10 of 100 points are still to be shared.'],
    ['shares', { points: { a: 60, b: 50 } }, 'That is 10 points too many.'],
    ['shares', { points: { a: 150, b: -50 } }, 'Give whole points to the lines shown.'],
    ['shares', { points: { a: 99.5, b: 0.5 } }, 'Give whole points to the lines shown.'],
    ['texts', { text: 'one two three four five six' }, 'Keep it to 5 words: this has 6.'],
    ['texts', { text: 'a'.repeat(500) }, 'A word in it is far too long.'],
    ['board', { x: 101, y: 5 }, 'Put it somewhere on the plane.'],
    ['board', { x: 5, y: 5, mark: 'z' }, 'Choose one of the marks shown.'],
    ['map', { x: 5, y: 5, label: '  ' }, 'Name it first.'],
    ['guess', { number: 2001 }, 'Stay between 0\u00A0hours and 2\u202F000\u00A0hours.'],
    ['guess', { number: 12.3 }, 'Go in steps of 0.5: the nearest are 12 and 12.5.'],
    ['guess', { number: Number.NaN }, 'Stay between 0\u00A0hours and 2\u202F000\u00A0hours.'],
    ['guess', { number: '12' }, 'Write one number in digits, such as 12 or 1.5.'],
    ['thoughts', { text: 'secret' }, 'This stays on your phone; it is not sent.'],
    ['twice', { rating: 4 }, 'Rate both: “before today” and “now”.'],
    ['posted', { words: ['x'] }, 'Write something first.'],
  ])('%s refuses %j: %s', (id, value, why) => {
    expect(accept(id, value)).toEqual({ ok: false, why })
  })

  it('never throws, whatever arrives', () => {
    fc.assert(fc.property(fc.constantFrom('vote', 'check', 'rank', 'words', 'multi', 'shares', 'texts', 'posted', 'quizzed', 'board', 'map', 'thoughts', 'twice', 'guess'), fc.anything(), (id, value) => {
      expect(typeof accept(id, value).ok).toBe('boolean')
    }))
  })
})

describe('what the room said', () => {
  it('counts options, leaving skips out', () => {
    expect(tally(stepOf('vote'), 'q', [{ option: 'a' }, { option: 'a' }, { option: 'c' }, { skip: true }]))
      .toEqual({ kind: 'poll-single', options: [{ id: 'a', count: 2 }, { id: 'b', count: 0 }, { id: 'c', count: 1 }] })
  })

  it('averages ratings, and has no mean without any', () => {
    expect(tally(stepOf('check'), 's1', [{ rating: 1 }, { rating: 4 }])).toEqual({ kind: 'scale', counts: [1, 0, 0, 1, 0], mean: 2.5, earlier: null })
    expect(tally(stepOf('check'), 's1', [])).toMatchObject({ mean: null })
  })

  it('gives mean ranks and how they spread', () => {
    expect(tally(stepOf('rank'), 'r', [{ order: ['a', 'b', 'c'] }, { order: ['b', 'a', 'c'] }])).toEqual({ kind: 'ranking', options: [
      { id: 'a', ranks: [1, 1, 0], meanRank: 1.5 },
      { id: 'b', ranks: [1, 1, 0], meanRank: 1.5 },
      { id: 'c', ranks: [0, 0, 2], meanRank: 3 },
    ] })
  })

  it('joins words over case, spacing and punctuation, most frequent first', () => {
    expect(tally(stepOf('words'), 'w', [{ words: ['Listened', 'unblocked'] }, { words: ['listened!'] }, { words: ['asked  why'] }]))
      .toEqual({ kind: 'word-cloud', words: [{ text: 'listened', count: 2 }, { text: 'asked why', count: 1 }, { text: 'unblocked', count: 1 }] })
  })

  it('joins British and American spellings, accents and hyphens, in the spelling most people gave', () => {
    const said = tally(stepOf('words'), 'w', ['organised', 'organized', 'organised', 'co-operated', 'cooperated', 'honoured', 'honored', 'naive', 'naïve', 'naïve'].map(word => ({ words: [word] })))
    expect(said).toMatchObject({ words: [{ text: 'naïve', count: 3 }, { text: 'organised', count: 3 }, { text: 'co-operated', count: 2 }, { text: 'honored', count: 2 }] })
  })

  it('keeps words apart that only look alike', () => {
    expect(tally(stepOf('words'), 'w', ['listen', 'listened', 'heard'].map(word => ({ words: [word] })))).toMatchObject({ words: [{ count: 1 }, { count: 1 }, { count: 1 }] })
  })

  it('averages shared points', () => {
    expect(tally(stepOf('shares'), 'now', [{ points: { a: 100, b: 0, c: 0 } }, { points: { a: 50, b: 50, c: 0 } }]))
      .toEqual({ kind: 'points', options: [{ id: 'a', mean: 75 }, { id: 'b', mean: 25 }, { id: 'c', mean: 0 }] })
  })

  it('shows dots without their names, and nothing of a private board', () => {
    const values = [{ x: 90, y: 10, label: 'Desk', mark: 'a' }, { x: 10, y: 30, label: 'Users', mark: 'a' }]
    expect(tally(stepOf('board'), 'thing', values)).toEqual({ kind: 'placement', dots: [{ x: 10, y: 30 }, { x: 90, y: 10 }], mean: { x: 50, y: 20 }, marks: [{ id: 'a', count: 2 }, { id: 'b', count: 0 }, { id: 'c', count: 0 }] })
    expect(tally(stepOf('map'), 'somebody', values)).toEqual({ kind: 'placement', dots: [], mean: null, marks: [] })
  })

  it('rates before and now side by side', () => {
    expect(tally(stepOf('twice'), 'b1', [{ rating: 4, earlier: 2 }, { rating: 2, earlier: 3 }])).toMatchObject({ mean: 3, earlier: { counts: [0, 1, 1, 0, 0], mean: 2.5 } })
  })

  it('has as many votes in a chart as there are stored values', () => {
    const values = fc.array(fc.record({ option: fc.constantFrom('a', 'b', 'c') }))
    fc.assert(fc.property(values, (votes) => {
      const said = tally(stepOf('vote'), 'q', votes)
      expect(said?.kind === 'poll-single' && said.options.reduce((sum, option) => sum + option.count, 0)).toBe(votes.length)
    }))
  })

  it('is the same in whatever order the answers are read', () => {
    fc.assert(fc.property(fc.array(fc.record({ words: fc.array(fc.constantFrom('Ask', 'ask', 'listen', 'Listen.'), { minLength: 1, maxLength: 2 }) })), (values) => {
      expect(tally(stepOf('words'), 'w', values.toReversed())).toEqual(tally(stepOf('words'), 'w', values))
    }))
  })

  it('normalises composed and decomposed letters alike', () => {
    expect(normaliseWord('Cafe\u0301')).toBe(normaliseWord('café'))
  })
})
