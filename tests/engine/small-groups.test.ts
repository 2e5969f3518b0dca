/** No vote of fewer than five can be had from what is told, not by taking away what is public either. */
import type { AnswerRow } from '../../engine/core/session/answers.ts'
import type { KeyedCount } from '../../engine/core/session/state.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportCsv } from '../../engine/core/session/export.ts'
import { replay } from '../../engine/core/session/reduce.ts'
import { toldParts } from '../../engine/core/session/rule-of-five.ts'
import { displayView, hostView } from '../../engine/core/session/views.ts'
import { smallContent } from '../support/content.ts'

const content = smallContent()
const vote = fc.constantFrom('a', 'b', 'c')
const counts = (votes: readonly string[]) => Object.fromEntries(['a', 'b', 'c'].map(id => [id, votes.filter(option => option === id).length]))

/** A poll on phones and in the room, revealed: what screen and console are told of it, and its table. */
function told(phones: readonly string[], room: readonly string[], by: KeyedCount['by']) {
  const commands = [
    { type: 'open', exercise: 'vote' },
    { type: 'count-by', exercise: 'vote', by },
    ...room.length ? [{ type: 'key-in', exercise: 'vote', item: 'q', count: { voters: room.length, counts: counts(room), texts: [], also: true } }] : [],
    { type: 'reveal', exercise: 'vote' },
  ] as const
  const state = replay(commands.map((command, at) => ({ at, command: command as never })), content)
  const rows = phones.map((option, i): AnswerRow => ({ exercise: 'vote', item: 'q', round: 1, respondent: `r${i}`, value: { option } }))
  const facts = { now: 1, answers: rows, people: [], displays: 1, hosts: 1, page: 1, filter: () => false }
  const round = (view: ReturnType<typeof displayView>) => view.exercises.vote!.units[0]!.rounds[0]!
  const [screen, host] = [round(displayView(state, content, facts)), round(hostView(state, content, facts))]
  return { screen, host, table: exportCsv(state, content, rows, () => false)['poll-single'] }
}

describe('what is told of phones beside a count in the room', () => {
  it('is the same whatever fewer than five by phone, or on paper, voted', () => {
    fc.assert(fc.property(
      fc.array(vote, { maxLength: 9 }),
      fc.array(vote, { maxLength: 9 }),
      fc.constantFrom<KeyedCount['by']>('hands', 'cards', 'paper'),
      fc.array(vote, { minLength: 9, maxLength: 9 }),
      (phones, room, by, others) => {
        const other = (votes: readonly string[], secret: boolean) => secret && votes.length < 5 ? others.slice(0, votes.length) : votes
        expect(told(other(phones, true), other(room, by === 'paper'), by)).toEqual(told(phones, room, by))
      },
    ))
  })

  it('leaves nobody, or five and more, once public hands are taken away', () => {
    fc.assert(fc.property(fc.array(vote, { maxLength: 9 }), fc.array(vote, { maxLength: 9 }), (phones, hands) => {
      const { screen } = told(phones, hands, 'hands')
      const shown = screen.results?.q?.result as { options: { id: string, count: number }[] } | undefined
      const left = (shown?.options ?? []).map(({ id, count }) => count - counts(hands)[id]!)
      const sum = left.reduce((all, n) => all + n, 0)
      expect(shown === undefined || sum === 0 || sum >= 5).toBe(true)
      expect(sum).toBe(shown && phones.length >= 5 ? phones.length : 0)
      expect(screen.answered).toBe(phones.length + hands.length)
    }))
  })

  it('keeps the hands on the slide, and says how many are left out', () => {
    const { screen, host } = told(['a', 'b', 'b'], ['a', 'a'], 'hands')
    expect(screen).toMatchObject({ answered: 5, tooFew: false, heldBack: { q: 3 }, results: { q: { voters: 2, result: { options: [{ count: 2 }, { count: 0 }, { count: 0 }] } } } })
    expect(host).toEqual(screen)
  })

  it('is everything where the host shows small groups', () => {
    expect(toldParts(2, { by: 'paper', voters: 3, also: true }, true)).toEqual({ phones: true, counted: true, voters: 5, heldBack: 0 })
  })
})
