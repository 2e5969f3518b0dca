/** What the engine's parts look like in a deck that does not name the look: colours and letters reach them and nothing else on a slide. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { engine } from './project.ts'
import { brandCssOf } from './read-workshop.ts'

/** What of the deck's settings decides it. */
export interface DeckLook { fonts: { sans: readonly string[] }, canvasWidth: number, aspectRatio: number }

/** How much of a slide's height an exercise takes below a headline. */
const SHARE = 0.66

/** Whether one of the addons is the look, whose styles serve the engine's parts too. */
export const hasLook = (addonRoots: readonly string[]): boolean => addonRoots.some(root => ['slidev-addon-workshop-look', 'look'].includes(basename(root)))

/**
 * The look's variables on the engine's own parts, in the deck's letters.
 * @param folder the workshop's folder
 */
export function ownCss(folder: string, { fonts, canvasWidth, aspectRatio }: DeckLook): string {
  const [tokens, dark] = ['tokens.css', 'dark.css'].map(name => readFileSync(join(engine, 'look', 'styles', name), 'utf8'))
  const family = fonts.sans.join(', ')
  return [
    kept(`${tokens}\n${dark}\n${brandCssOf(folder, 'deck')}`),
    `.engine-part { --font-sans: ${family}; --font-serif: ${family}; }`,
    // A theme dresses the paragraphs and lists of its slides; these are none of them.
    '.slidev-layout :where(.engine-part) :is(p, ul, ol, li, figure) { margin: 0; padding: 0; line-height: inherit; list-style: none; }',
    `.slidev-layout .exercise.engine-part { height: ${Math.round(canvasWidth / aspectRatio * SHARE)}px; }`,
  ].join('\n')
}

/** Rules for the whole page, for the engine's parts alone; rules for sections and numbered accents are the look's. */
function kept(css: string): string {
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(:root|html\.dark) \{([^}]*)\}/g)]
    .map(([, selector, body]) => `${selector === ':root' ? '' : 'html.dark '}.engine-part {${body}}`)
    .join('\n')
}
