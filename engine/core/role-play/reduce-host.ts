/** The host's commands of a role-play; `reduce.ts` has brought the state up to the time. */
import type { RolePlayCommand } from './actions.ts'
import type { Draft } from './draft.ts'
import type { Form, Group } from './group.ts'
import type { RolePlayState } from './state.ts'
import type { RolePlayStep } from './step.ts'
import * as words from '../../words/en/errors.ts'
import { cast } from './casting.ts'
import { arrive, leave, move } from './changes.ts'
import { commit, draftOf } from './draft.ts'
import { groupOf, isShort, newGroup, OBSERVER } from './group.ts'
import { bellsOf, planOf } from './plan.ts'
import { addToPhase, hasBegun, heldBy, newRun, paused, replanned, started } from './run.ts'
import { isPlaying, mayRegroup, planFor, pointAt } from './state.ts'
import { fillVacancies } from './vacancies.ts'

/** The next state, or why not. */
export type Next = RolePlayState | string

export function reduceHost(state: RolePlayState, command: RolePlayCommand, at: number, step: RolePlayStep): Next {
  const point = pointAt(state, step, at)
  const plan = planFor(state, step)
  const setRun = (run: RolePlayState['run']): Next => ({ ...state, run })
  const isOn = point.phase !== null && point.phase !== 'done'
  const notOn = point.phase === null ? words.rolePlay.startFirst : words.rolePlay.runOver

  switch (command.type) {
    case 'rp-group':
      return formGroups(state, command, mayRegroup(point) ? null : words.rolePlay.sceneBegun, step)
    case 'rp-table':
      return { ...state, tables: withTable(state.tables, command.person, command.table) }
    case 'rp-start':
      if (point.phase === 'done')
        return words.rolePlay.runOver
      return state.run.startedAt === null ? setRun(started(state.run, plan, at)) : words.rolePlay.runsAlready
    case 'rp-pause':
      return isOn && state.run.startedAt !== null ? setRun(paused(state.run, at)) : words.rolePlay.stands
    case 'rp-add':
      return isOn ? setRun(addToPhase(state.run, point, command.seconds * 1000)) : notOn
    case 'rp-end-phase':
      return isOn ? setRun(addToPhase(state.run, point, Number.NEGATIVE_INFINITY)) : notOn
    case 'rp-bell': {
      if (!isOn)
        return notOn
      const rung = point.bellsRung.filter(bell => bell.take === point.take).map(bell => bell.number)
      const following = point.phase === 'scene' ? bellsOf(step).find(bell => bell.take === point.take && !rung.includes(bell.number)) : undefined
      return setRun({ ...state.run, handBells: [...state.run.handBells, { take: point.take, number: following?.number ?? 0, runMs: point.runMs }] })
    }
    case 'rp-inject': {
      if (!step.injects.some(inject => inject.id === command.inject))
        return words.rolePlay.noInject({ inject: command.inject })
      if (command.group !== null && !state.groups.some(group => group.id === command.group))
        return words.rolePlay.noGroup({ group: command.group })
      if (!isPlaying(point))
        return words.rolePlay.noScene
      return { ...state, injects: [...state.injects, { inject: command.inject, group: command.group, runMs: point.runMs }] }
    }
    case 'rp-paper':
      return { ...state, paper: command.on }
    case 'rp-form':
      return command.group === null ? setFormOfAll(state, command.form, at, step) : setGroupForm(state, command.group, command.form, at, step)
    case 'rp-move':
      return moveSomebody(state, command, at, step)
    case 'rp-arrive':
      if (state.groups.length === 0)
        return words.rolePlay.formFirst
      return groupOf(state.groups, command.person) ? words.rolePlay.theyAreInGroup : change(state, at, step, draft => arrive(draft, command.person))
    case 'rp-leave':
      return change({ ...state, tables: withTable(state.tables, command.person, null) }, at, step, draft => leave(draft, command.person))
    case 'rp-keep-apart': {
      const { a, b, on } = command
      if (a === b)
        return words.rolePlay.twoPeople
      const others = state.keepApart.filter(pair => !(pair.includes(a) && pair.includes(b)))
      return { ...state, keepApart: on ? [...others, [a, b]] : others }
    }
    case 'rp-resume-group':
      return acknowledgePause(state, command.group, at, step)
    case 'rp-unstick':
      return { ...state, groups: state.groups.map(group => group.id === command.group ? { ...group, stuck: false } : group) }
    case 'rp-reset-run':
      return state.take === 1
        ? { ...state, casting: state.casting + 1, run: newRun, injects: [], groups: state.groups.map(group => ({ ...group, ready: [], stuck: false, pauses: [] })) }
        : words.rolePlay.secondTake
    case 'rp-finish':
      return { ...state, finished: true, run: hasBegun(state.run) ? paused(state.run, at) : state.run }
  }
}

/** Applies a change of people to the groups. */
export function change(state: RolePlayState, at: number, step: RolePlayStep, apply: (draft: Draft) => void): RolePlayState {
  const draft = draftOf(state, step, at)
  apply(draft)
  return commit(state, draft, at)
}

/** One group acts, or goes without acting. */
export function setGroupForm(state: RolePlayState, id: number, form: Form, at: number, step: RolePlayStep): Next {
  const group = state.groups.find(one => one.id === id)
  if (!group)
    return words.rolePlay.noGroup({ group: id })
  if (group.form === form)
    return form === 'acted' && isShort(group, step) ? words.rolePlay.lacksRole : state
  return change(state, at, step, (draft) => {
    draft.groups.find(one => one.id === id)!.form = form
    fillVacancies(draft)
  })
}

/** Lets a held group go on. */
export function resumeGroup(state: RolePlayState, id: number, at: number, step: RolePlayStep): Next {
  const point = pointAt(state, step, at)
  const group = state.groups.find(one => one.id === id)
  const held = group && heldBy(group, point)
  if (!held)
    return words.rolePlay.notPaused
  return withGroup(state, id, one => ({ ...one, pauses: one.pauses.map(pause => pause === held ? { ...pause, toMs: point.runMs } : pause) }))
}

/** The host lets a group go on, or has seen a pause that the end of its phase has overtaken. */
function acknowledgePause(state: RolePlayState, id: number, at: number, step: RolePlayStep): Next {
  const { runMs } = pointAt(state, step, at)
  const isOpen = state.groups.some(group => group.id === id && group.pauses.some(pause => pause.toMs === null))
  return isOpen
    ? withGroup(state, id, group => ({ ...group, pauses: group.pauses.map(pause => pause.toMs === null ? { ...pause, toMs: runMs } : pause) }))
    : words.rolePlay.notPaused
}

export function withGroup(state: RolePlayState, id: number, set: (group: Group) => Group): RolePlayState {
  return { ...state, groups: state.groups.map(group => group.id === id ? set(group) : group) }
}

export function withTable(tables: RolePlayState['tables'], person: number, table: number | null): RolePlayState['tables'] {
  const { [person]: _left, ...others } = tables
  return table === null ? others : { ...others, [person]: table }
}

function formGroups(state: RolePlayState, command: Extract<RolePlayCommand, { type: 'rp-group' }>, refusal: string | null, step: RolePlayStep): Next {
  if (refusal)
    return refusal
  const people = [...new Set(command.people)].map(id => ({
    id,
    hasLed: state.led.includes(id),
    wish: state.observing.includes(id) ? 'observe' as const : undefined,
  }))
  const tables = command.by === 'tables' ? state.tables : undefined
  const fishbowl = command.by === 'fishbowl'
  const { groups } = cast(people, step, { seed: command.seed, keepApart: state.keepApart, tables, fishbowl })
  return { ...state, groups, fishbowl, casting: state.casting + 1, nextGroup: groups.length + 1, messages: [] }
}

function setFormOfAll(state: RolePlayState, form: Form, at: number, step: RolePlayStep): Next {
  if (state.form === form)
    return state
  if (state.take === 2)
    return words.rolePlay.formByGroup
  const run = replanned(state.run, planFor(state, step), planOf(step, form), pointAt(state, step, at), at)
  const groups = state.groups.map(group => ({ ...group, pauses: [] }))
  return change({ ...state, form, run, groups }, at, step, fillVacancies)
}

function moveSomebody(state: RolePlayState, command: Extract<RolePlayCommand, { type: 'rp-move' }>, at: number, step: RolePlayStep): Next {
  const { person, group: id, seat } = command
  if (id !== null && !state.groups.some(group => group.id === id))
    return words.rolePlay.noGroup({ group: id })
  if (seat !== OBSERVER && !step.roles.some(role => role.id === seat))
    return words.rolePlay.noRole({ role: seat })
  if (seat !== OBSERVER && state.observing.includes(person))
    return words.rolePlay.wishToObserve
  return change(state, at, step, (draft) => {
    const target = draft.groups.find(group => group.id === id) ?? newGroup(draft.nextGroup++, [])
    if (id === null)
      draft.groups.push(target)
    move(draft, person, target, seat)
  })
}
