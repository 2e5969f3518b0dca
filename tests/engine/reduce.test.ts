import type { HostCommand } from '../../engine/core/session/commands.ts'
import type { SessionState } from '../../engine/core/session/state.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptAnswer } from '../../engine/core/session/answers.ts'
import { hostCommand } from '../../engine/core/session/commands.ts'
import { unitsOf } from '../../engine/core/session/content.ts'
import { reduce, replay } from '../../engine/core/session/reduce.ts'
import { countedRounds, currentRound, initialState, remainingMs } from '../../engine/core/session/state.ts'
import { smallContent } from '../support/content.ts'

const content = smallContent()
const ids = content.exercises.map(exercise => exercise.id)

/** Carries commands out in order; a refusal fails the test unless it is the last and expected. */
function run(...commands: HostCommand[]): SessionState {
  return commands.reduce((state, command, i) => {
    const outcome = reduce(state, command, i * 1000, content)
    if (!outcome.ok)
      throw new Error(`${command.type}: ${outcome.why}`)
    return outcome.state
  }, initialState)
}
const on = (exercise: string, ...types: ('open' | 'close' | 'reveal' | 'second-round' | 'reset' | 'next' | 'previous' | 'finish')[]): HostCommand[] => types.map(type => ({ type, exercise }))
const phases = (state: SessionState, exercise: string, unit: string) => countedRounds(state.exercises[exercise]!, unit).map(round => round.phase)

describe('the course of a vote', () => {
  it('goes from open over closed to revealed, then into a second round beside the first', () => {
    const state = run(...on('vote', 'open', 'close', 'reveal', 'second-round', 'reveal'))
    expect(phases(state, 'vote', 'poll')).toEqual(['revealed', 'revealed'])
    expect(countedRounds(state.exercises.vote!, 'poll').map(round => round.number)).toEqual([1, 2])
  })

  it('opens a closed vote again without a new round', () => {
    expect(phases(run(...on('vote', 'open', 'close', 'open')), 'vote', 'poll')).toEqual(['open'])
  })

  it('refuses what makes no sense, in words for a facilitator', () => {
    const refusal = (...commands: HostCommand[]) => {
      const outcome = reduce(run(...commands.slice(0, -1)), commands.at(-1)!, 0, content)
      return outcome.ok ? 'accepted' : outcome.why
    }
    expect(refusal(...on('vote', 'close'))).toBe('Open it first.')
    expect(refusal(...on('vote', 'open', 'close', 'close'))).toBe('It is not open.')
    expect(refusal({ type: 'timer', exercise: 'vote', action: 'start' })).toBe('Open it first.')
    expect(refusal(...on('talk', 'open', 'finish'), { type: 'timer-add', exercise: 'talk', seconds: 60 })).toBe('It is not running.')
    expect(refusal(...on('vote', 'reveal'))).toBe('Open it first.')
    expect(refusal(...on('vote', 'open', 'open'))).toBe('It is open already.')
    expect(refusal(...on('vote', 'open', 'second-round'))).toBe('Show the result of the first vote before you open a second round.')
    expect(refusal(...on('vote', 'open', 'reveal', 'second-round', 'reveal', 'second-round'))).toBe('This exercise has two rounds, and both are done.')
    expect(refusal(...on('check', 'open', 'reveal', 'second-round'))).toBe('This exercise has one round, and it is done.')
    expect(refusal(...on('talk', 'open', 'reveal'))).toBe('A discussion has no result to show.')
    expect(refusal(...on('nobody', 'open'))).toBe('This session has no exercise "nobody".')
    expect(refusal({ type: 'end-session' }, ...on('vote', 'open'))).toBe('The session has ended. Start a new one to run more exercises.')
  })

  it('sets a round aside on reset, and never gives its number to another', () => {
    const state = run(...on('vote', 'open', 'close', 'reset', 'open'))
    expect(state.exercises.vote!.rounds.poll).toEqual([
      { number: 1, phase: 'closed', setAside: true },
      { number: 2, phase: 'open', setAside: false },
    ])
  })

  it('moves through items one by one, and ends after the last', () => {
    const two = run(...on('three', 'open', 'reveal', 'next', 'open', 'next'))
    expect(two.exercises.three!.unit).toBe('polls/z')
    expect(phases(two, 'three', 'polls/y')).toEqual(['closed'])
    const done = run(...on('three', 'open', 'next', 'open', 'next', 'open', 'next'))
    expect(done.active).toEqual([])
  })

  it('runs several exercises at once', () => {
    expect(run(...on('check', 'open'), ...on('vote', 'open')).active).toEqual(['check', 'vote'])
  })

  it('uses the form of the agenda unless the host names another', () => {
    const check = content.exercises.find(exercise => exercise.id === 'check')!
    expect(unitsOf(check, 'day')[0]!.items).toHaveLength(3)
    expect(unitsOf(check, 'short')[0]!.items).toEqual(['s1', 's2'])
    const state = run({ type: 'open', exercise: 'check', form: 'short' })
    expect(unitsOf(check, 'day', state.exercises.check!.form)[0]!.items).toEqual(['s1', 's2'])
    expect(reduce(initialState, { type: 'open', exercise: 'check', form: 'medium' }, 0, content)).toMatchObject({ ok: false })
  })
})

describe('the timer', () => {
  it('counts only while it runs, takes a minute more, and goes over time', () => {
    const timer = (state: SessionState) => state.exercises.talk!.timer!
    const opened = run(...on('talk', 'open'))
    expect(remainingMs(timer(opened), 10_000)).toBe(230_000)
    const paused = reduce(opened, { type: 'timer', exercise: 'talk', action: 'pause' }, 10_000, content)
    const longer = paused.ok && reduce(paused.state, { type: 'timer-add', exercise: 'talk', seconds: 60 }, 20_000, content)
    const again = longer && longer.ok && reduce(longer.state, { type: 'timer', exercise: 'talk', action: 'start' }, 30_000, content)
    if (!again || !again.ok)
      throw new Error('refused')
    expect(remainingMs(timer(again.state), 30_000)).toBe(290_000)
    expect(remainingMs(timer(again.state), 330_000)).toBe(-10_000)
  })
})

const anyCommand: fc.Arbitrary<HostCommand> = fc.oneof(
  fc.record({ type: fc.constantFrom('open', 'close', 'reveal', 'second-round', 'reset', 'next', 'previous', 'finish' as const), exercise: fc.constantFrom(...ids, 'unknown') }) as fc.Arbitrary<HostCommand>,
  fc.record({ type: fc.constant('timer' as const), exercise: fc.constantFrom(...ids), action: fc.constantFrom('start', 'pause', 'reset' as const) }) as fc.Arbitrary<HostCommand>,
  fc.record({ type: fc.constant('timer-add' as const), exercise: fc.constantFrom(...ids), seconds: fc.integer({ min: -600, max: 600 }) }),
  fc.record({ type: fc.constant('open' as const), exercise: fc.constant('check'), form: fc.constantFrom('short', 'all', 'none') }),
  fc.record({ type: fc.constant('show-small-groups' as const), on: fc.boolean() }),
)

describe('any sequence of commands', () => {
  const walk = (commands: HostCommand[], visit: (before: SessionState, after: SessionState, ok: boolean) => void) => {
    let state = initialState
    commands.forEach((command, i) => {
      expect(hostCommand.safeParse(command).success).toBe(true)
      const outcome = reduce(state, command, i * 700, content)
      visit(state, outcome.ok ? outcome.state : state, outcome.ok)
      state = outcome.ok ? outcome.state : state
    })
    return state
  }

  it('counts one revision for each accepted command, and changes nothing on a refusal', () => {
    fc.assert(fc.property(fc.array(anyCommand, { maxLength: 60 }), (commands) => {
      walk(commands, (before, after, ok) => expect(after.revision).toBe(before.revision + (ok ? 1 : 0)))
    }))
  })

  it('never has two open rounds in a unit, never loses or renumbers a round', () => {
    fc.assert(fc.property(fc.array(anyCommand, { maxLength: 60 }), (commands) => {
      walk(commands, (before, after) => {
        for (const [id, exercise] of Object.entries(after.exercises)) {
          for (const [unit, rounds] of Object.entries(exercise.rounds)) {
            expect(rounds.filter(round => round.phase === 'open').length).toBeLessThanOrEqual(1)
            expect(rounds.map(round => round.number)).toEqual(rounds.map((_, i) => i + 1))
            expect(rounds.length).toBeGreaterThanOrEqual(before.exercises[id]?.rounds[unit]?.length ?? 0)
            expect(countedRounds(exercise, unit).length).toBeLessThanOrEqual(2)
          }
        }
      })
    }))
  })

  it('has nothing open outside the active exercises', () => {
    fc.assert(fc.property(fc.array(anyCommand, { maxLength: 60 }), (commands) => {
      const state = walk(commands, () => {})
      for (const [id, exercise] of Object.entries(state.exercises)) {
        const isOpen = Object.keys(exercise.rounds).some(unit => currentRound(exercise, unit)?.phase === 'open')
        if (isOpen)
          expect(state.active).toContain(id)
      }
      expect(new Set(state.active).size).toBe(state.active.length)
    }))
  })

  it('gives the same state when its accepted commands are replayed', () => {
    fc.assert(fc.property(fc.array(anyCommand, { maxLength: 60 }), (commands) => {
      const accepted: { at: number, command: HostCommand }[] = []
      let state = initialState
      commands.forEach((command, i) => {
        const outcome = reduce(state, command, i * 700, content)
        if (outcome.ok) {
          accepted.push({ at: i * 700, command })
          state = outcome.state
        }
      })
      expect(replay(accepted, content)).toEqual(state)
    }))
  })

  it('takes an answer exactly when its item\'s round is open, whatever the answer looks like', () => {
    fc.assert(fc.property(fc.array(anyCommand, { maxLength: 40 }), fc.constantFrom(...ids), fc.constantFrom('q', 'x', 's1', 'r', 'w', 'zzz'), fc.integer({ min: 1, max: 4 }), fc.anything(), (commands, exercise, item, round, value) => {
      const state = walk(commands, () => {})
      const accepted = acceptAnswer(state, content, { exercise, item, round, value })
      if (!accepted.ok)
        return
      const running = state.exercises[exercise]!
      expect(state.active).toContain(exercise)
      expect(currentRound(running, running.unit)).toMatchObject({ number: round, phase: 'open' })
    }))
  })
})
