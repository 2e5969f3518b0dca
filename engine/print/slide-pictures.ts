/**
 * Pictures of every slide, as markup and one style sheet: on paper they stay vectors with live text.
 * They are taken from a built deck and kept until something that a slide shows changes.
 */
import type { Browser } from 'playwright-chromium'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureStaticDeck } from '../build/builds.ts'
import { EVERY_SLIDE } from '../core/deck.ts'
import { publicExercise } from '../core/exercise/public.ts'
import { deckInputsHash, inputsHash, within } from '../library/hash.ts'
import { keepNewest } from '../library/keep-newest.ts'
import { cache, engine, project } from '../library/project.ts'
import { readExercises } from '../library/read-files.ts'
import { ORIGIN, serveSite } from './site.ts'

/** What the slides of a deck look like; `slides[0]` is the first slide of the deck. */
export interface SlidePictures {
  css: string
  slides: string[]
}

/** What a slide is made of besides the exercises, of which only the public part counts. */
const ofWorkshop = ['workshop.yaml', 'catalogue/map.yaml', 'slides.md', 'pages', 'components', 'layouts', 'public']
const ofEngine = ['live', 'deck', 'ui', 'look', 'components', 'setup', 'core', 'kinds', 'words']

/** Old pictures to keep; one for the content as it is, one for going back. */
const KEPT = 2
const READY_WITHIN_MS = 30_000

/**
 * The pictures of the deck as it is now, from the cache where nothing shown has changed.
 * @param browser asked for only when pictures must be taken
 * @throws BuildError when the deck cannot be built; Error when a slide does not come up
 */
export async function slidePictures(workshop: string, browser: () => Promise<Browser>, say: (line: string) => void): Promise<SlidePictures> {
  const shown = JSON.stringify((await readExercises(workshop)).values.map(publicExercise))
  const hash = await inputsHash([...within(workshop, ofWorkshop), ...within(engine, ofEngine), ...within(project, ['package-lock.json'])], shown)
  const folder = join(cache, 'pictures')
  const file = join(folder, `${hash}.json`)
  if (existsSync(file))
    return JSON.parse(readFileSync(file, 'utf8')) as SlidePictures
  mkdirSync(folder, { recursive: true })
  const deck = await ensureStaticDeck(workshop, await deckInputsHash(workshop, EVERY_SLIDE), EVERY_SLIDE, say)
  say('Taking pictures of the slides …')
  const pictures = await capture(await browser(), deck)
  writeFileSync(`${file}.part`, JSON.stringify(pictures))
  renameSync(`${file}.part`, file)
  keepNewest(folder, KEPT)
  return pictures
}

async function capture(browser: Browser, deck: string): Promise<SlidePictures> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  try {
    const refused = await serveSite(context, { folders: { '/deck/': deck }, pages: new Map() })
    const page = await context.newPage()
    await page.goto(`${ORIGIN}/deck/index.html?print#/all-slides?print`)
    await page.waitForFunction(() => document.documentElement.dataset.slidesReady, undefined, { timeout: READY_WITHIN_MS })
    if (refused.length)
      throw new Error(`The slides ask for ${refused[0]}, which is not in the deck.`)
    return await page.evaluate(readSlides)
  }
  finally {
    await context.close()
  }
}

/** Runs in the browser: rules that speak of the document's root speak of the picture's own root afterwards. */
function readSlides(): SlidePictures {
  const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
  const css = rules
    .filter(rule => !(rule instanceof CSSFontFaceRule) && !(rule instanceof CSSPageRule))
    .map(rule => rule.cssText.replace(/(^|[\s,{}]):root\b/g, '$1:host').replace(/(^|[\s,{}])html(?=[\s,{])/g, '$1:host'))
    .join('\n')
  const root = getComputedStyle(document.documentElement)
  const variables = ['--slidev-theme-primary', '--slidev-slide-width', '--slidev-slide-height']
    .map(name => `${name}: ${root.getPropertyValue(name)};`)
    .join(' ')
  const slides = [...document.querySelectorAll<HTMLElement>('#page-root > .print-slide-container')].map((slide) => {
    const copy = slide.cloneNode(true) as HTMLElement
    copy.removeAttribute('id')
    return copy.outerHTML.replace(/<!--.*?-->/gs, '')
  })
  return { css: `:host { ${variables} }\n${css}`, slides }
}
