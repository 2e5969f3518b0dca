/** What a host steers beside the phases of a vote: moderation, counting in the room, questions, the run sheet. */
import type { Step } from '../exercise/steps.ts'
import type { HostCommand } from './commands.ts'
import type { ExerciseState, QuestionsState, SessionState } from './state.ts'
import { isPlayed, traitsOf } from '../../kinds/traits.ts'
import * as words from '../../words/en/errors.ts'
import { countableBy, whyNotKeyed } from './keyed.ts'

export type ExerciseSteering = Extract<HostCommand, { type: 'answer-by' | 'count-by' | 'key-in' | 'moderation' | 'moderate' }>
export type SessionSteering = Extract<HostCommand, { type: 'questions' | 'question' | 'key-idea' | 'clock' | 'cut' | 'spend-reserve' }>

const sessionSteering: ReadonlySet<string> = new Set<SessionSteering['type']>(['questions', 'question', 'key-idea', 'clock', 'cut', 'spend-reserve'])
const exerciseSteering: ReadonlySet<string> = new Set<ExerciseSteering['type']>(['answer-by', 'count-by', 'key-in', 'moderation', 'moderate'])

export function isSessionSteering(command: { type: string }): command is SessionSteering {
  return sessionSteering.has(command.type)
}

export function isExerciseSteering(command: { type: string }): command is ExerciseSteering {
  return exerciseSteering.has(command.type)
}

const without = (list: readonly string[], id: string) => list.filter(other => other !== id)
const toggled = (list: readonly string[], id: string, on: boolean) => on ? [...without(list, id), id] : without(list, id)

/**
 * Steers one exercise.
 * @param round number of the round the unit is in; 0 before the first
 * @param isDone whether that round takes no more answers: there is none, or its result is shown
 * @returns the exercise's next state, or why it cannot be done
 */
export function steerExercise(state: ExerciseState, command: ExerciseSteering, step: Step, items: readonly string[], round: number, isOpen: boolean, isDone: boolean): ExerciseState | string {
  switch (command.type) {
    case 'answer-by':
      // A closed round may be opened again, and would then hold answers of both.
      if (!isDone)
        return isOpen ? words.steering.byTableOpen : words.steering.byTableClosed
      return isPlayed(step) ? words.steering.playedInGroups : { ...state, by: command.by }
    case 'count-by':
      return countableBy(step).includes(command.by)
        ? { ...state, countedBy: command.by }
        : words.steering.private({ way: command.by })
    case 'key-in': {
      const key = `${command.item}/${round}`
      if (round === 0 || !items.includes(command.item))
        return words.steering.openBeforeCount
      if (command.count === null) {
        const { [key]: _back, ...keyed } = state.keyed
        return { ...state, keyed }
      }
      const why = whyNotKeyed(step, command.item, command.count)
      return why ?? { ...state, keyed: { ...state.keyed, [key]: { ...command.count, by: state.countedBy === 'phones' ? countableBy(step)[1]! as 'hands' : state.countedBy } } }
    }
    case 'moderation':
      return traitsOf(step).texts === 'moderated' ? { ...state, moderation: command.mode } : words.steering.noTexts
    case 'moderate': {
      const { post, as } = command
      if (as === 'show' || as === 'hide')
        return { ...state, decided: { ...state.decided, [post]: as === 'show' ? 'shown' : 'hidden' }, pinned: as === 'hide' ? without(state.pinned, post) : state.pinned }
      // Whoever pins a text has read it.
      return { ...state, pinned: toggled(state.pinned, post, as === 'pin'), decided: as === 'pin' ? { ...state.decided, [post]: 'shown' } : state.decided }
    }
  }
}

/** Steers what belongs to no exercise: questions, the clock of the run sheet, cuts and reserves. */
export function steerSession(state: SessionState, command: SessionSteering, at: number): Partial<SessionState> {
  switch (command.type) {
    case 'questions':
      return { questions: { ...state.questions, open: command.open, moderation: command.mode } }
    case 'question':
      return { questions: steerQuestion(state.questions, command.question, command.as) }
    case 'key-idea':
      return { keyIdea: command.on }
    case 'clock':
      return command.on ? { startedAt: at } : { startedAt: null, progress: [] }
    case 'cut':
      return { cuts: toggled(state.cuts, command.line, command.on) }
    case 'spend-reserve':
      return { spent: toggled(state.spent, command.exercise, command.on) }
  }
}

function steerQuestion(state: QuestionsState, id: string, as: Extract<SessionSteering, { type: 'question' }>['as']): QuestionsState {
  switch (as) {
    case 'show':
      return { ...state, decided: { ...state.decided, [id]: 'shown' } }
    case 'hide':
      return { ...state, decided: { ...state.decided, [id]: 'hidden' }, onScreen: state.onScreen === id ? null : state.onScreen }
    case 'answered':
    case 'unanswered':
      return { ...state, answered: toggled(state.answered, id, as === 'answered'), onScreen: state.onScreen === id ? null : state.onScreen }
    case 'on-screen':
      return { ...state, onScreen: id, decided: { ...state.decided, [id]: 'shown' } }
    case 'off-screen':
      return { ...state, onScreen: state.onScreen === id ? null : state.onScreen }
  }
}
