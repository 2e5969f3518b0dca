/** Reads what the content is held against: the catalogue, the texts of handouts, the figures. */
import type { Catalogue } from '../core/catalogue/schema.ts'
import type { Problem } from '../core/exercise/problems.ts'
import type { ContentModel } from './check/model.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogueFiles, parseCatalogue } from '../core/catalogue/schema.ts'
import { parseYaml } from '../core/front-matter.ts'

/** Where the texts stand that only handouts print. */
const PRINTS = 'handouts'
const FIGURES = ['components', 'engine/components', 'engine/look/components', 'engine/ui/charts']

/** The catalogue, and what is wrong with its files. */
export async function readCatalogue(root: string): Promise<{ catalogue: Catalogue, problems: Problem[] }> {
  const sources = await Promise.all(Object.entries(catalogueFiles).map(async ([name, file]) => [name, await textOf(join(root, file))] as const))
  return parseCatalogue(Object.fromEntries(sources))
}

/** Texts of handouts; a file that cannot be read is left out, and making the handouts says why. */
export async function readPrints(root: string): Promise<NonNullable<ContentModel['prints']>> {
  const names = (await namesIn(root, PRINTS)).filter(name => /\.ya?ml$/.test(name))
  const all = await Promise.all(names.map(async (name) => {
    const file = `${PRINTS}/${name}`
    const yaml = parseYaml(await readFile(join(root, file), 'utf8'), file)
    return yaml.ok ? [{ file, value: yaml.value }] : []
  }))
  return all.flat()
}

/** Sources of the components a slide may use, by name; undefined where there is no such folder. */
export async function readFigures(root: string): Promise<Record<string, string> | undefined> {
  const files = (await Promise.all(FIGURES.map(async folder => (await namesIn(root, folder)).filter(name => name.endsWith('.vue')).map(name => `${folder}/${name}`)))).flat()
  if (!files.length)
    return undefined
  return Object.fromEntries(await Promise.all(files.map(async file => [file.split('/').at(-1)!.replace(/\.vue$/, ''), await readFile(join(root, file), 'utf8')] as const)))
}

/** Paths under `public/` as a slide names them; undefined where there is no such folder. */
export async function readPublicFiles(root: string): Promise<string[] | undefined> {
  const entries = await readdir(join(root, 'public'), { recursive: true }).catch(() => null)
  return entries?.map(name => `/${name.replaceAll('\\', '/')}`)
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}

async function namesIn(root: string, folder: string): Promise<string[]> {
  return (await readdir(join(root, folder)).catch(() => [])).sort()
}
