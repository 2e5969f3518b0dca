/** Which handouts there are, for whom, and from which template. */
import type { Agenda } from '../core/agenda.ts'
import type { CardCatalogue } from './cards.ts'
import type { CataloguePart, Handout } from './catalogue/types.ts'
import type { HandoutModel } from './model.ts'
import type { Occasion } from './occasion.ts'
import { books, bookSlugs } from './catalogue/books.ts'
import { rolePlaySheets, rolePlaySlugs } from './catalogue/role-plays.ts'
import { venuePaper, venueSlugs } from './catalogue/venue-paper.ts'
import { anyOccasion } from './occasion.ts'

export type { Audience, Handout } from './catalogue/types.ts'

/** Names of all handouts, in the order of the catalogue. */
export function slugsWith({ cardSlugs }: CardCatalogue): string[] {
  return [...rolePlaySlugs, ...bookSlugs, ...cardSlugs, ...venueSlugs]
}

/** Every handout that the workshop prints, in the order of the catalogue. */
export function handoutsOf(model: HandoutModel, cards: CataloguePart<string>, agenda: Agenda, occasion: Occasion = anyOccasion): Handout[] {
  const all = [rolePlaySheets, books, cards, venuePaper].flatMap((part): Handout[] => part(model, agenda, occasion))
  return model.printed ? all.filter(({ slug }) => model.printed!.includes(slug)) : all
}
