import type { ClockView, GroupStatus, HostGroup } from '../../core/role-play/messages.ts'
/** What the console calls phases, states of a group, and seats. */
import type { RolePlayStep } from '../../core/role-play/step.ts'
import { OBSERVER } from '../../core/role-play/group.ts'
import * as words from '../../words/en/console.ts'

export const phaseWords: Record<ClockView['phase'], string> = {
  'grouping': words.rolePlay.grouping,
  'seating': words.rolePlay.seating,
  'briefing': words.rolePlay.briefing,
  'scene': words.rolePlay.scene,
  'freeze': words.rolePlay.freeze,
  'de-role': words.rolePlay.deRole,
  'observer': words.rolePlay.observersRead,
  'debrief': words.rolePlay.debrief,
  'line-to-room': words.rolePlay.lineToRoom,
  'done': words.rolePlay.done,
}

export const statusWords: Record<GroupStatus, string> = {
  waiting: words.rolePlay.waiting,
  ready: words.rolePlay.ready,
  playing: words.rolePlay.playing,
  stuck: words.rolePlay.stuck,
  short: words.rolePlay.short,
  paused: words.rolePlay.paused,
  debriefing: words.rolePlay.debriefing,
  finished: words.rolePlay.finished,
}

/** `Group 2` or `Group 2, table 5`. */
export function groupName(group: Pick<HostGroup, 'id' | 'table'>): string {
  return group.table === null ? words.rolePlay.group({ group: group.id }) : words.rolePlay.groupAt({ group: group.id, table: group.table })
}

/** A role's name, or Observer. */
export function seatName(step: Pick<RolePlayStep, 'roles'>, seat: string): string {
  return seat === OBSERVER ? words.rolePlay.observer : step.roles.find(role => role.id === seat)?.name ?? seat
}
