/** The cards that a workshop adds to what every workshop prints: `handouts/cards/catalogue.ts` in its folder. */
import type { CataloguePart } from './catalogue/types.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What that file exports. */
export interface CardCatalogue {
  /** Names of the cards, in their order. */
  cardSlugs: readonly string[]
  /**
   * Reads the texts of the cards.
   * @throws ContentError that names file, key path and remedy
   */
  openCards: (workshop: string) => CataloguePart<string>
}

const none: CardCatalogue = { cardSlugs: [], openCards: () => () => [] }

/** The cards of the workshop in a folder; none where it has no catalogue of them. */
export async function loadCards(workshop: string): Promise<CardCatalogue> {
  const path = join(workshop, 'handouts', 'cards', 'catalogue.ts')
  return existsSync(path) ? await import(pathToFileURL(path).href) as CardCatalogue : none
}
