/**
 * Builds the deck and the two small apps, each into a folder named by the hash of what it is built
 * from: unchanged content starts at once, and a session finds the deck it was run with.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { PROTOCOL_VERSION } from '../core/protocol-version.ts'
import { secondsTaken } from '../core/time.ts'
import { ToldError } from '../core/told-error.ts'
import { deckInputsHash, inputsHash, within } from '../library/hash.ts'
import { keepNewest } from '../library/keep-newest.ts'
import { cache, engine, isPacked, programOf, project } from '../library/project.ts'

/** Old builds to keep beside the current one. */
const KEPT_BUILDS = 12

/** Marks a folder that a later build may replace. */
const DECK_MARK = '.workshop-deck'

/** A build step failed; `message` says which and shows the end of what it printed. */
export class BuildError extends ToldError {}

/** Where a server finds what it serves. */
export interface Builds {
  /** The deck with notes, for the host; built for `/deck/`. */
  hostDeck: string
  /** The deck without notes, with relative addresses; for a display. */
  displayDeck: string
  participant: string
  console: string
}

interface Job {
  label: string
  to: string
  /** Where it runs: Slidev in the workshop, Vite in the project. */
  from: string
  args: string[]
  env?: Record<string, string>
}

/** Where the deck of a content hash lies. A deck of an older protocol could not talk to this server. */
export function deckFolders(hash: string): { host: string, display: string } {
  const base = join(cache, 'decks', `${PROTOCOL_VERSION}-${hash}`)
  return { host: join(base, 'host'), display: join(base, 'display') }
}

export function isDeckBuilt(hash: string): boolean {
  return Object.values(deckFolders(hash)).every(folder => existsSync(join(folder, 'index.html')))
}

/**
 * Builds what is missing.
 * @param workshop the folder whose deck it is
 * @param hash content hash of the deck, agenda included
 * @param say hears of each step as it begins
 * @throws BuildError
 */
export async function ensureBuilds(workshop: string, hash: string, agenda: string, say: (line: string) => void): Promise<Builds> {
  const deck = deckFolders(hash)
  const apps = await appJobs()
  await runMissing([
    deckJob(workshop, 'slides for the presenter', deck.host, agenda, ['--base', '/deck/']),
    deckJob(workshop, 'slides for the screen', deck.display, agenda, ['--without-notes', '--base', './', '--router-mode', 'hash']),
    ...apps.jobs,
  ], say)
  return { ...apps.folders, hostDeck: deck.host, displayDeck: deck.display }
}

/**
 * Builds the phone page and the console alone; the deck's folders are empty, and the server says so.
 * @throws BuildError
 */
export async function ensureApps(say: (line: string) => void): Promise<Builds> {
  const { folders, jobs } = await appJobs()
  await runMissing(jobs, say)
  const none = join(cache, 'decks', 'none')
  mkdirSync(none, { recursive: true })
  return { ...folders, hostDeck: none, displayDeck: none }
}

/** A packed engine brings its apps. */
async function appJobs(): Promise<{ folders: { participant: string, console: string }, jobs: Job[] }> {
  const base = isPacked ? join(engine, 'apps') : join(cache, 'apps', await inputsHash([...within(engine, appInputs), ...within(project, ['package-lock.json'])]))
  const folders = { participant: join(base, 'participant'), console: join(base, 'console') }
  if (isPacked)
    return { folders, jobs: [] }
  const vite = programOf('vite', 'vite', engine)
  const job = (label: string, app: keyof typeof folders): Job => ({ label, to: folders[app], from: project, args: [vite, 'build', '--config', `engine/${app === 'participant' ? 'phone' : app}/vite.config.ts`, '--logLevel', 'warn', '--outDir'] })
  return { folders, jobs: [job('phone page', 'participant'), job('console', 'console')] }
}

/** Two at a time: one is mostly single-threaded, and a laptop also has a room to show. */
async function runMissing(jobs: readonly Job[], say: (line: string) => void): Promise<void> {
  await inPairs(jobs.filter(job => !existsSync(join(job.to, 'index.html'))), job => runJob(job, say))
  jobs.forEach(job => touch(dirname(job.to)))
  keepNewest(join(cache, 'decks'), KEPT_BUILDS)
  keepNewest(join(cache, 'apps'), KEPT_BUILDS)
}

/**
 * The deck that runs from any static host, without notes, kept for whoever needs it next.
 * @returns its folder
 * @throws BuildError
 */
export async function ensureStaticDeck(workshop: string, hash: string, agenda: string, say: (line: string) => void): Promise<string> {
  const to = join(cache, 'decks', `static-${hash}`, 'deck')
  await runMissing([staticJob(workshop, to, agenda)], say)
  return to
}

/**
 * Puts the deck that runs from any static host, without notes, into `to`.
 * @throws BuildError, also where `to` holds something else
 */
export async function buildStaticDeck(workshop: string, agenda: string, to: string, say: (line: string) => void): Promise<void> {
  const strangers = existsSync(to) && readdirSync(to).length > 0 && !existsSync(join(to, DECK_MARK))
  if (strangers)
    throw new BuildError(`The folder ${to} holds something else, and a build would take its place. Empty it, or name another one with --out DIR.`)
  const kept = await ensureStaticDeck(workshop, await deckInputsHash(workshop, agenda), agenda, say)
  const draft = `${to}.draft-${process.pid}`
  cpSync(kept, draft, { recursive: true })
  writeFileSync(join(draft, DECK_MARK), 'A deck built by npm run build: the next build may replace this folder.\n')
  replace(to, draft)
}

const staticJob = (workshop: string, to: string, agenda: string) => deckJob(workshop, 'slides', to, agenda, ['--without-notes', '--base', './', '--router-mode', 'hash'])

function deckJob(workshop: string, label: string, to: string, agenda: string, flags: string[]): Job {
  requirePackages(workshop)
  const slidev = programOf('@slidev/cli', 'slidev', workshop)
  return { label, to, from: workshop, args: [slidev, 'build', 'slides.md', ...flags, '--out'], env: { TLW_AGENDA: agenda } }
}

/** Slidev looks for its addons in the workshop's folder and in those above it. */
function requirePackages(workshop: string): void {
  try {
    createRequire(join(workshop, 'slides.md')).resolve('slidev-addon-workshop/package.json')
  }
  catch (cause) {
    throw new BuildError(`The deck of ${workshop} cannot be built there, since no packages are found from it: move the workshop below ${join(project, 'workshops')}.`, { cause })
  }
}

async function runJob(job: Job, say: (line: string) => void): Promise<void> {
  const started = performance.now()
  const draft = `${job.to}.draft-${process.pid}`
  say(`Building ${job.label} …`)
  const { code, output } = await run(job.args.concat(draft), { cwd: job.from, env: { ...process.env, ...job.env, NODE_ENV: 'production' } })
  if (code !== 0 || !existsSync(join(draft, 'index.html'))) {
    rmSync(draft, { recursive: true, force: true })
    throw new BuildError(`The ${job.label} could not be built. The build said:\n${lastWords(output)}`)
  }
  replace(job.to, draft)
  say(`Built ${job.label} in ${secondsTaken(performance.now() - started)}`)
}

/** Half a build must never be found by the next start. */
function replace(folder: string, draft: string): void {
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
}

/** The end of what a build printed, without colours and without the stack of the bundler. */
function lastWords(output: string): string {
  return stripVTControlCharacters(output).split('\n').filter(line => line.trim() && !/^\s+at /.test(line)).slice(-15).join('\n')
}

function run(args: string[], options: { cwd: string, env: NodeJS.ProcessEnv }): Promise<{ code: number | null, output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', chunk => output += chunk)
    child.stderr.on('data', chunk => output += chunk)
    child.on('error', reject)
    child.on('close', code => resolve({ code, output }))
  })
}

async function inPairs<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const lane = async () => {
    for (let item = queue.shift(); item; item = queue.shift())
      await work(item)
  }
  await Promise.all([lane(), lane()])
}

/** Folders and files that the phone page and the console are built from. */
const appInputs = ['phone', 'console', 'live', 'words', 'ui', 'components', 'core', 'kinds', 'look/styles']

function touch(path: string) {
  const now = new Date()
  if (existsSync(path))
    utimesSync(path, now, now)
}
