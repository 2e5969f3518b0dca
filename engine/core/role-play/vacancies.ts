/** What happens to a vacated role: the observer takes it, else an optional role is dropped, else groups merge. */
import type { Draft } from './draft.ts'
import type { Group } from './group.ts'
import type { Role } from './step.ts'
import * as words from '../../words/en/errors.ts'
import { named, placeFor, sayToGroup, willingObservers } from './draft.ts'
import { isShort, missingRoles, OBSERVER, peopleIn, requiredRoles } from './group.ts'

/**
 * Fills vacated roles in every group that acts, and merges groups that cannot be filled. A group that
 * still lacks a role afterwards has no other it may join; it goes on without acting.
 */
export function fillVacancies(draft: Draft): void {
  draft.groups = draft.groups.filter(group => group.members.length > 0)
  if (!draft.stillToPlay)
    return
  const acting = () => draft.groups.filter(group => group.form === 'acted')
  for (const group of acting())
    fill(draft, group)
  for (const group of acting().filter(group => isShort(group, draft.step)))
    joinAnother(draft, group)
  gatherShortGroups(draft)
}

/** Fills all vacated roles of a group or, where its people do not suffice, none: they may be needed to join another. */
function fill(draft: Draft, group: Group): void {
  const missing = missingRoles(group, draft.step)
  const optional = group.members.filter(member => draft.step.roles.some(role => role.optional && role.id === member.seat))
  const takers = [...willingObservers(draft, group), ...optional]
  if (missing.length === 0 || takers.length < missing.length)
    return
  for (const [i, role] of missing.entries()) {
    const taker = takers[i]!
    const left = draft.step.roles.find(one => one.id === taker.seat)
    taker.seat = role.id
    sayToGroup(draft, group, left
      ? words.told.takesOver({ left: left.name, role: role.name })
      : words.told.observerPlays({ role: role.name }))
  }
  if (!group.members.some(member => member.seat === OBSERVER))
    sayToGroup(draft, group, words.told.noObserver)
}

/** Its people observe in another group: all in one where nobody must be kept apart, else one by one. */
function joinAnother(draft: Draft, group: Group): void {
  const others = draft.groups.filter(other => other !== group && other.form === 'acted' && !isShort(other, draft.step))
  const missing = named(missingRoles(group, draft.step))
  const whole = placeFor(draft, peopleIn([group]), others)
  if (whole) {
    merge(draft, group, whole, missing)
    return
  }
  const homes = new Map(group.members.map(member => [member, placeFor(draft, [member.person], others)]))
  const canGo = [...homes].filter(([, home]) => home !== undefined)
  if (canGo.length < group.members.length)
    return
  for (const [member] of canGo) {
    // The group that was free at first may have taken in somebody to be kept apart from meanwhile.
    const home = placeFor(draft, [member.person], others)
    if (!home)
      continue
    sayToGroup(draft, home, words.told.oneJoins({ group: group.id }))
    group.members = group.members.filter(one => one !== member)
    home.members.push({ person: member.person, seat: OBSERVER })
    draft.said.push({ people: [member.person], text: words.told.observeThere({ roles: missing, group: home.id }) })
  }
  if (group.members.length === 0)
    remove(draft, group)
}

/** Groups that all lack roles become one that can be played, where they have the people for it. */
function gatherShortGroups(draft: Draft): void {
  const short = () => draft.groups.filter(group => group.form === 'acted' && isShort(group, draft.step))
  const willing = (groups: Group[]) => peopleIn(groups).filter(person => !draft.observing.has(person)).length
  for (const start of short()) {
    if (!draft.groups.includes(start))
      continue
    const gathered = [start]
    for (const other of short()) {
      if (!gathered.includes(other) && willing([other]) > 0 && willing(gathered) < requiredRoles(draft.step).length && placeFor(draft, peopleIn(gathered), [other]))
        gathered.push(other)
    }
    if (willing(gathered) < requiredRoles(draft.step).length || gathered.length < 2)
      continue
    for (const other of gathered.slice(1))
      merge(draft, other, start, named(missingRoles(other, draft.step)))
    fill(draft, start)
  }
}

function merge(draft: Draft, from: Group, into: Group, missing: string): void {
  sayToGroup(draft, from, words.told.joinThere({ roles: missing, group: into.id }))
  sayToGroup(draft, into, words.told.groupJoins({ group: from.id }))
  into.members.push(...from.members.map(({ person }) => ({ person, seat: OBSERVER })))
  remove(draft, from)
}

function remove(draft: Draft, group: Group): void {
  draft.groups = draft.groups.filter(other => other !== group)
}

/** The role somebody who comes may take: one the group lacks, or before a scene an optional one if an observer is left. */
export function openRole(draft: Draft, group: Group): Role | undefined {
  const missing = missingRoles(group, draft.step)
  if (missing.length > 0 || draft.playing)
    return missing[0]
  const hasObserver = group.members.some(member => member.seat === OBSERVER)
  return hasObserver ? draft.step.roles.find(role => role.optional && !group.members.some(member => member.seat === role.id)) : undefined
}
