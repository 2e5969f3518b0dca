/**
 * People leave, arrive, opt out and come back while groups stand. A phone that loses its connection is
 * none of these: the group waits for nobody and loses nobody. No change brings together who must be kept apart.
 */
import type { Draft } from './draft.ts'
import type { Group, PersonId } from './group.ts'
import * as words from '../../words/en/errors.ts'
import { placeFor, removeFrom, say, sayToGroup } from './draft.ts'
import { groupOf, newGroup, OBSERVER, peopleIn, seatOf } from './group.ts'
import { fillVacancies, openRole } from './vacancies.ts'

const nameOf = (draft: Draft, seat: string) => draft.step.roles.find(role => role.id === seat)?.name

/** Somebody goes for good. */
export function leave(draft: Draft, person: PersonId): void {
  const group = groupOf(draft.groups, person)
  if (!group)
    return
  const { seat } = removeFrom(group, person)!
  sayToGroup(draft, group, seat === OBSERVER ? words.told.observerLeft : words.told.left(roleAt(draft, seat)))
  fillVacancies(draft)
}

/** Somebody changes to observer: at any time, without a reason. */
export function optOut(draft: Draft, person: PersonId): void {
  draft.observing.add(person)
  const group = groupOf(draft.groups, person)
  const member = group?.members.find(one => one.person === person)
  if (!group || !member || member.seat === OBSERVER)
    return
  const { seat } = member
  member.seat = OBSERVER
  if (!draft.stillToPlay)
    return
  sayToGroup(draft, group, words.told.observes(roleAt(draft, seat)))
  fillVacancies(draft)
}

/** An observer would play again: takes a free role before a scene, or one the group lacks; else stays observer until one is free. */
export function playAgain(draft: Draft, person: PersonId): void {
  draft.observing.delete(person)
  const group = groupOf(draft.groups, person)
  if (!group || !draft.stillToPlay || seatOf(group, person) !== OBSERVER)
    return
  fillVacancies(draft)
  const home = groupOf(draft.groups, person)!
  if (seatOf(home, person) !== OBSERVER)
    return
  if (home.members.filter(member => member.seat === OBSERVER).length > 1)
    takeOpenRole(draft, home, person)
  if (seatOf(home, person) === OBSERVER)
    say(draft, [person], words.told.noRoleFree)
}

/** A late arrival: takes a role that some group lacks, else observes in the smallest group. */
export function arrive(draft: Draft, person: PersonId): void {
  if (groupOf(draft.groups, person))
    return
  const mayPlay = draft.stillToPlay && !draft.observing.has(person)
  const acting = draft.groups.filter(group => group.form === 'acted')
  const lacking = mayPlay ? acting.filter(group => openRole(draft, group)) : []
  const group = placeFor(draft, [person], lacking) ?? placeFor(draft, [person], draft.groups)
  if (!group) {
    const own = newGroup(draft.nextGroup++, [{ person, seat: OBSERVER }])
    draft.groups.push(own)
    fillVacancies(draft)
    say(draft, [person], words.told.inGroup({ group: groupOf(draft.groups, person)!.id }))
    return
  }
  const others = peopleIn([group])
  group.members.push({ person, seat: OBSERVER })
  if (lacking.includes(group))
    takeOpenRole(draft, group, person)
  const role = nameOf(draft, seatOf(group, person)!)
  // Round a stage nobody needs to hear of each new face.
  if (role || !draft.fishbowl)
    say(draft, others, role ? words.told.joinsAndPlays({ role }) : words.told.joinsAndObserves)
  if (draft.fishbowl)
    say(draft, [person], role ? words.told.playsAroundStage({ role }) : words.told.observesAroundStage)
  else
    say(draft, [person], role ? words.told.playsIn({ group: group.id, role }) : words.told.observesIn({ group: group.id }))
  fillVacancies(draft)
}

/**
 * The facilitator moves somebody. Whoever held the seat observes.
 * @param seat a role's id or `observer`
 */
export function move(draft: Draft, person: PersonId, target: Group, seat: string): void {
  const home = groupOf(draft.groups, person)
  if (home)
    removeFrom(home, person)
  const held = target.members.find(member => seat !== OBSERVER && member.seat === seat)
  if (held)
    held.seat = OBSERVER
  target.members.push({ person, seat })
  const role = nameOf(draft, seat)
  if (home !== target)
    say(draft, [person], role ? words.told.movedAndPlays({ group: target.id, role }) : words.told.movedAndObserves({ group: target.id }))
  else
    sayToGroup(draft, target, role ? words.told.seatsPlays({ role }) : words.told.seatsObserves)
  fillVacancies(draft)
}

function roleAt(draft: Draft, seat: string): { role: string, optional: boolean } {
  const { name, optional } = draft.step.roles.find(one => one.id === seat)!
  return { role: name, optional: optional ?? false }
}

function takeOpenRole(draft: Draft, group: Group, person: PersonId): void {
  const role = openRole(draft, group)
  const member = group.members.find(one => one.person === person)
  if (role && member)
    member.seat = role.id
}
