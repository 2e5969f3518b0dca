/** What the console shows of a role-play: each group's state, what needs the host, and the briefs. */
import type { Group } from './group.ts'
import type { Alert, GroupStatus, HostGroup, HostRolePlay } from './messages.ts'
import type { RunPoint } from './run.ts'
import type { RolePlayState } from './state.ts'
import type { RolePlayStep } from './step.ts'
import { formOfGroup, isShort, OBSERVER, unmetPairs, vacantRoles } from './group.ts'
import { bellsOf } from './plan.ts'
import { groupSinceMs, heldBy } from './run.ts'
import { isPlaying, isStillToPlay, mayRegroup, pointAt, settle } from './state.ts'
import { displayRolePlay } from './views.ts'

export function hostRolePlay(before: RolePlayState, step: RolePlayStep, now: number, debrief: readonly string[] = []): HostRolePlay {
  const state = settle(before, step, now)
  const point = pointAt(state, step, now)
  return {
    ...displayRolePlay(state, step, now, debrief),
    hostGroups: state.groups.map(group => hostGroup(group, state, step, point)),
    alerts: alerts(state, step, point),
    bellPlan: bellsOf(step).map(bell => ({ ...bell, rung: point.bellsRung.some(rung => rung.take === bell.take && rung.number === bell.number) })),
    injectPlan: step.injects.map(inject => ({ ...inject, given: state.injects.filter(given => given.inject === inject.id) })),
    roles: step.roles,
    observer: step.observer,
    soundsLike: step.soundsLike,
    tables: state.tables,
    keepApart: state.keepApart,
    observing: state.observing,
    onPhone: state.onPhone,
    led: state.led,
    messages: state.messages,
    mayRegroup: mayRegroup(point),
  }
}

function hostGroup(group: Group, state: RolePlayState, step: RolePlayStep, point: RunPoint): HostGroup {
  return {
    id: group.id,
    table: group.table,
    wants: group.form,
    form: formOfGroup(group, state.form, step),
    status: statusOf(group, state, step, point),
    members: group.members,
    vacant: vacantRoles(group, step).map(role => role.id),
    readyCount: group.ready.length,
    sinceMs: groupSinceMs(group, point),
  }
}

/** What matters most about a group now: a pause before anything else. */
function statusOf(group: Group, state: RolePlayState, step: RolePlayStep, point: RunPoint): GroupStatus {
  if (point.phase === 'done')
    return 'finished'
  if (heldBy(group, point))
    return 'paused'
  if (lacksRole(group, state, step, point))
    return 'short'
  if (group.stuck)
    return 'stuck'
  if (isPlaying(point))
    return 'playing'
  if (point.phase !== null && point.phase !== 'seating' && point.phase !== 'briefing')
    return 'debriefing'
  return group.ready.length === group.members.length ? 'ready' : 'waiting'
}

function lacksRole(group: Group, state: RolePlayState, step: RolePlayStep, point: RunPoint): boolean {
  return state.form === 'acted' && group.form === 'acted' && isStillToPlay(state, step, point) && isShort(group, step)
}

function alerts(state: RolePlayState, step: RolePlayStep, point: RunPoint): Alert[] {
  const pauses = state.groups.flatMap((group): Alert[] => {
    // It stays until the host has seen it, although the group rejoins the room when the phase ends.
    const open = group.pauses.findLast(pause => pause.toMs === null)
    return open ? [{ kind: 'pause', group: group.id, at: open.at }] : []
  })
  const stuck = state.groups.filter(group => group.stuck && point.phase !== 'done').map((group): Alert => ({ kind: 'stuck', group: group.id }))
  const short = state.groups.filter(group => lacksRole(group, state, step, point)).map((group): Alert => ({ kind: 'short', group: group.id }))
  const together = unmetPairs(state.fishbowl ? onStage(state.groups) : state.groups, state.keepApart).map((pair): Alert => ({ kind: 'together', pair }))
  return [...pauses, ...together, ...short, ...stuck]
}

/** Groups without their observers: round a stage only those who play are kept apart. */
function onStage(groups: readonly Group[]): Group[] {
  return groups.map(group => ({ ...group, members: group.members.filter(member => member.seat !== OBSERVER) }))
}
