/**
 * The session reducer: state, command and server time in; next state or a refusal out.
 * Pure and total: whatever arrives in whatever order, it answers and never throws.
 */
import type { HostCommand, SessionCommand, SessionEvent } from './commands.ts'
import type { SessionContent, Unit } from './content.ts'
import type { ExerciseState, Round, SessionState, Timer } from './state.ts'
import { isPlayed } from '../../kinds/traits.ts'
import * as words from '../../words/en/errors.ts'
import { isQuiet } from './commands.ts'
import { findExercise, formOf, unitsOf } from './content.ts'
import { isExerciseSteering, isSessionSteering, steerExercise, steerSession } from './host-steering.ts'
import { reduceSessionRolePlay, withRolePlay } from './role-plays.ts'
import { currentRound, initialState, untouched } from './state.ts'

/** A timer that is started where none was planned, in milliseconds. */
const UNPLANNED_MS = 60_000

export type Outcome = { ok: true, state: SessionState } | { ok: false, why: string }

/** Carries out one command. A refusal leaves the state as it is and says why. */
export function reduce(state: SessionState, command: SessionCommand, at: number, content: SessionContent): Outcome {
  // People keep what they were given, and may still be given something, after the end.
  if (command.type === 'release-handout') {
    const others = state.released.filter(handout => handout.file !== command.file)
    return accept(state, { released: command.on ? [...others, { file: command.file, title: command.title }] : others })
  }
  if (state.ended)
    return refuse(words.steering.ended)
  switch (command.type) {
    case 'end-session':
      return accept(finishAll(state, at), { ended: true })
    case 'show-small-groups':
      return accept(state, { showSmallGroups: command.on })
    case 'table': {
      const { [command.person]: _left, ...others } = state.tables
      return { ok: true, state: { ...state, tables: command.table === null ? others : { ...others, [command.person]: command.table } } }
    }
    case 'progress':
      return { ok: true, state: { ...state, progress: [...state.progress, { page: command.page, at }] } }
    case 'role-play':
    case 'role-play-action': {
      const rolePlays = reduceSessionRolePlay(state, command, at, content)
      if (typeof rolePlays === 'string')
        return refuse(rolePlays)
      // Many phones act at once; only what a host does makes another host's view stale.
      return command.type === 'role-play' ? accept(state, { rolePlays }) : { ok: true, state: { ...state, rolePlays } }
    }
    default:
      return isSessionSteering(command) ? accept(state, steerSession(state, command, at)) : reduceExercise(state, command, at, content)
  }
}

/** Rebuilds the state of a session from its events. */
export function replay(events: readonly SessionEvent[], content: SessionContent): SessionState {
  return events.reduce((state, event) => {
    const outcome = reduce(state, event.command, event.at, content)
    // A stored event was accepted once; counting it keeps revisions in step even if it no longer applies.
    if (outcome.ok)
      return outcome.state
    return isQuiet(event.command) ? state : { ...state, revision: state.revision + 1 }
  }, initialState)
}

type ExerciseCommand = Exclude<Extract<HostCommand, { exercise: string }>, { type: 'role-play' | 'spend-reserve' }>
/** What a host may settle before an exercise was opened. */
const beforeOpening: ReadonlySet<string> = new Set(['open', 'answer-by', 'count-by', 'moderation'])

function reduceExercise(state: SessionState, command: ExerciseCommand, at: number, content: SessionContent): Outcome {
  const exercise = findExercise(content, command.exercise)
  if (!exercise)
    return refuse(words.steering.noExercise({ exercise: command.exercise }))

  const agenda = content.agenda.id
  const known = state.exercises[exercise.id]
  const form = command.type === 'open' && command.form !== undefined ? command.form : known?.form ?? null
  if (command.type === 'open' && command.form !== undefined && !exercise.steps.some(step => formOf(step, agenda, command.form) === command.form))
    return refuse(`"${command.form}" is no form of this exercise.`)

  const units = unitsOf(exercise, agenda, form)
  if (units.length === 0)
    return refuse(words.steering.noStep)
  const before: ExerciseState = known ?? untouched(units[0]!.key, form, newTimer(units[0]!))
  const unit = units.find(candidate => candidate.key === before.unit) ?? units[0]!
  // Another form is another unit: what was open in the one before is closed.
  const current: ExerciseState = unit.key === before.unit ? before : { ...before, form, unit: unit.key, rounds: closeIfOpen(before, before.unit) }
  const round = currentRound(current, unit.key)
  if (!known && !beforeOpening.has(command.type))
    return refuse(words.steering.openFirst)
  if (isExerciseSteering(command)) {
    const steered = steerExercise(current, command, unit.step, unit.items, round?.number ?? 0, round?.phase === 'open', !round || round.phase === 'revealed')
    return typeof steered === 'string' ? refuse(steered) : accept(state, { exercises: { ...state.exercises, [exercise.id]: steered } })
  }
  const set = (change: Partial<ExerciseState>, active = true): Outcome => accept(state, {
    rolePlays: withRolePlay(state, exercise, unit.step, command.type, at, active),
    active: active ? withId(state.active, exercise.id) : state.active.filter(id => id !== exercise.id),
    exercises: { ...state.exercises, [exercise.id]: { ...current, ...change } },
  })
  const setPhase = (phase: Round['phase']) => replaceLast(current, unit.key, { ...round!, phase })

  switch (command.type) {
    case 'open': {
      if (round?.phase === 'open')
        return state.active.includes(exercise.id) ? refuse(words.steering.openAlready) : set({})
      if (round?.phase === 'closed')
        return set({ rounds: setPhase('open'), timer: started(current.timer, at) })
      if (round)
        return refuse(words.steering.shownSecond)
      const rounds = addRound(current, unit.key)
      return set({ form, unit: unit.key, rounds, timer: started(newTimer(unit), at) })
    }
    case 'close':
      return round?.phase === 'open'
        ? set({ rounds: setPhase('closed'), timer: stopped(current.timer, at) })
        : refuse(words.steering.notOpen)
    case 'reveal':
      if (unit.items.length === 0)
        return refuse(words.steering.noResult({ kind: unit.step.kind }))
      return round && round.phase !== 'revealed'
        ? set({ rounds: setPhase('revealed'), timer: stopped(current.timer, at) }, state.active.includes(exercise.id))
        : refuse(round ? words.steering.shown : words.steering.openFirst)
    case 'second-round': {
      const counted = (current.rounds[unit.key] ?? []).filter(r => !r.setAside).length
      if (round?.phase !== 'revealed')
        return refuse(words.steering.firstShown)
      if (counted >= unit.step.rounds)
        return refuse(words.steering.roundsDone({ rounds: unit.step.rounds }))
      return set({ rounds: addRound(current, unit.key), timer: started(newTimer(unit), at) })
    }
    case 'reset': {
      if (!round)
        return refuse(words.steering.nothingToReset)
      const aside = current.rounds[unit.key]!.map(r => ({ ...r, setAside: true, phase: r.phase === 'open' ? 'closed' as const : r.phase }))
      return set({ rounds: { ...current.rounds, [unit.key]: aside }, timer: newTimer(unit) }, state.active.includes(exercise.id))
    }
    case 'next': {
      const index = units.indexOf(unit)
      const following = units[index + 1]
      const closed = closeIfOpen(current, unit.key)
      return following
        ? set({ rounds: closed, unit: following.key, timer: newTimer(following) })
        : set({ rounds: closed, timer: stopped(current.timer, at) }, false)
    }
    case 'previous': {
      const earlier = units[units.indexOf(unit) - 1]
      if (!earlier || !state.active.includes(exercise.id))
        return refuse(earlier ? words.steering.notRunning : words.steering.firstStep)
      const closed = { ...current, rounds: closeIfOpen(current, unit.key) }
      const last = currentRound(closed, earlier.key)
      // The clock of a role-play has gone on; its observers are still to be heard.
      const rounds = last && isPlayed(earlier.step) ? replaceLast(closed, earlier.key, { ...last, phase: 'open' }) : closed.rounds
      return set({ rounds, unit: earlier.key, timer: newTimer(earlier) })
    }
    case 'finish':
      return state.active.includes(exercise.id)
        ? set({ rounds: closeIfOpen(current, unit.key), timer: stopped(current.timer, at) }, false)
        : refuse(words.steering.notRunning)
    case 'timer':
    case 'timer-add':
      if (!state.active.includes(exercise.id))
        return refuse(words.steering.notRunning)
      return set({ timer: changeTimer(current.timer ?? newTimer(unit) ?? { durationMs: command.type === 'timer' ? UNPLANNED_MS : 0, elapsedMs: 0, startedAt: null }, command, at) })
  }
}

function changeTimer(timer: Timer, command: Extract<ExerciseCommand, { type: 'timer' | 'timer-add' }>, at: number): Timer | null {
  if (command.type === 'timer-add')
    return { ...timer, durationMs: Math.max(0, timer.durationMs + command.seconds * 1000) }
  if (command.action === 'reset')
    return { ...timer, elapsedMs: 0, startedAt: null }
  return command.action === 'start' ? started(timer, at) : stopped(timer, at)
}
function accept(state: SessionState, change: Partial<SessionState>): Outcome {
  return { ok: true, state: { ...state, ...change, revision: state.revision + 1 } }
}

function refuse(why: string): Outcome {
  return { ok: false, why }
}

function withId(ids: string[], id: string): string[] {
  return ids.includes(id) ? ids : [...ids, id]
}

function addRound(state: ExerciseState, key: string): ExerciseState['rounds'] {
  const rounds = state.rounds[key] ?? []
  return { ...state.rounds, [key]: [...rounds, { number: rounds.length + 1, phase: 'open', setAside: false }] }
}

function replaceLast(state: ExerciseState, key: string, round: Round): ExerciseState['rounds'] {
  return { ...state.rounds, [key]: state.rounds[key]!.map(r => r.number === round.number ? round : r) }
}

function closeIfOpen(state: ExerciseState, key: string): ExerciseState['rounds'] {
  const round = currentRound(state, key)
  return round?.phase === 'open' ? replaceLast(state, key, { ...round, phase: 'closed' }) : state.rounds
}

function finishAll(state: SessionState, at: number): SessionState {
  const exercises = { ...state.exercises }
  for (const id of state.active) {
    const exercise = exercises[id]!
    exercises[id] = { ...exercise, rounds: closeIfOpen(exercise, exercise.unit), timer: stopped(exercise.timer, at) }
  }
  return { ...state, active: [], exercises }
}

function newTimer(unit: Unit): Timer | null {
  return unit.step.seconds ? { durationMs: unit.step.seconds * 1000, elapsedMs: 0, startedAt: null } : null
}

function started(timer: Timer | null, at: number): Timer | null {
  return timer && timer.startedAt === null ? { ...timer, startedAt: at } : timer
}

function stopped(timer: Timer | null, at: number): Timer | null {
  return timer && timer.startedAt !== null
    ? { ...timer, elapsedMs: timer.elapsedMs + at - timer.startedAt, startedAt: null }
    : timer
}
