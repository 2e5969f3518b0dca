/** A working copy of the groups while people come, go and change seats. Callers outside this folder never see it. */
import type { Group, Member, Pair, PersonId } from './group.ts'
import type { RolePlayState } from './state.ts'
import type { Role, RolePlayStep } from './step.ts'
import { clashes, OBSERVER, peopleIn } from './group.ts'
import { heldBy } from './run.ts'
import { isPlaying, isStillToPlay, pointAt } from './state.ts'

export interface Draft {
  step: RolePlayStep
  groups: Group[]
  nextGroup: number
  observing: Set<PersonId>
  led: ReadonlySet<PersonId>
  apart: readonly Pair[]
  /** Everybody is around one stage: only those who play are kept apart. */
  fishbowl: boolean
  /** A scene is still to come or going on. */
  stillToPlay: boolean
  /** A scene is going on now. */
  playing: boolean
  /** Groups that somebody's pause holds. */
  held: ReadonlySet<number>
  said: { people: PersonId[], text: string }[]
}

export function draftOf(state: RolePlayState, step: RolePlayStep, at: number): Draft {
  const point = pointAt(state, step, at)
  return {
    step,
    groups: state.groups.map(group => ({ ...group, members: group.members.map(member => ({ ...member })) })),
    nextGroup: state.nextGroup,
    observing: new Set(state.observing),
    led: new Set(state.led),
    apart: state.keepApart,
    fishbowl: state.fishbowl,
    stillToPlay: isStillToPlay(state, step, point),
    playing: isPlaying(point),
    held: new Set(state.groups.filter(group => heldBy(group, point)).map(group => group.id)),
    said: [],
  }
}

/** Messages kept; enough for a day's role-play, small enough to send. */
const KEPT_MESSAGES = 60

export function commit(state: RolePlayState, draft: Draft, at: number): RolePlayState {
  const messages = [...state.messages, ...draft.said.map(said => ({ at, ...said }))].slice(-KEPT_MESSAGES)
  const groups = draft.groups.map(group => ({ ...group, ready: group.ready.filter(person => group.members.some(member => member.person === person)) }))
  return { ...state, groups, nextGroup: draft.nextGroup, observing: [...draft.observing], messages }
}

export function say(draft: Draft, people: PersonId[], text: string): void {
  if (people.length > 0)
    draft.said.push({ people, text })
}

export function sayToGroup(draft: Draft, group: Group, text: string): void {
  say(draft, peopleIn([group]), text)
}

export function removeFrom(group: Group, person: PersonId): Member | undefined {
  const index = group.members.findIndex(member => member.person === person)
  return index < 0 ? undefined : group.members.splice(index, 1)[0]
}

/** Observers of a group who would take a role, who has not led yet first. */
export function willingObservers(draft: Draft, group: Group): Member[] {
  const players = group.members.filter(member => member.seat !== OBSERVER).map(member => member.person)
  return group.members
    .filter(member => member.seat === OBSERVER && !draft.observing.has(member.person))
    .filter(member => !draft.fishbowl || !clashes(member.person, players, draft.apart))
    .sort((a, b) => Number(draft.led.has(a.person)) - Number(draft.led.has(b.person)))
}

/** The smallest group of a list that holds nobody the people are kept apart from; groups in a pause come last. */
export function placeFor(draft: Draft, people: readonly PersonId[], groups: readonly Group[]): Group | undefined {
  return groups
    .filter(group => draft.fishbowl || people.every(person => !clashes(person, peopleIn([group]), draft.apart)))
    .sort((a, b) => Number(draft.held.has(a.id)) - Number(draft.held.has(b.id)) || a.members.length - b.members.length || a.id - b.id)[0]
}

/** The roles as a sentence has them: "Lead and Jo". */
export function named(roles: readonly Role[]): string {
  const names = roles.map(role => role.name)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
