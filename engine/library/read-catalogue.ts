/** Reads what the content is held against: the catalogue, the texts of handouts, the figures. */
import type { Catalogue } from '../core/catalogue/schema.ts'
import type { Problem } from '../core/exercise/problems.ts'
import type { ContentModel } from './check/model.ts'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { catalogueFiles, parseCatalogue } from '../core/catalogue/schema.ts'
import { parseYaml } from '../core/front-matter.ts'
import { engine } from './project.ts'

/** Where the texts stand that only handouts print. */
const PRINTS = 'handouts'
const FIGURES = 'components'
const FIGURES_OF_ENGINE = ['components', 'look/components', 'ui/charts']

/** The catalogue, and what is wrong with its files. */
export async function readCatalogue(workshop: string): Promise<{ catalogue: Catalogue, problems: Problem[] }> {
  const sources = await Promise.all(Object.entries(catalogueFiles).map(async ([name, file]) => [name, await textOf(join(workshop, file))] as const))
  return parseCatalogue(Object.fromEntries(sources))
}

/** Texts of handouts; a file that cannot be read is left out, and making the handouts says why. */
export async function readPrints(workshop: string): Promise<NonNullable<ContentModel['prints']>> {
  const names = (await namesIn(workshop, PRINTS)).filter(name => /\.ya?ml$/.test(name))
  const all = await Promise.all(names.map(async (name) => {
    const file = `${PRINTS}/${name}`
    const yaml = parseYaml(await readFile(join(workshop, file), 'utf8'), file)
    return yaml.ok ? [{ file, value: yaml.value }] : []
  }))
  return all.flat()
}

/** Sources of the components a slide may use, by name: the workshop's own, and the engine's. */
export async function readFigures(workshop: string): Promise<Record<string, string>> {
  const folders = [join(workshop, FIGURES), ...FIGURES_OF_ENGINE.map(folder => join(engine, folder))]
  const files = (await Promise.all(folders.map(async folder => (await namesIn(folder, '')).filter(name => name.endsWith('.vue')).map(name => join(folder, name))))).flat()
  return Object.fromEntries(await Promise.all(files.map(async file => [basename(file, '.vue'), await readFile(file, 'utf8')] as const)))
}

/** Paths under `public/` as a slide names them; undefined where there is no such folder. */
export async function readPublicFiles(workshop: string): Promise<string[] | undefined> {
  const entries = await readdir(join(workshop, 'public'), { recursive: true }).catch(() => null)
  return entries?.map(name => `/${name.replaceAll('\\', '/')}`)
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}

async function namesIn(workshop: string, folder: string): Promise<string[]> {
  return (await readdir(join(workshop, folder)).catch(() => [])).sort()
}
