/** A number with a unit: how it is read, what is told of it and when. */
import type { AnswerRow } from '../../engine/core/session/answers.ts'
import type { HostCommand } from '../../engine/core/session/commands.ts'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepProblems } from '../../engine/core/exercise/step-problems.ts'
import { exportCsv } from '../../engine/core/session/export.ts'
import { ownReport } from '../../engine/core/session/own-report.ts'
import { replay } from '../../engine/core/session/reduce.ts'
import { displayView, participantView } from '../../engine/core/session/views.ts'
import { acceptTyped, estimateLogic } from '../../engine/kinds/estimate/logic.ts'
import { binsFor, countNumbers, fill, rightOnes, spreadOf } from '../../engine/kinds/estimate/spread.ts'
import { step as stepSchema } from '../../engine/kinds/schemas.ts'
import { smallContent } from '../support/content.ts'

const hours = { unit: 'hours', from: 0, to: 2000, step: 0.5 }
const read = (typed: string, range = hours) => {
  const said = acceptTyped(range, typed)
  return said.ok ? said.value.number : said.why
}

describe('what somebody types', () => {
  it.each([
    ['12', 12],
    ['1.5', 1.5],
    ['1,5', 1.5],
    [' 40 ', 40],
    ['.5', 0.5],
    ['+3', 3],
    ['0,500', 0.5],
    ['1 500', 1500],
    ['1\u00A0500', 1500],
    ['1\u2009500', 1500],
    ['1\u202F500', 1500],
    ['1\'500', 1500],
    ['1’500,5', 1500.5],
    ['1 500.5', 1500.5],
  ])('%j is %d', (typed, number) => {
    expect(read(typed)).toBe(number)
  })

  const between = 'Stay between 0\u00A0hours and 2\u202F000\u00A0hours.'
  const digits = 'Write one number in digits, such as 12 or 1.5.'
  const alone = 'Write the number alone: it is in hours already.'
  it.each([
    ['', 'Write a number first.'],
    ['1e309', digits],
    ['1e3', digits],
    ['many', digits],
    ['Infinity', digits],
    ['0x10', alone],
    ['40 hours', alone],
    ['3 days', alone],
    ['40 %', alone],
    ['3h 20', alone],
    ['1.5.2', digits],
    ['3 4', digits],
    ['12 500 0', digits],
    ['1 500\u00A0000', digits],
    ['10-20', digits],
    ['1,500', '“1,500” can be read in two ways: write 1500, or 1.500.'],
    ['-1', between],
    ['−1', between],
    ['2000.5', between],
    ['9'.repeat(400), between],
    ['1.3', 'Go in steps of 0.5: the nearest are 1 and 1.5.'],
  ])('%j is refused: %s', (typed, why) => {
    expect(read(typed)).toBe(why)
  })

  it('may be below nothing where the range is', () => {
    expect(read('−2,5', { unit: 'degrees', from: -10, to: 10, step: 0.5 })).toBe(-2.5)
  })

  it('is stored without what binary fractions add', () => {
    expect(read('0.3', { unit: 'metres', from: 0, to: 1, step: 0.1 })).toBe(0.3)
    expect(read('0.7', { unit: 'metres', from: 0, to: 1, step: 0.1 })).toBe(0.7)
  })

  it('never throws, and what is taken is taken again as it is stored', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.integer({ min: 0, max: 4000 }).map(n => String(n / 2))), (typed) => {
      const said = acceptTyped(hours, typed)
      if (said.ok)
        expect(estimateLogic.accept({} as never, hours as never, said.value)).toEqual(said)
    }))
  })
})

describe('how numbers spread', () => {
  it('has quartiles as spreadsheets have them', () => {
    expect(spreadOf(countNumbers([1, 2, 3, 4]))).toEqual({ least: 1, lower: 1.75, median: 2.5, upper: 3.25, most: 4 })
    expect(spreadOf([])).toBeNull()
  })

  it('puts every number into a bar, and never more bars than can be told apart', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 4000 }).map(n => n / 2), { minLength: 1 }), (numbers) => {
      const bins = binsFor(hours, numbers)
      expect(bins.count).toBeLessThanOrEqual(12)
      const bars = fill(bins, countNumbers(numbers))
      expect(bars.reduce((sum, count) => sum + count, 0)).toBe(numbers.length)
      bars.forEach((count, bar) => {
        const from = bins.first + bar * bins.width
        expect(count).toBe(numbers.filter(number => number >= from && number < from + bins.width).length)
      })
    }))
  })

  it('counts who was near enough', () => {
    expect(rightOnes(countNumbers([36.5, 37, 42, 47, 47.5]), 42, 5)).toBe(3)
  })
})

describe('an author', () => {
  const told = (item: object) => {
    const read = stepSchema.parse({ id: 'e', kind: 'estimate', items: [{ id: 'g', question: 'How long?', ...hours, ...item }] })
    return stepProblems(read).map(({ path, message }) => `${path} ${message}`)
  }

  it('is told of a range that cannot be answered', () => {
    expect(told({})).toEqual([])
    expect(told({ to: 0 })).toEqual(['items[0].to is 0: it must be more than from (0)'])
    expect(told({ step: 0.7 })).toEqual(['items[0].step is 0.7, which does not lead from 0 to 2000: change one of them'])
    expect(told({ right: { value: 3000, why: 'So.' } })).toEqual(['items[0].right.value is 3000, which nobody can answer: it must be between 0\u00A0hours and 2\u202F000\u00A0hours'])
  })
})

const content = smallContent()
const after = (...commands: object[]) => replay(commands.map((command, at) => ({ at, command: command as HostCommand })), content)
const on = { exercise: 'guess' }
const rowsOf = (numbers: readonly number[], round = 1) => numbers.map((number, i): AnswerRow => ({ exercise: 'guess', item: 'g', round, respondent: `r${i}`, value: { number } }))
const facts = (answers: readonly AnswerRow[]) => ({ now: 1, answers, people: [], displays: 1, hosts: 1, page: 1, filter: () => false })

describe('what the room is told', () => {
  const five = rowsOf([10, 40, 42, 44, 1500])
  const opened = [{ type: 'open', ...on }, { type: 'close', ...on }]

  it('is nothing of fewer than five, and the spread from five on', () => {
    const state = after(...opened, { type: 'reveal', ...on })
    const [few] = displayView(state, content, facts(five.slice(0, 4))).exercises.guess!.units[0]!.rounds
    expect(few).toMatchObject({ results: null, tooFew: true, answered: 4 })
    const [enough] = displayView(state, content, facts(five)).exercises.guess!.units[0]!.rounds
    expect(enough!.results!.g).toMatchObject({ voters: 5, result: { kind: 'estimate', median: 42, values: [{ value: 10, count: 1 }, { value: 40, count: 1 }, { value: 42, count: 1 }, { value: 44, count: 1 }, { value: 1500, count: 1 }] } })
  })

  it('holds what is right with the result, and nowhere before it', () => {
    for (const commands of [opened.slice(0, 1), opened]) {
      const state = after(...commands)
      expect(JSON.stringify([displayView(state, content, facts(five)), participantView(state, content, facts(five))])).not.toMatch(/CANARY-WHY|"within"|"right":/)
    }
    const state = after(...opened, { type: 'reveal', ...on })
    const right = { g: { right: '42', within: 5, why: 'CANARY-WHY' } }
    expect(displayView(state, content, facts(five)).exercises.guess!.units[0]!.answers).toEqual(right)
    expect(participantView(state, content, facts(five)).exercises.find(({ id }) => id === 'guess')!.answers).toEqual(right)
    expect(ownReport(state, content, five.slice(0, 1)).exercises[0]!.steps[0]!.right).toEqual(right)
  })

  it('is a second round beside the first', () => {
    const state = after(...opened, { type: 'reveal', ...on }, { type: 'second-round', ...on }, { type: 'close', ...on }, { type: 'reveal', ...on })
    const { rounds } = displayView(state, content, facts([...five, ...rowsOf([40, 41, 42, 43, 44], 2)])).exercises.guess!.units[0]!
    expect(rounds.map(round => round.results?.g)).toMatchObject([{ result: { median: 42 } }, { result: { median: 42, values: [{ value: 40 }, { value: 41 }, { value: 42 }, { value: 43 }, { value: 44 }] } }])
  })

  it('lays numbers from sheets beside those of phones', () => {
    const keyed = { type: 'key-in', ...on, item: 'g', count: { voters: 5, counts: { 42: 3, 50.5: 2 }, texts: [], also: true } }
    const state = after({ type: 'open', ...on }, { type: 'count-by', ...on, by: 'paper' }, keyed, { type: 'close', ...on }, { type: 'reveal', ...on })
    const [round] = displayView(state, content, facts(five)).exercises.guess!.units[0]!.rounds
    expect(round!.results!.g).toMatchObject({ voters: 10, result: { median: 42, values: [{ value: 10 }, { value: 40 }, { value: 42, count: 4 }, { value: 44 }, { value: 50.5, count: 2 }, { value: 1500 }] } })
  })

  it('is never counted by hands, and takes no number that a phone could not send', () => {
    const refusal = (...commands: object[]) => {
      const before = after({ type: 'open', ...on })
      return JSON.stringify(replay([{ at: 0, command: { type: 'open', ...on } as HostCommand }, ...commands.map(command => ({ at: 1, command: command as HostCommand }))], content).exercises.guess) === JSON.stringify(before.exercises.guess)
    }
    expect(refusal({ type: 'count-by', ...on, by: 'hands' })).toBe(true)
    for (const counts of [{ forty: 5 }, { 2001: 5 }, { 12.3: 5 }])
      expect(refusal({ type: 'key-in', ...on, item: 'g', count: { voters: 5, counts, texts: [], also: false } }), JSON.stringify(counts)).toBe(true)
    expect(refusal({ type: 'key-in', ...on, item: 'g', count: { voters: 4, counts: { 12.5: 5 }, texts: [], also: false } }), 'more numbers than sheets').toBe(true)
    expect(refusal({ type: 'key-in', ...on, item: 'g', count: { voters: 5, counts: { 12.5: 5 }, texts: [], also: false } })).toBe(false)
  })

  it('has a table with a number a line', () => {
    const csv = exportCsv(after(...opened, { type: 'reveal', ...on }), content, five, () => false).estimate
    expect((parse(csv, { columns: true }) as { number: string }[]).map(({ number }) => Number(number))).toEqual([10, 40, 42, 44, 1500])
    expect(csv.split('\n')[0]).toContain('respondent,number')
  })
})
