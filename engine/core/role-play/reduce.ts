/**
 * The reducer of a role-play: state, event and server time in; next state or a refusal out. Pure and
 * total: whatever arrives in whatever order, it answers and never throws.
 */
import type { RolePlayEvent } from './actions.ts'
import type { PersonId } from './group.ts'
import type { RolePlayState } from './state.ts'
import type { RolePlayStep } from './step.ts'
import * as words from '../../words/en/errors.ts'
import { reduceHost } from './reduce-host.ts'
import { reduceParticipant } from './reduce-participant.ts'
import { settle } from './state.ts'

export type RolePlayOutcome = { ok: true, state: RolePlayState } | { ok: false, why: string }

/** Carries out one event. A refusal leaves the state as it is and says why. */
export function reduceRolePlay(state: RolePlayState, event: RolePlayEvent, at: number, step: RolePlayStep): RolePlayOutcome {
  if (state.finished)
    return { ok: false, why: words.rolePlay.over }
  const settled = settle(state, step, at)
  const next = event.by === 'host'
    ? reduceHost(settled, event.command, at, step)
    : reduceParticipant(settled, event.person, event.action, at, step)
  // An event may itself end a phase: what that brings happens with it.
  return typeof next === 'string' ? { ok: false, why: next } : { ok: true, state: settle({ ...next, left: leftAfter(next.left, event) }, step, at) }
}

function leftAfter(left: readonly PersonId[], event: RolePlayEvent): PersonId[] {
  const type = event.by === 'host' ? event.command.type : event.action.type
  const person = event.by === 'participant' ? event.person : 'person' in event.command ? event.command.person : null
  const others = left.filter(one => one !== person)
  if (person !== null && (type === 'leave' || type === 'rp-leave'))
    return [...others, person]
  return type === 'arrive' || type === 'rp-arrive' || type === 'rp-move' ? others : [...left]
}
