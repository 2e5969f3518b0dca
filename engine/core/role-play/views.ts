/**
 * What each role may see of a role-play, in one place. A brief goes to its owner only, from briefing
 * to the end of the scene; the display sees none. Every view names what it shows, so that whatever is
 * added to a step stays private until somebody adds it here.
 */
import type { Group, PersonId } from './group.ts'
import type { DisplayRolePlay, OwnGroupView, ParticipantRolePlay, PhoneView, PublicRole } from './messages.ts'
import type { RunPoint } from './run.ts'
import type { RolePlayState } from './state.ts'
import type { Role, RolePlayStep } from './step.ts'
import { formOfGroup, groupOf, OBSERVER, seatOf } from './group.ts'
import { heldBy } from './run.ts'
import { planFor, pointAt, settle } from './state.ts'
import { clockView, freezeView, stopFlag } from './view-clock.ts'

/** Messages a phone shows; older ones have been read or no longer matter. */
const SHOWN_MESSAGES = 3

/**
 * What one participant sees.
 * @param debrief the questions of the exercise, shown at the debrief
 */
export function participantRolePlay(before: RolePlayState, step: RolePlayStep, person: PersonId, now: number, debrief: readonly string[] = []): ParticipantRolePlay {
  const state = settle(before, step, now)
  const point = pointAt(state, step, now)
  const clock = clockView(point, now)
  const common = { clock, bells: point.bellsRung.length, stop: stopFlag(point, planFor(state, step)) }
  if (state.paper && !state.onPhone.includes(person))
    return { paper: true, ...common }

  const group = groupOf(state.groups, person)
  const acting = group && formOfGroup(group, state.form, step) === 'acted'
  const freeze = group && !acting && !heldBy(group, point) ? freezeView(state, step, point) : null
  return {
    paper: false,
    ...common,
    clock: freeze ? { ...clock, phase: 'freeze', sinceMs: freeze.sinceMs, untilMs: freeze.untilMs } : clock,
    scenario: step.scenario,
    table: state.tables[person] ?? null,
    observing: state.observing.includes(person),
    group: group ? ownGroup(group, state, step, person, point) : null,
    ...(group && acting ? playing(group, state, step, person, point) : notPlaying),
    freeze,
    debrief: isDebrief(point) ? [...debrief] : null,
    messages: state.messages.filter(message => message.people.includes(person)).slice(-SHOWN_MESSAGES).map(({ at, text }) => ({ at, text })),
  }
}

/** What the projector shows: never a brief, a checklist, or who is in which group. */
export function displayRolePlay(before: RolePlayState, step: RolePlayStep, now: number, debrief: readonly string[] = []): DisplayRolePlay {
  const state = settle(before, step, now)
  const point = pointAt(state, step, now)
  return {
    clock: clockView(point, now),
    scenario: step.scenario,
    form: state.form,
    paper: state.paper,
    bells: point.bellsRung.length,
    stop: stopFlag(point, planFor(state, step)),
    groups: state.groups.length,
    freeze: state.form === 'without-acting' ? freezeView(state, step, point) : null,
    debrief: isDebrief(point) ? [...debrief] : null,
  }
}

export function isDebrief(point: RunPoint): boolean {
  return point.phase === 'debrief' || point.phase === 'line-to-room'
}

type Playing = Pick<PhoneView, 'brief' | 'observer' | 'waitForBell' | 'enter' | 'injects' | 'readAloud'>

const notPlaying: Playing = { brief: null, observer: null, waitForBell: null, enter: false, injects: [], readAloud: [] }

function playing(group: Group, state: RolePlayState, step: RolePlayStep, person: PersonId, point: RunPoint): Playing {
  const role = step.roles.find(one => one.id === seatOf(group, person))
  const isObserver = role === undefined
  const inScene = point.phase === 'briefing' || point.phase === 'scene'
  const isHeld = heldBy(group, point) !== null
  const hasObserver = group.members.some(member => member.seat === OBSERVER)
  const mayHear = (to: string) => to === 'group' || to === role?.id || (to === OBSERVER && (isObserver || !hasObserver))
  const isGiven = (inject: RolePlayStep['injects'][number]) => (inject.onBell !== undefined && hasRung(inject.onBell, point))
    || state.injects.some(given => given.inject === inject.id && (given.group === null || given.group === group.id))
  const left = step.roles.filter(one => !group.members.some(member => member.seat === one.id))
  const isSheetRead = point.phase === 'observer' || isDebrief(point)
  const waits = role?.entersOnBell !== undefined && !hasRung(role.entersOnBell, point)
  return {
    brief: role && inScene && !isHeld ? role.brief : null,
    observer: (isObserver && point.phase !== null && point.phase !== 'seating') || isSheetRead
      ? { checklist: step.observer.checklist, facts: inScene ? step.observer.facts : [] }
      : null,
    waitForBell: waits && (inScene || point.phase === 'seating' || point.phase === null) ? role.entersOnBell! : null,
    enter: role?.entersOnBell !== undefined && point.phase === 'scene' && !waits,
    injects: point.phase === 'scene'
      ? step.injects.filter(inject => mayHear(inject.to) && isGiven(inject)).map(({ id, text, condition }) => ({ id, text, condition: condition ?? null }))
      : [],
    readAloud: isObserver && point.phase === 'scene'
      ? left.filter(one => one.entersOnBell !== undefined && hasRung(one.entersOnBell, point)).map(one => ({ role: one.name, text: one.brief.opening }))
      : [],
  }
}

function hasRung(number: number, point: RunPoint): boolean {
  return point.bellsRung.some(bell => bell.take === point.take && bell.number === number)
}

function ownGroup(group: Group, state: RolePlayState, step: RolePlayStep, person: PersonId, point: RunPoint): OwnGroupView {
  const form = formOfGroup(group, state.form, step)
  const own = step.roles.find(role => role.id === seatOf(group, person))
  // Whoever enters on a bell is news to the others until then.
  const isKnown = (role: Role) => role === own || role.entersOnBell === undefined || hasRung(role.entersOnBell, point) || isDebrief(point)
  return {
    id: group.id,
    table: group.table,
    form,
    role: form === 'acted' && own ? { ...publicRole(own), lead: own.lead } : null,
    roles: form === 'acted'
      ? step.roles.filter(isKnown).map(role => ({ ...publicRole(role), taken: group.members.some(member => member.seat === role.id) }))
      : [],
    size: group.members.length,
    ready: group.ready.includes(person),
    readyCount: group.ready.length,
    stuck: group.stuck,
    paused: heldBy(group, point) !== null,
  }
}

function publicRole({ id, name, about }: Role): PublicRole {
  return { id, name, about }
}
