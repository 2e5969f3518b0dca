/** How many groups a number of people make. */
import type { RolePlayStep } from './step.ts'
import { requiredRoles } from './group.ts'

/** More than so many observers in a group have too little to do. */
export const MOST_OBSERVERS = 2

/** A group without an observer has nobody to read ticks back or to take a vacated role: as bad as two idle observers. */
const COST_OF_NO_OBSERVER = 2

/**
 * How many of a group play: all roles if one person is left to observe; optional roles go first;
 * never fewer than the required roles.
 */
export function playersIn(size: number, willing: number, step: RolePlayStep): number {
  const required = requiredRoles(step).length
  return Math.max(required, Math.min(step.roles.length, willing, size - 1))
}

/**
 * Numbers of groups that can be played, best first: everybody observed, nobody idle, no optional
 * role dropped, many groups. With people enough the first is people ÷ seats, one seat being the observer's.
 * Empty when there are fewer willing people than required roles.
 */
export function groupCounts(people: number, willing: number, step: RolePlayStep): number[] {
  const most = Math.floor(willing / requiredRoles(step).length)
  return Array.from({ length: most }, (_, i) => i + 1)
    .map(count => ({ count, ...cost(people, willing, count, step) }))
    .sort((a, b) => a.idle - b.idle || a.dropped - b.dropped || b.count - a.count)
    .map(({ count }) => count)
}

function cost(people: number, willing: number, count: number, step: RolePlayStep): { idle: number, dropped: number } {
  let idle = 0
  let dropped = 0
  for (let i = 0; i < count; i++) {
    const size = share(people, count, i)
    const players = playersIn(size, share(willing, count, i), step)
    const observers = size - players
    idle += Math.max(0, observers - MOST_OBSERVERS) + (observers === 0 ? COST_OF_NO_OBSERVER : 0)
    dropped += step.roles.length - players
  }
  return { idle, dropped }
}

function share(total: number, parts: number, index: number): number {
  return Math.floor(total / parts) + (index < total % parts ? 1 : 0)
}
