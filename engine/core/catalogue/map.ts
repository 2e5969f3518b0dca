/** The map of a workshop: which of its squares are practised by a set of sections, in an agenda. */
import type { WorkshopMap } from './schema.ts'
import { EVERY_SLIDE } from '../deck.ts'

export type { WorkshopMap } from './schema.ts'

/** One square, such as `communication:stakeholders`: the ids of its row and its column. */
export type Square = string

/**
 * The squares practised in these sections.
 * @param sections numbers of sections, such as `['05', '06']`
 * @param plan the plan that is run; in the deck with every slide all exercises count
 */
export function practisedSquares(map: WorkshopMap, sections: readonly string[], plan: string): Square[] {
  return [...new Set(map.practised
    .filter(entry => sections.includes(entry.section) && (plan === EVERY_SLIDE || !entry.agendas || entry.agendas.includes(plan)))
    .flatMap(entry => entry.squares))]
}

/** Every section up to and including one, by number. */
export function sectionsThrough(map: WorkshopMap, last: string): string[] {
  return map.practised.map(entry => entry.section).filter(section => section <= last)
}
