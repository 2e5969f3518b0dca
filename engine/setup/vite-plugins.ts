/** Vite plugins of the deck: the exercises as a module, a smaller bundle, and the live session in dev. */
import type { Plugin } from 'vite'
import type { PublicExercise } from '../core/exercise/public.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { exercisesIn } from '../core/agenda.ts'
import { parseExercise } from '../core/exercise/parse.ts'
import { completed } from '../core/exercise/plain.ts'
import { formatProblem } from '../core/exercise/problems.ts'
import { publicExercise } from '../core/exercise/public.ts'
import { nameClashes } from '../library/component-names.ts'
import { hasLook, ownCss } from '../library/own-css.ts'
import { isPlainDeck } from '../library/plain-deck.ts'
import { readAgenda } from '../library/read-agenda.ts'
import { brandCssOf, readMap, readWorkshop } from '../library/read-workshop.ts'

const WORKSHOP = 'virtual:workshop'
const RESOLVED = `\0${WORKSHOP}`
/** Ends as a style sheet does, so that Vite takes it for one. */
const BRAND = 'virtual:workshop/brand.css'
const RESOLVED_BRAND = '/@workshop/brand.css'
/** The colours and letters of what the engine draws, in a deck without the look. */
const OWN = 'virtual:workshop/own.css'
const RESOLVED_OWN = '/@workshop/own.css'
const TWOSLASH = '@shikijs/vitepress-twoslash/client'
const NO_TWOSLASH = '\0no-twoslash'

/** As much of what Slidev resolved as decides what the plugins do. */
interface Resolved { userRoot: string, addonRoots: readonly string[], data: { config: { twoslash: unknown, fonts: { sans: readonly string[] }, canvasWidth: number, aspectRatio: number } } }

/** @throws one error that tells every component that has the name of one of the engine's */
export default function vitePlugins({ userRoot, addonRoots, data: { config } }: Resolved): Plugin[] {
  const clashes = nameClashes(userRoot)
  if (clashes.length)
    throw new Error(clashes.map(formatProblem).join('\n'))
  const agenda = process.env.TLW_AGENDA || readWorkshop(userRoot).agenda
  return [workshopModule(userRoot, agenda, hasLook(addonRoots) ? '' : ownCss(userRoot, config)), ...config.twoslash === false ? [withoutTwoslash()] : [], withoutParser(), liveSessionInDev()]
}

/**
 * Reads every exercise as the agenda runs it.
 * @throws one error that tells every problem with file, key path and remedy
 */
function readExercises(root: string, agenda: string): Record<string, PublicExercise> {
  const problems: string[] = []
  const folder = join(root, 'exercises')
  const complete = isPlainDeck(root) ? completed : undefined
  const entries = (existsSync(folder) ? readdirSync(folder) : []).filter(name => name.endsWith('.md')).sort().flatMap((name) => {
    const parsed = parseExercise(readFileSync(join(folder, name), 'utf8'), `exercises/${name}`, complete)
    if (parsed.ok)
      return [parsed.value]
    problems.push(...parsed.problems.map(formatProblem))
    return []
  })
  if (problems.length)
    throw new Error(problems.join('\n'))
  return Object.fromEntries(exercisesIn(readAgenda(root, agenda).choice, entries).map(exercise => [exercise.id, publicExercise(exercise)]))
}

function titlesOf(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(readWorkshop(root).sections).map(([id, { title }]) => [id, title]))
}

/** The picture itself, since a deck lies in any folder, and a print in none. */
function logoOf(root: string): string | null {
  const { logo } = readWorkshop(root).brand
  if (logo === undefined)
    return null
  const type = logo.endsWith('.svg') ? 'svg+xml' : logo.endsWith('.png') ? 'png' : 'jpeg'
  return `data:image/${type};base64,${readFileSync(join(root, 'public', logo)).toString('base64')}`
}

/** What the deck knows of its workshop, as a module. */
function workshopModule(root: string, agenda: string, own: string): Plugin {
  const folder = join(root, 'exercises')
  const isExercise = (file: string) => file.startsWith(folder) && file.endsWith('.md')
  let dev = false
  return {
    name: 'workshop:content',
    configResolved(config) {
      dev = config.command === 'serve'
    },
    resolveId: id => ({ [WORKSHOP]: RESOLVED, [BRAND]: RESOLVED_BRAND, [OWN]: RESOLVED_OWN })[id],
    load(id) {
      if (id === RESOLVED_BRAND)
        return brandCssOf(root, 'deck')
      if (id === RESOLVED_OWN)
        return own
      if (id !== RESOLVED)
        return
      return [
        `export const exercises = ${JSON.stringify(readExercises(root, agenda))}`,
        `export const agenda = ${JSON.stringify(agenda)}`,
        `export const plan = ${JSON.stringify(readAgenda(root, agenda).choice.like ?? agenda)}`,
        `export const sections = ${JSON.stringify(titlesOf(root))}`,
        `export const logo = ${JSON.stringify(logoOf(root))}`,
        `export const map = ${JSON.stringify(readMap(root))}`,
        `export const devSession = ${dev && Boolean(process.env.TLW_LIVE_PORT)}`,
      ].join('\n')
    },
    configureServer(server) {
      server.watcher.add(folder)
      // A file that comes or goes changes no module that Vite knows of.
      const refresh = (file: string) => {
        const module = isExercise(file) && server.moduleGraph.getModuleById(RESOLVED)
        if (module)
          void server.reloadModule(module)
      }
      server.watcher.on('add', refresh).on('unlink', refresh)
    },
    handleHotUpdate({ file, server }) {
      if (!isExercise(file))
        return
      try {
        readExercises(root, agenda)
      }
      catch (error) {
        server.hot.send({ type: 'error', err: { message: (error as Error).message, stack: '', id: file, plugin: 'workshop:content' } })
        return []
      }
      const module = server.moduleGraph.getModuleById(RESOLVED)
      return module ? [module] : []
    },
  }
}

/** A deck that says so shows no twoslash code, whose client costs 79 KB and logs an error on every page. */
function withoutTwoslash(): Plugin {
  return {
    name: 'workshop:without-twoslash',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { exclude: [TWOSLASH] } }),
    resolveId: id => id === TWOSLASH ? NO_TWOSLASH : undefined,
    load: id => id === NO_TWOSLASH ? 'export default { install() {} }' : undefined,
  }
}

/** Slidev's client takes one function from its parser, which brings a parser of YAML along; the same function stands without it in `utils`. */
function withoutParser(): Plugin {
  return {
    name: 'workshop:without-parser',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      return id === '@slidev/parser/core' && importer?.includes('/@slidev/client/') ? this.resolve('@slidev/parser/utils', importer) : undefined
    },
  }
}

/** In dev the session server runs on its own port; the browser asks for it on this one. */
function liveSessionInDev(): Plugin {
  const port = process.env.TLW_LIVE_PORT
  const target = `http://localhost:${port}`
  return {
    name: 'workshop:live-session',
    apply: 'serve',
    config: () => port
      ? { server: { proxy: { '/socket.io': { target, ws: true, changeOrigin: true }, '/api': { target, changeOrigin: true } } } }
      : undefined,
  }
}
