/** One start of a kept session, and all that is held of it: what it says, its exports, its frames, its files. */
import type { Heard } from './replay.ts'
import type { Answered } from './routes.ts'
import type { Running } from './running.ts'
import { readdirSync } from 'node:fs'
import { redeem } from './client.ts'
import { withoutPlaces } from './project.ts'
import { replay } from './replay.ts'
import { askAll } from './routes.ts'
import { openKept } from './running.ts'

export interface Survey {
  opening: Opening
  /** Files of the console's downloads, by name, each as its lines. */
  exports: Record<string, string[]>
  /** Said where its slides were built from other files than today's: true of some builds and not of others. */
  ofSlides: string[]
  frames: Heard[]
  /** Of one session only: addresses are the same for all. */
  routes?: Record<string, Record<string, Answered>>
}

export interface Opening {
  jsonKeys: string[]
  cookies: string[]
  /** Sentences about the session itself; those about builds and the network are left out. */
  said: string[]
  saidAtTheEnd: string[]
  exitCode: number | null
  filesWhileRunning: string[]
  filesAfterwards: string[]
}

/** The session whose addresses are asked. */
export const ROUTES_OF = 'unmerged-log'

const tables = ['poll-single', 'poll-multi', 'scale', 'ranking', 'points', 'word-cloud', 'open-text', 'quiz', 'placement', 'discussion', 'reflection', 'counted-in-room']

/**
 * Opens a copy of a kept session, and asks it everything.
 * @param kept frames to hold it against, as `replay` does
 */
export async function survey(session: string, cookies: readonly string[], kept?: readonly Heard[]): Promise<Survey> {
  const running = await openKept(session)
  try {
    const said = sentences(running.said())
    const filesWhileRunning = filesIn(running.dataDir)
    const exports = await exportsOf(running)
    const pattern = [await redeem(running.ready.consoleUrl), await redeem(running.ready.displayUrl), cookies[0]!].map(cookie => cookie.replace(/_[0-9a-f]{8}=.*$/, '_<8 hex digits>'))
    const frames = await replay(running, cookies, kept)
    const routes = session === ROUTES_OF ? await askAll(running) : undefined
    const before = running.said().length
    const exitCode = await running.stop()
    return {
      opening: {
        jsonKeys: Object.keys(running.ready),
        cookies: pattern,
        said,
        saidAtTheEnd: [withoutPlaces(running.said().slice(before).trim(), { '<data>': running.dataDir })],
        exitCode,
        filesWhileRunning,
        filesAfterwards: filesIn(running.dataDir),
      },
      exports,
      ofSlides: running.said().split('\n').filter(line => OTHER_SLIDES.test(line)),
      frames,
      ...routes && { routes },
    }
  }
  finally {
    await running.dispose()
  }
}

/** How the sentence begins that tells of other slides. */
export const OTHER_SLIDES = /^The slides of that day are no longer kept;/

/** What was said before the self-check of the room, without the steps of a build. */
export function sentences(said: string): string[] {
  return said.split('Before people arrive:')[0]!.split('\n').filter(line => line && !/^(?:Building|Built) /.test(line) && !OTHER_SLIDES.test(line))
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .sort()
}

async function exportsOf({ origin, ready }: Running): Promise<Record<string, string[]>> {
  const cookie = await redeem(ready.consoleUrl)
  const files = ['export.json', ...tables.map(table => `export/${table}.csv`)]
  return Object.fromEntries(await Promise.all(files.map(async (file) => {
    const response = await fetch(`${origin}/api/host/${file}`, { headers: { cookie } })
    return [file, (await response.text()).split('\n')] as const
  })))
}
