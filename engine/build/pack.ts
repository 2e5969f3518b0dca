/**
 * Makes the two packages that a deck of another project installs: the engine, and its look.
 * Node strips no types below `node_modules/`, so what Node runs is there as JavaScript beside its source;
 * Vite and Slidev take the sources themselves. Phone page and console are built.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { engine, project } from '../library/project.ts'
import { ensureApps } from './builds.ts'

const ENGINE = 'slidev-addon-workshop'
const LOOK = 'slidev-addon-workshop-look'

/** What Slidev's own version decides: the deck's project has it, and there may be one alone. */
const OF_DECK = { '@slidev/cli': '^53.0.0', '@slidev/client': '^53.0.0', '@slidev/parser': '^53.0.0', '@slidev/types': '^53.0.0', 'vue': '^3.5.0' }
/** Needed by prints alone, and fetches a browser when it is installed. */
const OPTIONAL = { 'playwright-chromium': '*' }

/** Folders of the engine that are built, packed by themselves, or for this repository alone. */
const LEFT_OUT = ['phone', 'console', 'look/components', 'look/layouts', 'look/package.json', 'core/tsconfig.json', 'commands/bootstrap.mjs', 'commands/migrate.ts', 'commands/pack.ts', 'build/pack.ts', 'package.json']

/** Files with which Node begins; whatever they import becomes JavaScript too. */
const BEGINNINGS = ['commands/start.ts', 'commands/check.ts', 'commands/dev.ts', 'commands/build.ts', 'commands/handouts.ts', 'commands/report.ts', 'commands/preflight.ts', 'reports/print-one.ts']

interface Manifest { name: string, version: string, dependencies: Record<string, string> }

/**
 * Writes both packages, ready for `npm pack`.
 * @param to a folder, in which each gets one of its own name
 * @throws BuildError when phone page or console cannot be built
 */
export async function writePackages(to: string, say: (line: string) => void): Promise<{ engine: string, look: string }> {
  const folders = { engine: join(to, ENGINE), look: join(to, LOOK) }
  Object.values(folders).forEach(folder => rmSync(folder, { recursive: true, force: true }))
  const apps = await ensureApps(say)
  copy(engine, folders.engine, LEFT_OUT)
  cpSync(apps.participant, join(folders.engine, 'apps', 'participant'), { recursive: true })
  cpSync(apps.console, join(folders.engine, 'apps', 'console'), { recursive: true })
  writeScripts(folders.engine)
  copy(join(engine, 'look'), folders.look, ['package.json'])
  readdirSync(folders.look, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:vue|ts)$/.test(name)).forEach(name => nameEngine(join(folders.look, name)))

  const own = manifestOf(engine)
  const ofDeck = Object.keys({ ...OF_DECK, ...OPTIONAL })
  writeManifest(folders.engine, {
    ...own,
    bin: { workshop: 'commands/workshop.mjs' },
    dependencies: { ...Object.fromEntries(Object.entries(own.dependencies).filter(([name]) => !ofDeck.includes(name))), ...fontsOf(manifestOf(join(engine, 'look'))) },
    peerDependencies: { ...OF_DECK, ...OPTIONAL },
    peerDependenciesMeta: Object.fromEntries(Object.keys(OPTIONAL).map(name => [name, { optional: true }])),
  })
  writeManifest(folders.look, { ...manifestOf(join(engine, 'look')), peerDependencies: { [ENGINE]: own.version, vue: OF_DECK.vue } })
  return folders
}

/** Prints are set in the look's fonts, whether the deck has the look or not. */
const fontsOf = ({ dependencies }: Manifest) => dependencies

function copy(from: string, to: string, without: readonly string[]): void {
  const left = without.map(path => join(from, path))
  cpSync(from, to, { recursive: true, filter: path => !left.includes(path) && !path.endsWith('tsconfig.json') })
  cpSync(join(project, 'LICENSE'), join(to, 'LICENSE'))
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

function writeManifest(folder: string, manifest: Manifest & Record<string, unknown>): void {
  const { private: _private, ...shown } = manifest
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(shown, null, 2)}\n`)
}

/** The look stands beside the engine there, and no longer in it. */
function nameEngine(file: string): void {
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, source.replace(/(['"])\.\.\/\.\.\/(?=core\/|ui\/)/g, `$1${ENGINE}/`))
}

const IMPORT = /((?:\bfrom|\bimport)\s*(?:\(\s*)?)(['"])(\.{1,2}\/[^'"]+)\.ts\2/g

/** JavaScript beside every source that Node reaches. */
function writeScripts(folder: string): void {
  const seen = new Set<string>()
  const write = (file: string) => {
    if (seen.has(file))
      return
    seen.add(file)
    const script = stripTypeScriptTypes(readFileSync(file, 'utf8'))
    writeFileSync(file.replace(/\.ts$/, '.js'), script.replace(IMPORT, '$1$2$3.js$2'))
    for (const [, , , path] of script.matchAll(IMPORT))
      write(resolve(dirname(file), `${path}.ts`))
  }
  BEGINNINGS.forEach(name => write(join(folder, name)))
}
