/**
 * Puts people into a number of groups so that nobody meets somebody they are kept apart from.
 * People with a pair are placed by an exact search, most pairs first; the others fill up evenly.
 */
import type { Pair } from './group.ts'

export interface Candidate { id: number, hasLed: boolean, wish?: 'observe' }

/** Steps of the search for one casting; far more than any room has needed, so that no list of pairs can hang a server. */
export const SEARCH_BUDGET = 20_000

export interface Search {
  people: readonly Candidate[]
  /** Willing players that every group needs. */
  required: number
  /** Ids a person is kept apart from. */
  apart: ReadonlyMap<number, ReadonlySet<number>>
  budget: { left: number }
}

export function apartMap(people: readonly { id: number }[], pairs: readonly Pair[]): Map<number, Set<number>> {
  const present = new Set(people.map(person => person.id))
  const map = new Map<number, Set<number>>()
  for (const [a, b] of pairs) {
    if (a === b || !present.has(a) || !present.has(b))
      continue
    map.set(a, (map.get(a) ?? new Set()).add(b))
    map.set(b, (map.get(b) ?? new Set()).add(a))
  }
  return map
}

/**
 * Groups without any unmet pair, or null when there are none (or the budget ran out).
 * @param cap the most people with pairs that may be put into one group
 */
export function partition(search: Search, count: number, cap: number): Candidate[][] | null {
  const groups: Candidate[][] = Array.from({ length: count }, () => [])
  const bound = withPairs(search)
  const place = (i: number): boolean => {
    const person = bound[i]
    if (!person)
      return true
    let triedEmpty = false
    for (const group of bySize(groups)) {
      if (search.budget.left-- <= 0)
        return false
      const isEmpty = group.length === 0
      if (group.length >= cap || (isEmpty && triedEmpty) || meets(search, person, group) > 0)
        continue
      // Empty groups are alike: what fails in one fails in all.
      triedEmpty ||= isEmpty
      group.push(person)
      if (canBePlayed(search, groups, bound.slice(i + 1)) && place(i + 1))
        return true
      group.pop()
    }
    return false
  }
  return place(0) ? fill(search, groups) : null
}

/** Groups with as few unmet pairs as a single pass finds. */
export function partitionLeastBad(search: Search, count: number): Candidate[][] {
  const groups: Candidate[][] = Array.from({ length: count }, () => [])
  const bound = withPairs(search)
  bound.forEach((person, i) => {
    const ranked = [...groups].sort((a, b) => meets(search, person, a) - meets(search, person, b) || a.length - b.length)
    const group = ranked.find((candidate) => {
      candidate.push(person)
      const fits = canBePlayed(search, groups, bound.slice(i + 1))
      candidate.pop()
      return fits
    })
    group!.push(person)
  })
  return fill(search, groups)
}

function withPairs({ people, apart }: Search): Candidate[] {
  return people.filter(person => apart.has(person.id)).sort((a, b) => apart.get(b.id)!.size - apart.get(a.id)!.size)
}

/** Those without pairs, willing people first where a group needs players, who has not led before who has. */
function fill(search: Search, groups: Candidate[][]): Candidate[][] {
  const free = search.people.filter(person => !search.apart.has(person.id))
  const rank = (person: Candidate) => isWilling(person) ? (person.hasLed ? 1 : 0) : 2
  for (const person of [...free].sort((a, b) => rank(a) - rank(b))) {
    const short = isWilling(person) ? groups.filter(group => willingIn(group) < search.required) : []
    const from = short.length > 0 ? [...short].sort((a, b) => willingIn(a) - willingIn(b)) : bySize(groups)
    from[0]!.push(person)
  }
  return groups
}

/** Whether the people still to be placed suffice for every group to be played. */
function canBePlayed(search: Search, groups: Candidate[][], boundLeft: Candidate[]): boolean {
  const needed = groups.reduce((sum, group) => sum + Math.max(0, search.required - willingIn(group)), 0)
  const free = search.people.filter(person => !search.apart.has(person.id) && isWilling(person)).length
  return needed <= free + boundLeft.filter(isWilling).length
}

function meets({ apart }: Search, person: Candidate, group: Candidate[]): number {
  const avoided = apart.get(person.id)
  return avoided ? group.filter(other => avoided.has(other.id)).length : 0
}

export function isWilling(person: Candidate): boolean {
  return person.wish !== 'observe'
}

function willingIn(group: readonly Candidate[]): number {
  return group.filter(isWilling).length
}

function bySize(groups: Candidate[][]): Candidate[][] {
  return [...groups].sort((a, b) => a.length - b.length)
}
