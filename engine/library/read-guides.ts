/** Reads what the content check holds guides and layouts against. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { engine } from './project.ts'

/** Packages whose layouts a slide may use beside the deck's own. */
const LAYOUTS_OF = ['@slidev/client', '@slidev/theme-default']

/** The texts of a workshop's `docs/` and of its folder that people read, in order of their names. */
export async function readGuides(workshop: string): Promise<{ file: string, text: string }[]> {
  const inFolder = async (folder: string) => (await readdir(join(workshop, folder)).catch(() => [])).filter(name => name.endsWith('.md')).sort()
  const files = [...(await inFolder('.')).filter(isGuide), ...(await inFolder('docs')).map(name => `docs/${name}`)]
  return Promise.all(files.map(async file => ({ file, text: await readFile(join(workshop, file), 'utf8') })))
}

/** Of a folder's Markdown files those in capitals: the deck stands there too. */
const isGuide = (name: string) => /^[A-Z-]+\.md$/.test(name)

/** Names of the layouts that a slide may use: the workshop's own, those of the look and of Slidev. */
export async function readLayouts(workshop: string): Promise<string[]> {
  const namesIn = async (folder: string) => (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.vue')).map(name => name.slice(0, -4)).sort()
  const own = await Promise.all([join(workshop, 'layouts'), join(engine, 'look/layouts')].map(namesIn))
  const { resolve } = createRequire(import.meta.url)
  const brought = await Promise.all(LAYOUTS_OF.map(name => namesIn(join(dirname(resolve(`${name}/package.json`)), 'layouts'))))
  return [...new Set([...own, ...brought].flat())]
}

/** Whether there is a file or folder at a path of the workshop. */
export const pathsOf = (workshop: string) => (path: string) => existsSync(join(workshop, path))
