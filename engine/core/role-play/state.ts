/** The state of a role-play, derived from its events alone. Plain data: it can be stored and compared. */
import type { Form, Group, Pair, PersonId } from './group.ts'
import type { Segment } from './plan.ts'
import type { Run, RunPoint } from './run.ts'
import type { InjectGiven, Message } from './shapes.ts'
import type { RolePlayStep } from './step.ts'
import { OBSERVER } from './group.ts'
import { planOf } from './plan.ts'
import { newRun, runAt } from './run.ts'

export interface RolePlayState {
  /** The facilitator's choice for the room. */
  form: Form
  /** "Phones down": phones show the bell and the phase only. */
  paper: boolean
  /** Those who read on the phone all the same, for larger type or a screen reader. */
  onPhone: PersonId[]
  groups: Group[]
  /** Counts the castings and the runs begun anew: what was written in one is not shown in the next. */
  casting: number
  /** Id of the next new group of this casting. */
  nextGroup: number
  run: Run
  /** The take the seats stand for; they move on one seat before the second. */
  take: 1 | 2
  /** One group plays on stage; everybody else holds an observer sheet, and nobody is cast into a second group. */
  fishbowl: boolean
  /** Home tables as chosen on phones or set in the console. */
  tables: Record<PersonId, number>
  keepApart: Pair[]
  /** Who wishes to observe, before and after the groups are formed. */
  observing: PersonId[]
  /** Who said that they have to go; a phone that connects again does not bring them back by itself. */
  left: PersonId[]
  /** Who has led a scene, in this role-play or an earlier one. */
  led: PersonId[]
  injects: InjectGiven[]
  messages: Message[]
  finished: boolean
}

/** A role-play before its groups. `led`, `keepApart` and the home tables come from the role-plays before it. */
export function initialRolePlay(earlier: { led?: PersonId[], keepApart?: Pair[], tables?: Record<PersonId, number> } = {}): RolePlayState {
  return {
    form: 'acted',
    paper: false,
    onPhone: [],
    groups: [],
    casting: 0,
    nextGroup: 1,
    run: newRun,
    take: 1,
    fishbowl: false,
    tables: earlier.tables ?? {},
    keepApart: earlier.keepApart ?? [],
    observing: [],
    left: [],
    led: earlier.led ?? [],
    injects: [],
    messages: [],
    finished: false,
  }
}

export function planFor(state: RolePlayState, step: RolePlayStep): readonly Segment[] {
  return planOf(step, state.form)
}

/** Where the room is at a server time. */
export function pointAt(state: RolePlayState, step: RolePlayStep, now: number): RunPoint {
  const point = runAt(state.run, planFor(state, step), step, now)
  return state.finished ? { ...point, phase: 'done', freeze: null, segment: planFor(state, step).length, running: false, untilMs: null, next: null } : point
}

/** Whether a scene or a freeze is still to come or going on, so that roles must be filled. */
export function isStillToPlay(state: RolePlayState, step: RolePlayStep, point: RunPoint): boolean {
  return planFor(state, step).some((segment, i) => i >= point.segment && (segment.phase === 'scene' || segment.phase === 'freeze'))
}

export function isPlaying(point: RunPoint): boolean {
  return point.phase === 'scene' || point.phase === 'freeze'
}

/** Groups are formed anew only before anybody has played. */
export function mayRegroup(point: RunPoint): boolean {
  return point.phase === null || point.phase === 'seating' || (point.phase === 'briefing' && point.take === 1)
}

/**
 * Carries out what time alone has done: leads are noted once their scene has begun, and roles move on
 * one seat before the second take. Doing it twice changes nothing.
 */
export function settle(state: RolePlayState, step: RolePlayStep, now: number): RolePlayState {
  // The run's own point: one that the host finished early has not played what it skipped.
  const point = runAt(state.run, planFor(state, step), step, now)
  const first = noteLeads(state, step, point)
  if (point.take === first.take || state.finished)
    return first
  const groups = first.groups.map(group => ({ ...group, ready: [], stuck: false, members: rotated(group, step, first) }))
  return noteLeads({ ...first, take: point.take, groups }, step, point)
}

function noteLeads(state: RolePlayState, step: RolePlayStep, point: RunPoint): RolePlayState {
  const scene = planFor(state, step).findIndex(segment => segment.phase === 'scene' && segment.take === state.take)
  if (scene < 0 || point.segment < scene)
    return state
  const leads = new Set(step.roles.filter(role => role.lead).map(role => role.id))
  const isActed = (group: Group) => group.form === 'acted' && step.roles.every(role => role.optional || group.members.some(member => member.seat === role.id))
  const now = state.groups.filter(isActed).flatMap(group => group.members.filter(member => leads.has(member.seat)).map(member => member.person))
  const fresh = now.filter(person => !state.led.includes(person))
  return fresh.length === 0 ? state : { ...state, led: [...state.led, ...fresh] }
}

/**
 * Members after the tents moved on one seat: each role goes to the next person who does not wish to
 * only observe. It goes the other way round where the lead would otherwise be somebody who has led already.
 */
function rotated(group: Group, step: RolePlayStep, state: RolePlayState): Group['members'] {
  const mayPlay = (person: PersonId) => !state.observing.includes(person)
  const seatIndex = (seat: string) => seat === OBSERVER ? step.roles.length : step.roles.findIndex(role => role.id === seat)
  const ring = group.members
    .filter(member => member.seat !== OBSERVER || mayPlay(member.person))
    .sort((a, b) => seatIndex(a.seat) - seatIndex(b.seat))
  if (ring.length < 2)
    return group.members
  const moved = (by: number) => ring.map((member, i) => ({ person: ring[(i + by + ring.length) % ring.length]!.person, seat: member.seat }))
  const leadHasLed = (members: Group['members']) => members.some(member => state.led.includes(member.person) && step.roles.some(role => role.lead && role.id === member.seat))
  const onward = moved(1)
  const turned = leadHasLed(onward) && !leadHasLed(moved(-1)) ? moved(-1) : onward
  return [...turned, ...group.members.filter(member => !ring.includes(member))]
}
