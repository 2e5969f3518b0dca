/** Builds the decks that browser tests start sessions with, and takes the pictures that they print, once: files that begin together would each make their own. */
import { ensureBuilds, ensureStaticDeck } from '../../engine/build/builds.ts'
import { EVERY_SLIDE } from '../../engine/core/deck.ts'
import { deckInputsHash } from '../../engine/library/hash.ts'
import { loadContent } from '../../engine/library/load.ts'
import { readWorkshop } from '../../engine/library/read-workshop.ts'
import { slidePictures } from '../../engine/print/slide-pictures.ts'
import { launchBrowser } from './browser.ts'
import { root } from './session.ts'

export default async function setup(): Promise<void> {
  for (const agenda of [readWorkshop(root).agenda, 'taster']) {
    const { content } = await loadContent(root, agenda)
    await ensureBuilds(root, content.hash, agenda, () => {})
  }
  await ensureStaticDeck(root, await deckInputsHash(root, EVERY_SLIDE), EVERY_SLIDE, () => {})
  let browser: ReturnType<typeof launchBrowser> | undefined
  await slidePictures(root, () => browser ??= launchBrowser(), () => {})
  await (await browser)?.close()
}
