/** Reads what the content check holds guides and layouts against. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Packages whose layouts a slide may use beside the deck's own. */
const LAYOUTS_OF = ['@slidev/client', '@slidev/theme-default']

/** The texts of `docs/` and of the root that people read, in order of their names. */
export async function readGuides(root: string): Promise<{ file: string, text: string }[]> {
  const inFolder = async (folder: string) => (await readdir(join(root, folder)).catch(() => [])).filter(name => name.endsWith('.md')).sort()
  const files = [...(await inFolder('.')).filter(isGuide), ...(await inFolder('docs')).map(name => `docs/${name}`)]
  return Promise.all(files.map(async file => ({ file, text: await readFile(join(root, file), 'utf8') })))
}

/** Of the root's Markdown files those in capitals: the deck stands there too. */
const isGuide = (name: string) => /^[A-Z-]+\.md$/.test(name)

/** Names of the layouts that a slide may use; undefined where the deck has none of its own. */
export async function readLayouts(root: string): Promise<string[] | undefined> {
  const namesIn = async (folder: string) => (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.vue')).map(name => name.slice(0, -4)).sort()
  const own = (await Promise.all(['layouts', 'engine/look/layouts'].map(folder => namesIn(join(root, folder))))).flat()
  if (!own.length)
    return undefined
  const { resolve } = createRequire(import.meta.url)
  const brought = await Promise.all(LAYOUTS_OF.map(name => namesIn(join(dirname(resolve(`${name}/package.json`)), 'layouts'))))
  return [...new Set([...own, ...brought.flat()])]
}

/** Whether there is a file or folder at a path of the project. */
export const pathsOf = (root: string) => (path: string) => existsSync(join(root, path))
