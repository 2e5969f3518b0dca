/** Forms the groups of a role-play and gives every person a seat. */
import type { Group, Member, Pair } from './group.ts'
import type { Candidate, Search } from './partition.ts'
import type { RolePlayStep } from './step.ts'
import { clashes, newGroup, OBSERVER, requiredRoles, unmetPairs } from './group.ts'
import { groupCounts, playersIn } from './layout.ts'
import { apartMap, isWilling, partition, partitionLeastBad, SEARCH_BUDGET } from './partition.ts'
import { shuffled } from './shuffle.ts'
import { atTables } from './tables.ts'

export interface CastingOptions {
  /** Decides the draw; comes with the event. */
  seed: number
  keepApart: readonly Pair[]
  /** One group plays and everybody else observes it. */
  fishbowl?: boolean
  /** Home table by person; leave it out to draw groups at random. */
  tables?: Readonly<Record<number, number>>
}

export interface Casting {
  groups: Group[]
  /** Keep-apart pairs who are in one group all the same, because no way to part them was found. */
  unmet: Pair[]
  /** Too few willing people for one scene: everybody is in a group without acting, nobody has a role. */
  tooFew: boolean
}

/**
 * Casts people into groups. Everybody is in exactly one group. Each group has all required roles,
 * each held once, and one observer where there are people enough; who wishes to observe does. A lead
 * has led before only where every willing person of the group has. Keep-apart pairs drawn at random
 * are parted whenever playable groups that part them exist (within the search budget); at tables, when
 * moving or exchanging single people does it. Otherwise they are reported as unmet.
 */
export function cast(people: readonly Candidate[], step: RolePlayStep, options: CastingOptions): Casting {
  const order = shuffled(people, options.seed)
  const required = requiredRoles(step).length
  if (options.fishbowl)
    return stage(order, step, options.keepApart)
  const tooFew = order.filter(isWilling).length < required
  const parts = !tooFew && options.tables
    ? atTables(order, options.tables, options.keepApart, required, list => split(list, step, options.keepApart))
    : split(order, step, options.keepApart).map(list => ({ table: null, people: list }))
  const groups = parts.map((part, i) => newGroup(i + 1, tooFew ? observers(part.people) : seats(part.people, step), part.table))
  return { groups, unmet: unmetPairs(groups, options.keepApart), tooFew }
}

/** One group: its players, no two of them kept apart where that can be, and everybody else as observers. */
function stage(order: readonly Candidate[], step: RolePlayStep, keepApart: readonly Pair[]): Casting {
  const willing = order.filter(isWilling).sort((a, b) => Number(a.hasLed) - Number(b.hasLed))
  const tooFew = willing.length < requiredRoles(step).length
  const wanted = playersIn(order.length, willing.length, step)
  const players: Candidate[] = []
  for (const person of willing) {
    if (players.length < wanted && !clashes(person.id, players.map(player => player.id), keepApart))
      players.push(person)
  }
  // Where keeping apart leaves too few players, the scene is still to be played: the pair is told to the host.
  players.push(...willing.filter(person => !players.includes(person)).slice(0, wanted - players.length))
  const audience = order.filter(person => !players.includes(person)).map(person => ({ ...person, wish: 'observe' as const }))
  const members = tooFew ? observers(order) : seats([...players, ...audience], step)
  const onStage = new Set(players.map(person => person.id))
  return { groups: [newGroup(1, members)], unmet: tooFew ? [] : keepApart.filter(pair => pair.every(person => onStage.has(person))), tooFew }
}

/** People in groups, by the best number of groups that keeps apart who must be. */
function split(people: readonly Candidate[], step: RolePlayStep, keepApart: readonly Pair[]): Candidate[][] {
  if (people.length === 0)
    return []
  const willing = people.filter(isWilling).length
  const playable = groupCounts(people.length, willing, step)
  const required = playable.length > 0 ? requiredRoles(step).length : 0
  const fewest = Math.ceil(people.length / (step.roles.length + 1))
  const counts = playable.length > 0 ? playable : Array.from({ length: people.length - fewest + 1 }, (_, i) => fewest + i)

  const search: Search = { people, required, apart: apartMap(people, keepApart), budget: { left: SEARCH_BUDGET } }
  for (const capOf of [(count: number) => Math.ceil(people.length / count), () => people.length]) {
    for (const count of counts) {
      const found = partition(search, count, capOf(count))
      if (found)
        return found
    }
  }
  return partitionLeastBad(search, counts[0]!)
}

function observers(people: readonly Candidate[]): Member[] {
  return people.map(person => ({ person: person.id, seat: OBSERVER }))
}

/** The roles of a group by its size, who has not led yet in the lead's seat. */
function seats(people: readonly Candidate[], step: RolePlayStep): Member[] {
  const willing = people.filter(isWilling)
  const spare = playersIn(people.length, willing.length, step) - requiredRoles(step).length
  const optional = step.roles.filter(role => role.optional)
  const dropped = new Set(optional.slice(0, optional.length - spare))
  const roles = step.roles.filter(role => !dropped.has(role))
  const order = [...willing].sort((a, b) => Number(a.hasLed) - Number(b.hasLed))
  const leads = roles.filter(role => role.lead)
  const others = roles.filter(role => !role.lead)
  const cast = new Map([...leads, ...others].map((role, i) => [role.id, order[i]!.id]))
  const playing = new Set(cast.values())
  return [
    ...roles.map(role => ({ person: cast.get(role.id)!, seat: role.id })),
    ...observers(people.filter(person => !playing.has(person.id))),
  ]
}
