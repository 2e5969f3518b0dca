import type { AnswerRow } from '../../engine/core/session/answers.ts'
import type { HostCommand } from '../../engine/core/session/commands.ts'
import { describe, expect, it } from 'vitest'
import { displayView as displaySchema, hostView as hostSchema, participantView as participantSchema } from '../../engine/core/protocol.ts'
import { replay } from '../../engine/core/session/reduce.ts'
import { displayView, hostView, participantView } from '../../engine/core/session/views.ts'
import { canaries, smallContent } from '../support/content.ts'

const content = smallContent()
const stateAfter = (...commands: HostCommand[]) => replay(commands.map((command, at) => ({ at, command })), content)
const votes = (count: number, option = 'a', round = 1): AnswerRow[] => Array.from({ length: count }, (_, i) => ({ exercise: 'vote', item: 'q', round, respondent: `r${i}`, value: { option } }))
const facts = (answers: AnswerRow[] = []) => ({ now: 1, answers, people: [{ id: 1, name: 'Ana', connected: true }, { id: 2, name: '', connected: false }], displays: 1, hosts: 1, page: 1, filter: (text: string) => text.includes('rude') })
const vote = (type: 'open' | 'close' | 'reveal' | 'second-round' | 'reset') => ({ type, exercise: 'vote' })
const rounds = (view: ReturnType<typeof displayView>) => view.exercises.vote!.units[0]!.rounds

describe('what each role may see', () => {
  it('hides results from the room until they are revealed, and counts answers before', () => {
    const open = displayView(stateAfter(vote('open')), content, facts(votes(6)))
    expect(rounds(open)).toEqual([{ number: 1, phase: 'open', answered: 6, counted: 'phones', results: null, tooFew: false, heldBack: {} }])
    const shown = displayView(stateAfter(vote('open'), vote('reveal')), content, facts(votes(6)))
    expect(rounds(shown)[0]!.results!.q!.result).toMatchObject({ options: [{ id: 'a', count: 6 }, { id: 'b', count: 0 }, { id: 'c', count: 0 }] })
  })

  it('breaks nothing down for fewer than five voters, not even for the host, unless everyone is told', () => {
    const state = stateAfter(vote('open'), vote('reveal'))
    for (const view of [displayView, hostView])
      expect(rounds(view(state, content, facts(votes(4))))[0]).toMatchObject({ answered: 4, results: null, tooFew: true })
    const told = stateAfter({ type: 'show-small-groups', on: true }, vote('open'), vote('reveal'))
    expect(rounds(displayView(told, content, facts(votes(4))))[0]!.results).not.toBeNull()
    expect(participantView(told, content, facts()).showSmallGroups).toBe(true)
  })

  it('does not let skips lift a vote over the threshold', () => {
    const answers = [...votes(4), { exercise: 'vote', item: 'q', round: 1, respondent: 'skipper', value: { skip: true } }]
    expect(rounds(displayView(stateAfter(vote('open'), vote('reveal')), content, facts(answers)))[0]).toMatchObject({ answered: 5, tooFew: true, results: null })
  })

  it('shows the second round beside the first', () => {
    const state = stateAfter(vote('open'), vote('reveal'), vote('second-round'), vote('reveal'))
    const shown = rounds(displayView(state, content, facts([...votes(5), ...votes(5, 'b', 2)])))
    expect(shown.map(round => round.results!.q!.result)).toMatchObject([{ options: [{ count: 5 }, { count: 0 }, {}] }, { options: [{ count: 0 }, { count: 5 }, {}] }])
  })

  it('forgets a round that was set aside', () => {
    const state = stateAfter(vote('open'), vote('reset'), vote('open'), vote('reveal'))
    expect(rounds(displayView(state, content, facts(votes(9))))).toMatchObject([{ number: 2, answered: 0 }])
  })

  it('tells phones only of what is running, with the items of the form that is used', () => {
    const view = participantView(stateAfter({ type: 'open', exercise: 'check', form: 'short' }), content, facts())
    expect(view.exercises).toMatchObject([{ id: 'check', phase: 'open', round: 1, vote: 1, items: ['s1', 's2'] }])
    expect(view.exercises[0]!.step.items).toHaveLength(2)
    expect(participantView(stateAfter({ type: 'open', exercise: 'check' }, { type: 'finish', exercise: 'check' }), content, facts()).exercises).toEqual([])
  })

  it('offers the host exactly the commands the reducer would take', () => {
    expect(hostView(stateAfter(), content, facts()).exercises.vote!.allowed).toEqual(['open'])
    expect(hostView(stateAfter(vote('open')), content, facts()).exercises.vote!.allowed).toEqual(['close', 'reveal', 'reset', 'next', 'finish'])
  })

  it('shows private ratings as averages, to the screen and to the host', () => {
    const state = stateAfter({ type: 'open', exercise: 'check', form: 'short' }, { type: 'reveal', exercise: 'check' })
    const ratings: AnswerRow[] = [1, 2, 3, 4, 5].map(rating => ({ exercise: 'check', item: 's1', round: 1, respondent: `r${rating}`, value: { rating } }))
    for (const view of [displayView, hostView])
      expect(view(state, content, facts(ratings)).exercises.check!.units[0]!.rounds[0]!.results!.s1).toEqual({ voters: 5, result: { kind: 'scale', counts: null, mean: 3, earlier: null } })
  })

  it('names people to the host only', () => {
    const state = stateAfter(vote('open'))
    expect(hostView(state, content, facts()).people).toHaveLength(2)
    const others = JSON.stringify([displayView(state, content, facts()), participantView(state, content, facts())])
    expect(others).not.toContain('Ana')
  })

  it('never carries a respondent', () => {
    const state = stateAfter(vote('open'), vote('reveal'))
    const answers = votes(6).map((row, i) => ({ ...row, respondent: `RESPONDENT-${i}` }))
    expect(JSON.stringify([displayView(state, content, facts(answers)), hostView(state, content, facts(answers)), participantView(state, content, facts())])).not.toContain('RESPONDENT')
  })

  it('keeps the facilitator\'s texts from phones and screens in every phase, and follows the protocol', () => {
    const courses = content.exercises.map(({ id, steps }) => [
      { type: 'open' as const, exercise: id },
      { type: 'close' as const, exercise: id },
      ...['discussion', 'quiz', 'estimate'].includes(steps[0]!.kind) ? [] : [{ type: 'reveal' as const, exercise: id }],
    ])
    for (const course of courses) {
      for (let done = 0; done <= course.length; done++) {
        const state = stateAfter(...course.slice(0, done))
        const display = displaySchema.parse(displayView(state, content, facts()))
        const participant = participantSchema.parse(participantView(state, content, facts()))
        hostSchema.parse(hostView(state, content, facts()))
        for (const canary of canaries)
          expect(JSON.stringify([display, participant])).not.toContain(canary)
      }
    }
  })
})
