/** How much to print for how many people; the formulas are those of the handout catalogue (H22). */

/** A role-play as the print order sees it. */
export interface RolePlaySeats {
  /** Roles that are played; the observer is not one of them. */
  players: number
  /** Roles of these that a small group leaves out, one after the other. */
  optional: number
  run: '15' | '18'
}

export interface RolePlayPrint {
  groups: number
  /** Roles played in each group. */
  players: number
  observers: number
  /** One a player, and one spare set. */
  tents: number
  observerSheets: number
  /** Roles that were left out so that no group has more than two observers. */
  dropped: number
}

/** More people than this only watch: a role is given up for another group. */
const MOST_OBSERVERS = 2
const SPARE = 2
const TABLE = 4

/**
 * Groups, tents and observer sheets of one role-play.
 * @param people everybody who takes part, at least one
 */
export function printOf(people: number, { players, optional, run }: RolePlaySeats): RolePlayPrint {
  const cast = (dropped: number): RolePlayPrint => {
    const played = players - dropped
    // One group plays even where somebody has to do without an observer.
    const groups = Math.max(1, Math.floor(people / (played + 1)))
    const observers = Math.max(0, people - groups * played)
    return {
      groups,
      players: played,
      observers,
      tents: groups * played + played,
      observerSheets: Math.max(observers, run === '18' ? 2 * groups : 0) + SPARE,
      dropped,
    }
  }
  const fits = (print: RolePlayPrint) => print.groups * (print.players + 1) <= people && Math.ceil(print.observers / print.groups) <= MOST_OBSERVERS
  const ways = Array.from({ length: optional + 1 }, (_, dropped) => cast(dropped))
  return ways.find(fits) ?? ways.at(-1)!
}

/** Sheets of which everybody gets one. */
export function ownCopies(people: number): number {
  return people + SPARE
}

/** Sheets of which every table of four gets one. */
export function tableCopies(people: number): number {
  return Math.ceil(people / TABLE) + 1
}

/** Sheets of paper for a print run. */
export function sheetsOf(copies: number, pages: number, sides: 1 | 2): number {
  return copies * Math.ceil(pages / sides)
}
