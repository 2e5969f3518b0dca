import type { Builds } from '../build/builds.ts'
/** What `npm start` and the tests do alike: find or begin a session, build what it shows, serve it. */
import type { PrintReport } from '../core/report/job.ts'
import type { SessionContent } from '../core/session/content.ts'
import type { RunningServer } from './main.ts'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureApps, ensureBuilds, isDeckBuilt } from '../build/builds.ts'
import { localDay } from '../core/calendar.ts'
import { ToldError } from '../core/told-error.ts'
import { deckInputsHash, sessionContent } from '../library/load.ts'
import { brandCssOf, readWorkshop } from '../library/read-workshop.ts'
import { startServer } from './main.ts'
import { openSqliteStore } from './store/sqlite.ts'

export interface LaunchOptions {
  /** The workshop's folder. */
  workshop: string
  dataDir: string
  /** Null begins a new session named by the day. */
  session: string | null
  agenda: string | null
  port: number
  announce: string | null
  listen?: string
  /** Prints the reports that the console asks for. */
  printReport: PrintReport
  /** An author's dev server shows the slides itself; only the two apps are built then. */
  withoutDeck?: boolean
  /** Where that dev server shows them; the key's address leads there. */
  deckElsewhere?: string
  say: (line: string) => void
  log: (line: string) => void
}

/** A flag that cannot be carried out; one sentence for a person. */
export class UsageError extends ToldError {}

/**
 * Starts a session from its flags.
 * @throws UsageError, ContentError, BuildError, StoreError, PortError: each says what happened and what to do
 */
export async function launch(options: LaunchOptions): Promise<RunningServer> {
  const { workshop, dataDir, say } = options
  const about = readWorkshop(workshop)
  const name = options.session ?? freeName(dataDir, new Date())
  if (!/^\w[\w.-]{0,59}$/.test(name))
    throw new UsageError(`"${name}" cannot name a session: use letters, digits, dots and hyphens, 60 at most.`)

  const file = sessionFile(dataDir, name)
  const known = existsSync(file)
  if (options.session && !known)
    say(`There is no session "${name}" yet; it begins now.${others(dataDir)}`)
  const build = (content: SessionContent) => options.withoutDeck ? ensureApps(say) : buildsFor(workshop, content, say)
  // A new file is made last: a mistake in the content, or a build that is broken off, leaves nothing behind.
  const fresh = known ? null : await sessionContent(workshop, options.agenda ?? about.agenda)
  const built = fresh && await build(fresh)
  const store = openSqliteStore(file)
  try {
    const header = await store.header()
    const content = header?.content ?? fresh ?? await sessionContent(workshop, options.agenda ?? about.agenda)
    if (header) {
      if (options.agenda && options.agenda !== content.agenda.id)
        throw new UsageError(`The session "${name}" was begun with the agenda ${content.agenda.id}; it keeps it. Leave --agenda away, or begin another session.`)
      say(`Opening the session "${name}" again, with its answers and its content.`)
    }
    const builds = built ?? await build(content)
    return await startServer({ store, name, content, dataDir, title: about.title, roles: about.roles, brand: brandCssOf(workshop, 'device'), printReport: options.printReport, handoutsDir: join(workshop, 'dist', 'handouts'), port: options.port, announce: options.announce, listen: options.listen, builds: () => builds, deckElsewhere: options.deckElsewhere, log: options.log })
  }
  catch (error) {
    await store.close()
    // A session that never ran must not take a name, or stand in the list of those to open again.
    if (!known)
      ['', '-wal', '-shm'].forEach(ending => rmSync(`${file}${ending}`, { force: true }))
    throw error
  }
}

export function sessionFile(dataDir: string, name: string): string {
  return join(dataDir, 'sessions', `${name}.sqlite`)
}

/** The deck of the content a session pinned; where that build is gone, today's slides around the pinned exercises. */
async function buildsFor(workshop: string, content: SessionContent, say: (line: string) => void): Promise<Builds> {
  const agenda = content.agenda.id
  let hash = content.hash
  if (!isDeckBuilt(hash)) {
    hash = await deckInputsHash(workshop, agenda)
    if (hash !== content.hash)
      say('The slides of that day are no longer kept; today\'s slides are shown. The exercises and answers are those of that day.')
  }
  return ensureBuilds(workshop, hash, agenda, say)
}

/** Names of the sessions that are there, for somebody who mistyped one. */
function others(dataDir: string): string {
  const names = sessionNames(dataDir)
  return names.length ? ` Those that can be opened again: ${names.slice(-8).join(', ')}.` : ''
}

/** Names of the sessions in a data folder. */
export function sessionNames(dataDir: string): string[] {
  const folder = join(dataDir, 'sessions')
  return existsSync(folder) ? readdirSync(folder).filter(entry => entry.endsWith('.sqlite')).map(entry => entry.slice(0, -'.sqlite'.length)).sort() : []
}

/** `2026-03-14`, or `2026-03-14-2` when that day has a session already. */
function freeName(dataDir: string, now: Date): string {
  const day = localDay(now.getTime())
  const taken = new Set(sessionNames(dataDir))
  for (let number = 1; ; number++) {
    const name = number === 1 ? day : `${day}-${number}`
    if (!taken.has(name))
      return name
  }
}
