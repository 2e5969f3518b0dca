/** The groups of a role-play: plain data, and the questions one asks of a group. */
import type { Form, Member, Pair, PersonId } from './shapes.ts'
import type { Role, RolePlayStep } from './step.ts'

export type { Form, Member, Pair, PersonId } from './shapes.ts'

export const OBSERVER = 'observer'

/** Somebody said "pause": the time on the run's clock, and the segment it was said in. */
export interface Pause {
  segment: number
  fromMs: number
  /** Null while it holds. */
  toMs: number | null
  /** Server time of the pause, for the alert. */
  at: number
}

export interface Group {
  id: number
  /** The home table, where groups were formed by tables. */
  table: number | null
  /** What the group wants; a group short of a role goes without acting all the same. */
  form: Form
  members: Member[]
  /** Who said that they are ready. */
  ready: PersonId[]
  stuck: boolean
  pauses: Pause[]
}

export function newGroup(id: number, members: Member[], table: number | null = null): Group {
  return { id, table, form: 'acted', members, ready: [], stuck: false, pauses: [] }
}

export function requiredRoles(step: RolePlayStep): Role[] {
  return step.roles.filter(role => !role.optional)
}

/** Roles that nobody holds, in the order of the step. */
export function vacantRoles(group: Group, step: RolePlayStep): Role[] {
  return step.roles.filter(role => !group.members.some(member => member.seat === role.id))
}

/** Roles the scene cannot do without and nobody holds. */
export function missingRoles(group: Group, step: RolePlayStep): Role[] {
  return vacantRoles(group, step).filter(role => !role.optional)
}

export function isShort(group: Group, step: RolePlayStep): boolean {
  return missingRoles(group, step).length > 0
}

/** How a group really works now: a choice of the room, its own choice, or for want of a role. */
export function formOfGroup(group: Group, formOfAll: Form, step: RolePlayStep): Form {
  return formOfAll === 'acted' && group.form === 'acted' && !isShort(group, step) ? 'acted' : 'without-acting'
}

export function groupOf(groups: readonly Group[], person: PersonId): Group | undefined {
  return groups.find(group => group.members.some(member => member.person === person))
}

export function seatOf(group: Group, person: PersonId): string | undefined {
  return group.members.find(member => member.person === person)?.seat
}

/** Whether a person would meet somebody they are kept apart from. */
export function clashes(person: PersonId, others: readonly PersonId[], apart: readonly Pair[]): boolean {
  return apart.some(([a, b]) => (a === person && others.includes(b)) || (b === person && others.includes(a)))
}

/** Keep-apart pairs who sit in one group. */
export function unmetPairs(groups: readonly Group[], apart: readonly Pair[]): Pair[] {
  return apart.filter(([a, b]) => {
    const group = groupOf(groups, a)
    return group !== undefined && group === groupOf(groups, b)
  })
}

/** Everybody who is in a group. */
export function peopleIn(groups: readonly Group[]): PersonId[] {
  return groups.flatMap(group => group.members.map(member => member.person))
}
