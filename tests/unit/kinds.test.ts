import type { Step } from '../../core/exercise/steps.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logicOf, tally } from '../../core/kinds/index.ts'
import { normaliseWord } from '../../core/kinds/word-cloud.ts'
import { smallContent } from '../support/content.ts'

const stepOf = (id: string): Step => smallContent().exercises.find(exercise => exercise.id === id)!.steps[0]!
const accept = (id: string, value: unknown) => {
  const step = stepOf(id)
  return logicOf(step.kind).accept(step.items[0] as never, value)
}

describe('what a phone may send', () => {
  it.each([
    ['vote', { option: 'a' }, { option: 'a' }],
    ['check', { rating: 5 }, { rating: 5 }],
    ['rank', { order: ['c', 'a', 'b'] }, { order: ['c', 'a', 'b'] }],
    ['words', { words: ['  listened ', 'Listened', ''] }, { words: ['listened'] }],
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
    ['talk', { words: ['x'] }, 'This is a conversation: there is nothing to send.'],
  ])('%s refuses %j: %s', (id, value, why) => {
    expect(accept(id, value)).toEqual({ ok: false, why })
  })

  it('never throws, whatever arrives', () => {
    fc.assert(fc.property(fc.constantFrom('vote', 'check', 'rank', 'words', 'talk'), fc.anything(), (id, value) => {
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
    expect(tally(stepOf('check'), 's1', [{ rating: 1 }, { rating: 4 }])).toEqual({ kind: 'scale', counts: [1, 0, 0, 1, 0], mean: 2.5 })
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
