/** A role-play as the console's parts need it: names, times and one way to send its commands. */
import type { RolePlayRequest } from '../../core/role-play/actions.ts'
import type { ClockView, HostRolePlay } from '../../core/role-play/messages.ts'
import type { RolePlayStep } from '../../core/role-play/step.ts'
import type { ExerciseNow } from './exercise.ts'
import { computed, watch } from 'vue'
import { planOf } from '../../core/role-play/plan.ts'
import * as words from '../../words/en/console.ts'
import { useConsole } from './console.ts'

/** Milliseconds left of the phase at a server time; null where no end is planned. */
export function leftMs(clock: ClockView, now: number): number | null {
  if (clock.untilMs === null)
    return null
  return Math.max(0, clock.untilMs - (clock.running ? Math.max(0, now - clock.now) : 0))
}

/** Second of the planned run the room is at, whatever was added or cut before; null before the start. */
export function planSecond(step: RolePlayStep, view: HostRolePlay, now: number): number | null {
  const { clock, form, freeze } = view
  if (clock.phase === 'grouping')
    return null
  const plan = planOf(step, form)
  const segment = plan.find(one => one.phase === clock.phase && one.take === clock.take
    && (!one.freeze || !freeze || (one.freeze.point === freeze.point && one.freeze.part === freeze.part && one.freeze.attempt === freeze.attempt)))
  if (!segment)
    return (plan.at(-1)!.markMs + plan.at(-1)!.lengthMs) / 1000
  const sinceMs = clock.sinceMs + (clock.running ? Math.max(0, now - clock.now) : 0)
  return Math.floor((segment.markMs + Math.min(sinceMs, segment.lengthMs - 1)) / 1000)
}

/**
 * The role-play of an exercise.
 * @param source the exercise; its kind is `role-play`
 */
export function useRolePlay(source: () => ExerciseNow) {
  const { view, command, busy, canSteer, now } = useConsole()

  const step = computed(() => source().unit.step as RolePlayStep)
  const rolePlay = computed(() => source().view.rolePlay)
  const active = computed(() => source().view.active)
  const people = computed(() => view.value?.people ?? [])
  const known = computed(() => new Map(people.value.map(person => [person.id, person])))
  const names = computed(() => {
    const count = Map.groupBy(people.value.filter(person => person.name), person => person.name)
    return new Map(people.value.map(({ id, name }) => [id, !name ? words.rolePlay.person({ id }) : count.get(name)!.length > 1 ? `${name} (${id})` : name]))
  })

  /** The name a person gave, else their number. */
  const nameOf = (person: number) => names.value.get(person) ?? words.rolePlay.person({ id: person })
  const groupOf = (person: number) => rolePlay.value?.hostGroups.find(group => group.members.some(member => member.person === person)) ?? null

  /** Sends one command, after the one that is under way. */
  async function send(wanted: RolePlayRequest): Promise<boolean> {
    while (busy.value)
      await new Promise<void>(resolve => watch(busy, () => resolve(), { once: true, flush: 'sync' }))
    return command({ type: 'role-play', exercise: source().exercise.id, command: wanted })
  }

  return { step, rolePlay, active, people, known, nameOf, groupOf, send, canSteer: computed(() => canSteer.value && active.value), clock: now }
}
