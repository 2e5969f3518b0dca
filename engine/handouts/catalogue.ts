/** Which handouts there are, for whom, and from which template. */
import type { Agenda } from '../core/agenda.ts'
import type { Handout as AnyHandout } from './catalogue/types.ts'
import type { HandoutModel } from './model.ts'
import type { Occasion } from './occasion.ts'
import { cards, cardSlugs } from '../../handouts/cards/catalogue.ts'
import { books, bookSlugs } from './catalogue/books.ts'
import { rolePlaySheets, rolePlaySlugs } from './catalogue/role-plays.ts'
import { roomPaper, roomSlugs } from './catalogue/venue-paper.ts'
import { anyOccasion } from './occasion.ts'

export type { Audience } from './catalogue/types.ts'

export const slugs = [...rolePlaySlugs, ...bookSlugs, ...cardSlugs, ...roomSlugs] as const
export type Slug = typeof slugs[number]
export type Handout = AnyHandout<Slug>

/** Every handout of the content, in the order of the catalogue. */
export function handoutsOf(model: HandoutModel, agenda: Agenda, occasion: Occasion = anyOccasion): Handout[] {
  return [rolePlaySheets, books, cards, roomPaper].flatMap((part): Handout[] => part(model, agenda, occasion))
}
