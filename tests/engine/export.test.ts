/** What a host takes home tells no more than the screens did. */
import type { Exercise } from '../../engine/core/exercise/schema.ts'
import type { AnswerRow } from '../../engine/core/session/answers.ts'
import type { HostCommand } from '../../engine/core/session/commands.ts'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { toCsv } from '../../engine/core/csv.ts'
import { exportCsv } from '../../engine/core/session/export.ts'
import { replay } from '../../engine/core/session/reduce.ts'
import { smallContent } from '../support/content.ts'

const content = smallContent()
const stateAfter = (on: typeof content, ...commands: HostCommand[]) => replay(commands.map((command, at) => ({ at, command })), on)
const row = (exercise: string, item: string, i: number, value: unknown): AnswerRow => ({ exercise, item, round: 1, respondent: `r${i}`, value })
const people = [1, 2, 3, 4, 5, 6]
const table = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[]

it('leaves out a question that fewer than five answered, in a step that more did', () => {
  const state = stateAfter(content, { type: 'open', exercise: 'quizzed', form: 'first' }, { type: 'reveal', exercise: 'quizzed' })
  const rows = [...people.map(i => row('quizzed', 'k1', i, { option: 'b' })), row('quizzed', 'k2', 1, { option: 'a' }), row('quizzed', 'k2', 2, { skip: true })]
  expect(table(exportCsv(state, content, rows, () => false).quiz).map(({ item }) => item)).toEqual(people.map(() => 'k1'))
  const all = stateAfter(content, { type: 'show-small-groups', on: true }, { type: 'open', exercise: 'quizzed', form: 'first' })
  expect(table(exportCsv(all, content, rows, () => false).quiz)).toHaveLength(8)
})

it('gives a signed text no number by which its writer’s vote could be found', () => {
  const [vote, texts] = ['vote', 'texts'].map(id => content.exercises.find(exercise => exercise.id === id)!) as [Exercise, Exercise]
  const both = { ...content, exercises: [{ ...vote, steps: [...vote.steps, ...texts.steps] }] } as typeof content
  const state = stateAfter(both, { type: 'open', exercise: 'vote' }, { type: 'reveal', exercise: 'vote' }, { type: 'next', exercise: 'vote' }, { type: 'open', exercise: 'vote' })
  const rows = people.flatMap(i => [row('vote', 'q', i, { option: i === 1 ? 'a' : 'b' }), row('vote', 't', i, { text: `text ${i}`, ...i === 1 ? { name: 'Ana' } : {} })])
  const csv = exportCsv(state, both, rows, () => false)
  const numbers = table(csv['open-text']).map(({ respondent }) => Number(respondent))
  expect(numbers.toSorted()).toEqual(people)
  const votes = table(csv['poll-single']).map(({ respondent }) => Number(respondent))
  expect(votes.toSorted()).toEqual(people)
  expect(numbers, 'another order').not.toEqual(votes)
})

const counted = (item: string, voters: number, counts: Record<string, number>, also: boolean, texts: string[] = []) => ({ type: 'key-in', exercise: '', item, count: { voters, counts, texts, also } })
const keyIn = (exercise: string, by: 'hands' | 'paper', count: ReturnType<typeof counted>): HostCommand[] => [{ type: 'count-by', exercise, by }, { ...count, exercise } as HostCommand]

it('has what was counted in the room in a table of its own, which together with the answers makes what was shown', () => {
  const rows = people.map(i => row('vote', 'q', i, { option: 'b' }))
  const beside = exportCsv(stateAfter(content, { type: 'open', exercise: 'vote' }, ...keyIn('vote', 'hands', counted('q', 3, { a: 2, b: 1 }, true)), { type: 'reveal', exercise: 'vote' }), content, rows, () => false)
  expect(table(beside['poll-single'])).toHaveLength(6)
  expect(table(beside['counted-in-room'])).toEqual([
    { exercise: 'vote', step: 'poll', item: 'q', round: '1', kind: 'poll-single', by: 'hands', beside: '1', voters: '3', choice: 'a', count: '2', text: '' },
    { exercise: 'vote', step: 'poll', item: 'q', round: '1', kind: 'poll-single', by: 'hands', beside: '1', voters: '3', choice: 'b', count: '1', text: '' },
  ])
  const instead = exportCsv(stateAfter(content, { type: 'open', exercise: 'vote' }, ...keyIn('vote', 'hands', counted('q', 3, { a: 3 }, false)), { type: 'reveal', exercise: 'vote' }), content, rows, () => false)
  expect(table(instead['poll-single'])).toEqual([])
  expect(table(instead['counted-in-room']).map(({ choice, count }) => [choice, count])).toEqual([['a', '3']])
})

it('leaves paper of fewer than five out, and counts of a private step', () => {
  const paper = stateAfter(content, { type: 'open', exercise: 'vote' }, ...keyIn('vote', 'paper', counted('q', 3, { a: 3 }, false)), { type: 'open', exercise: 'twice' }, ...keyIn('twice', 'paper', counted('b1', 9, { 4: 9 }, false)))
  expect(table(exportCsv(paper, content, [], () => false)['counted-in-room'])).toEqual([])
})

it('has the texts that were shown, and of the others only that there were some', () => {
  const state = stateAfter(content, { type: 'open', exercise: 'texts' }, { type: 'moderation', exercise: 'texts', mode: 'at-once' }, { type: 'reveal', exercise: 'texts' })
  const rows = people.map(i => row('texts', 't', i, { text: i === 1 ? 'rude words' : `text ${i}`, name: `Name ${i}` }))
  const told = table(exportCsv(state, content, rows, text => text.includes('rude'))['open-text'])
  expect(told.map(({ shown, text, name }) => [shown, text, name]).sort()).toEqual([['', '', ''], ...[2, 3, 4, 5, 6].map(i => ['1', `text ${i}`, `Name ${i}`])])
  const few = table(exportCsv(state, content, rows.slice(0, 2), text => text.includes('rude'))['open-text'])
  expect(few.map(({ text }) => text), 'a shown text is no breakdown').toEqual(['text 2'])
  const words = stateAfter(content, { type: 'open', exercise: 'words' }, { type: 'reveal', exercise: 'words' })
  expect(exportCsv(words, content, people.map(i => row('words', 'w', i, { words: ['fine', 'rude'] })), text => text === 'rude')['word-cloud']).not.toContain('rude')
})

it('never begins a cell with what a spreadsheet would carry out, and reads back word for word', () => {
  const risky = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =HYPERLINK("x")', '＝1', 'plain, "quoted"\r\nand more', '1-2']
  const csv = toCsv(['text', 'n'], risky.map((text, i) => ({ text, n: -i })))
  const cells = parse(csv, { columns: true }) as Record<string, string>[]
  expect(cells.map(({ text }) => text!.replace(/^'/, ''))).toEqual(risky)
  expect(cells.filter(({ text }) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text!))).toEqual([])
  expect(cells.map(({ n }) => n), 'numbers stay numbers').toEqual(risky.map((_, i) => String(-i)))
  expect(csv.split('\r\n')[0]).toBe('text,n')
})
