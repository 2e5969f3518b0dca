/** The cards that a workshop adds to what every workshop prints: `handouts/cards/catalogue.ts` in its folder. */
import type { CataloguePart, Handout } from './catalogue/types.ts'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { text } from '../core/exercise/fields.ts'
import { readTexts } from './words.ts'

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

/** The cards of the workshop in a folder: those of its own catalogue, or one for each of its files of texts. */
export async function loadCards(workshop: string): Promise<CardCatalogue> {
  const path = join(workshop, 'handouts', 'cards', 'catalogue.ts')
  return existsSync(path) ? await import(pathToFileURL(path).href) as CardCatalogue : cardsOfTexts(workshop)
}

/** One page: a headline, and points with a name and a line each. */
const card = z.strictObject({
  /** How lists call it. */
  name: text,
  section: text.optional(),
  eyebrow: text,
  title: text,
  lead: text.optional(),
  points: z.array(z.strictObject({ name: text, line: text })).min(1),
  /** Ruled lines for one's own, under a label. */
  write: z.array(z.strictObject({ label: text, lines: z.number().int().min(1).max(12) })).default([]),
  credit: text.optional(),
})

export type CardTexts = z.infer<typeof card>

function cardsOfTexts(workshop: string): CardCatalogue {
  const folder = join(workshop, 'handouts', 'cards')
  const cardSlugs = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.yaml')).map(name => basename(name, '.yaml')).sort() : []
  return {
    cardSlugs,
    openCards(root) {
      const all = cardSlugs.map(slug => ({ slug, words: readTexts(root, `cards/${slug}`, card) }))
      return () => all.map(({ slug, words }): Handout => ({
        slug,
        file: slug,
        title: words.name,
        audience: 'participant',
        landscape: false,
        template: { name: 'Card', props: { words } },
      }))
    },
  }
}
