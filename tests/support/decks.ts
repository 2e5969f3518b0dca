/** Builds the decks that browser tests start sessions with, once: files that begin together would each build their own. */
import { ensureBuilds } from '../../engine/build/builds.ts'
import { loadContent } from '../../engine/library/load.ts'
import { readWorkshop } from '../../engine/library/read-workshop.ts'
import { root } from './session.ts'

export default async function setup(): Promise<void> {
  for (const agenda of [readWorkshop(root).agenda, 'taster']) {
    const { content } = await loadContent(root, agenda)
    await ensureBuilds(root, content.hash, agenda, () => {})
  }
}
