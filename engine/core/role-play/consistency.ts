/** What the schema of one key cannot see: roles, bells and injects that must fit together. */
import type { RolePlayStep } from './step.ts'
import { OBSERVER } from './group.ts'
import { bellsOf, millisecondsOf, planOf } from './plan.ts'

export interface Inconsistency { path: (string | number)[], message: string }

/** What is wrong across the keys of a role-play, by key path, each with what to do. */
export function inconsistencies(step: Omit<RolePlayStep, 'kind'>): Inconsistency[] {
  const found: Inconsistency[] = []
  const add = (path: Inconsistency['path'], message: string) => found.push({ path, message })
  const ids = step.roles.map(role => role.id)
  const required = step.roles.filter(role => !role.optional)
  const bells = bellsOf(step)
  const bellsPerTake = Math.max(0, ...bells.map(bell => bell.number))
  const perTake = step.run === '18' ? 'in each take' : 'in the scene'

  step.roles.forEach((role, i) => {
    if (role.id === OBSERVER)
      add(['roles', i, 'id'], 'is "observer", which every group has anyway: take the role away, or name it otherwise')
    else if (ids.indexOf(role.id) !== i)
      add(['roles', i, 'id'], `is "${role.id}", as an earlier role is already: give each its own id`)
    if (role.entersOnBell !== undefined && role.entersOnBell > bellsPerTake)
      add(['roles', i, 'entersOnBell'], `is ${role.entersOnBell}, but the bells ${perTake} number ${bellsPerTake}: add the bell, or take the key away`)
  })
  if (required.length < 2)
    add(['roles'], 'needs at least two roles that are not optional: nobody plays alone')
  if (required.filter(role => role.lead).length !== 1 || step.roles.filter(role => role.lead).length !== 1)
    add(['roles'], 'needs exactly one lead, in a role that is not optional: set lead: true there')

  const scenes = planOf(step, 'acted').filter(segment => segment.phase === 'scene')
  step.bells.forEach((bell, i) => {
    const atMs = millisecondsOf(bell.at)
    if (!scenes.some(scene => atMs >= scene.markMs && atMs < scene.markMs + scene.lengthMs))
      add(['bells', i, 'at'], `is ${bell.at}, when no scene of run ${step.run} is going on: put it ${step.run === '18' ? 'between 3:30 and 7:00, or 8:30 and 12:00' : 'between 3:30 and 7:30'}`)
  })

  step.injects.forEach((inject, i) => {
    if (step.injects.findIndex(other => other.id === inject.id) !== i)
      add(['injects', i, 'id'], `is "${inject.id}", as an earlier inject is already: give each its own id`)
    if (inject.onBell !== undefined && inject.onBell > bellsPerTake)
      add(['injects', i, 'onBell'], `is ${inject.onBell}, but the bells ${perTake} number ${bellsPerTake}: add the bell, or take the key away`)
    if (inject.condition !== undefined && !inject.condition.startsWith('if '))
      add(['injects', i, 'condition'], 'is read after “only”: begin it with “if”')
    if (inject.to !== 'group' && inject.to !== OBSERVER && !ids.includes(inject.to))
      add(['injects', i, 'to'], `is "${inject.to}", which is no role: use group, observer, or one of ${ids.join(', ')}`)
  })
  return found
}
