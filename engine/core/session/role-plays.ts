/** Role-plays within a session: each exercise's groups and run, opened and closed with the exercise. */
import type { Exercise } from '../exercise/schema.ts'
import type { Step, StepOf } from '../exercise/steps.ts'
import type { RolePlayState } from '../role-play/state.ts'
import type { HostCommand, ParticipantCommand } from './commands.ts'
import type { SessionContent } from './content.ts'
import type { SessionState } from './state.ts'
import { isPlayed } from '../../kinds/traits.ts'
import * as words from '../../words/en/errors.ts'
import { reduceRolePlay } from '../role-play/reduce.ts'
import { initialRolePlay, settle } from '../role-play/state.ts'
import { nextChangeAt } from '../role-play/view-clock.ts'
import { findExercise } from './content.ts'

type RolePlays = SessionState['rolePlays']

/** The role-play step an exercise has; undefined for another kind of exercise. */
export function rolePlayStep(exercise: Exercise | undefined): StepOf<'role-play'> | undefined {
  return exercise?.steps.find(isPlayed)
}

/** Carries out what a host or a participant did in a role-play; a text says why it cannot be done. */
export function reduceSessionRolePlay(state: SessionState, command: Extract<HostCommand, { type: 'role-play' }> | ParticipantCommand, at: number, content: SessionContent): RolePlays | string {
  const step = rolePlayStep(findExercise(content, command.exercise))
  const current = state.rolePlays[command.exercise]
  if (!step || !current || !state.active.includes(command.exercise))
    return words.rolePlay.notRunning
  const event = command.type === 'role-play'
    ? { by: 'host' as const, command: command.command }
    : { by: 'participant' as const, person: command.person, action: command.action }
  const outcome = reduceRolePlay(current, event, at, step)
  return outcome.ok ? { ...state.rolePlays, [command.exercise]: outcome.state } : outcome.why
}

/** What a command to an exercise brings for its role-play: a start when it opens, an end when it leaves the phones. */
export function withRolePlay(state: SessionState, exercise: Exercise, step: Step, command: string, at: number, active: boolean): RolePlays {
  if (!isPlayed(step))
    return state.rolePlays
  const current = state.rolePlays[exercise.id]
  if (command === 'reset')
    return { ...state.rolePlays, [exercise.id]: { ...initialRolePlay(earlier(state.rolePlays, step, at)), finished: true } }
  if (command === 'open')
    return { ...state.rolePlays, [exercise.id]: current && !current.finished ? current : initialRolePlay(earlier(state.rolePlays, step, at)) }
  if (!active && current && !current.finished) {
    const finished = reduceRolePlay(current, { by: 'host', command: { type: 'rp-finish' } }, at, step)
    return finished.ok ? { ...state.rolePlays, [exercise.id]: finished.state } : state.rolePlays
  }
  return state.rolePlays
}

/** Who has led today, who is kept apart, and who sits where goes on from one role-play to the next. */
function earlier(rolePlays: RolePlays, step: StepOf<'role-play'>, at: number): Pick<RolePlayState, 'led' | 'keepApart' | 'tables'> {
  const all = Object.values(rolePlays).map(state => settle(state, step, at))
  const pairs = new Map(all.flatMap(state => state.keepApart).map(pair => [pair.join(' '), pair]))
  return { led: [...new Set(all.flatMap(state => state.led))], keepApart: [...pairs.values()], tables: Object.assign({}, ...all.map(state => state.tables)) }
}

/** Server time at which a view of a running role-play changes by time alone; null when none does. */
export function nextRolePlayChange(state: SessionState, content: SessionContent, now: number): number | null {
  const times = state.active.flatMap((id) => {
    const step = rolePlayStep(findExercise(content, id))
    const current = state.rolePlays[id]
    return step && current ? nextChangeAt(current, step, now) ?? [] : []
  })
  return times.length ? Math.min(...times) : null
}
