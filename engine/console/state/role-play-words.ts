import type { ClockView, GroupStatus, HostGroup } from '../../core/role-play/messages.ts'
/** What the console calls phases, states of a group, and seats. */
import type { RolePlayStep } from '../../core/role-play/step.ts'
import { OBSERVER } from '../../core/role-play/group.ts'

export const phaseWords: Record<ClockView['phase'], string> = {
  'grouping': 'Forming groups',
  'seating': 'Seat and read',
  'briefing': 'Reading briefs',
  'scene': 'Scene',
  'freeze': 'Freeze',
  'de-role': 'De-role',
  'observer': 'Observers read',
  'debrief': 'Debrief',
  'line-to-room': 'Line to the room',
  'done': 'Finished',
}

export const statusWords: Record<GroupStatus, string> = {
  waiting: 'Waiting',
  ready: 'Ready',
  playing: 'Playing',
  stuck: 'Stuck',
  short: 'Short of a role',
  paused: 'Paused',
  debriefing: 'Debriefing',
  finished: 'Finished',
}

/** `Group 2` or `Group 2, table 5`. */
export function groupName(group: Pick<HostGroup, 'id' | 'table'>): string {
  return group.table === null ? `Group ${group.id}` : `Group ${group.id}, table ${group.table}`
}

/** A role's name, or Observer. */
export function seatName(step: Pick<RolePlayStep, 'roles'>, seat: string): string {
  return seat === OBSERVER ? 'Observer' : step.roles.find(role => role.id === seat)?.name ?? seat
}
