/** What a host takes home tells no more than the screens did. */
import type { Exercise } from '../../core/exercise/schema.ts'
import type { AnswerRow } from '../../core/session/answers.ts'
import type { HostCommand } from '../../core/session/commands.ts'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { exportCsv } from '../../core/session/export.ts'
import { replay } from '../../core/session/reduce.ts'
import { smallContent } from '../support/content.ts'

const content = smallContent()
const stateAfter = (on: typeof content, ...commands: HostCommand[]) => replay(commands.map((command, at) => ({ at, command })), on)
const row = (exercise: string, item: string, i: number, value: unknown): AnswerRow => ({ exercise, item, round: 1, respondent: `r${i}`, value })
const people = [1, 2, 3, 4, 5, 6]
const table = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[]

it('leaves out a question that fewer than five answered, in a step that more did', () => {
  const state = stateAfter(content, { type: 'open', exercise: 'quizzed', form: 'first' }, { type: 'reveal', exercise: 'quizzed' })
  const rows = [...people.map(i => row('quizzed', 'k1', i, { option: 'b' })), row('quizzed', 'k2', 1, { option: 'a' }), row('quizzed', 'k2', 2, { skip: true })]
  expect(table(exportCsv(state, content, rows).quiz).map(({ item }) => item)).toEqual(people.map(() => 'k1'))
  const all = stateAfter(content, { type: 'show-small-groups', on: true }, { type: 'open', exercise: 'quizzed', form: 'first' })
  expect(table(exportCsv(all, content, rows).quiz)).toHaveLength(8)
})

it('gives a signed text no number by which its writer’s vote could be found', () => {
  const [vote, texts] = ['vote', 'texts'].map(id => content.exercises.find(exercise => exercise.id === id)!) as [Exercise, Exercise]
  const both = { ...content, exercises: [{ ...vote, steps: [...vote.steps, ...texts.steps] }] } as typeof content
  const state = stateAfter(both, { type: 'open', exercise: 'vote' }, { type: 'reveal', exercise: 'vote' }, { type: 'next', exercise: 'vote' }, { type: 'open', exercise: 'vote' })
  const rows = people.flatMap(i => [row('vote', 'q', i, { option: i === 1 ? 'a' : 'b' }), row('vote', 't', i, { text: `text ${i}`, ...i === 1 ? { name: 'Ana' } : {} })])
  const csv = exportCsv(state, both, rows)
  const numbers = table(csv['open-text']).map(({ respondent }) => Number(respondent))
  expect(numbers.toSorted()).toEqual(people)
  const votes = table(csv['poll-single']).map(({ respondent }) => Number(respondent))
  expect(votes.toSorted()).toEqual(people)
  expect(numbers, 'another order').not.toEqual(votes)
})
