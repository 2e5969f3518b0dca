/** Finds the folder of a workshop that somebody named, and says what it lacks to be one. */
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ContentError } from '../core/content-error.ts'
import { isOldLayout } from './old-layout.ts'
import { readWorkshop } from './read-workshop.ts'

/**
 * @param path as it was typed, from the folder where the command runs
 * @returns the whole path of a folder with `slides.md`, and with `workshop.yaml` where it is more than a plain deck
 * @throws ContentError, one sentence, where it is none
 */
export function findWorkshop(path: string): string {
  const folder = resolve(path)
  if (!existsSync(folder))
    throw new ContentError(`There is no folder ${path}: name the folder of a workshop with --workshop DIR.`)
  if (!statSync(folder).isDirectory())
    throw new ContentError(`${path} is a file, and a workshop is a folder: name the folder with --workshop DIR.`)
  if (isOldLayout(folder))
    throw new ContentError(`${path} has the layout of an earlier engine: npm run migrate -- --workshop ${path} turns it into today's.`)
  if (!existsSync(join(folder, 'slides.md')))
    throw new ContentError(`${path} has no slides.md, so there is nothing to show: name the folder of a workshop with --workshop DIR.`)
  readWorkshop(folder)
  return folder
}
