/** What participants do in a role-play; `reduce.ts` has brought the state up to the time. */
import type { RolePlayAction } from './actions.ts'
import type { PersonId } from './group.ts'
import type { Next } from './reduce-host.ts'
import type { RolePlayState } from './state.ts'
import type { RolePlayStep } from './step.ts'
import * as words from '../../words/en/errors.ts'
import { arrive, leave, optOut, playAgain } from './changes.ts'
import { groupOf } from './group.ts'
import { change, resumeGroup, setGroupForm, withGroup, withTable } from './reduce-host.ts'
import { heldBy } from './run.ts'
import { pointAt } from './state.ts'

const NO_GROUP = words.rolePlay.noGroupYet

export function reduceParticipant(state: RolePlayState, person: PersonId, action: RolePlayAction, at: number, step: RolePlayStep): Next {
  const group = groupOf(state.groups, person)
  switch (action.type) {
    case 'choose-table':
      return { ...state, tables: withTable(state.tables, person, action.table) }
    case 'arrive':
      if (state.groups.length === 0)
        return words.rolePlay.groupsNotFormed
      return group ? words.rolePlay.inGroupAlready : change(state, at, step, draft => arrive(draft, person))
    case 'leave':
      return group ? change(state, at, step, draft => leave(draft, person)) : NO_GROUP
    case 'observe':
      return change(state, at, step, draft => optOut(draft, person))
    case 'play-again':
      return change(state, at, step, draft => playAgain(draft, person))
    case 'ready':
      if (!group)
        return NO_GROUP
      return withGroup(state, group.id, one => ({ ...one, ready: [...one.ready.filter(id => id !== person), ...(action.on ? [person] : [])] }))
    case 'stuck':
      return group ? withGroup(state, group.id, one => ({ ...one, stuck: action.on })) : NO_GROUP
    case 'pause-scene': {
      const point = pointAt(state, step, at)
      if (!group)
        return NO_GROUP
      if (point.phase === null || point.phase === 'done')
        return words.rolePlay.nothingToPause
      if (heldBy(group, point))
        return state
      const pause = { segment: point.segment, fromMs: point.runMs, toMs: null, at }
      return withGroup(state, group.id, one => ({ ...one, pauses: [...one.pauses, pause] }))
    }
    case 'resume-scene':
      return group ? resumeGroup(state, group.id, at, step) : NO_GROUP
    case 'choose-form':
      return group ? setGroupForm(state, group.id, action.form, at, step) : NO_GROUP
    case 'use-phone':
      return { ...state, onPhone: [...state.onPhone.filter(id => id !== person), ...(action.on ? [person] : [])] }
  }
}
