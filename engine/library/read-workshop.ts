/** Reads what a workshop says of itself, before anything else of it is read. */
import type { Workshop, WorkshopMap } from '../core/catalogue/schema.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueFiles, parseCatalogue } from '../core/catalogue/schema.ts'
import { ContentError } from '../core/content-error.ts'
import { formatProblem } from '../core/exercise/problems.ts'

/**
 * Reads `workshop.yaml`.
 * @param folder the workshop's folder
 * @throws ContentError that names file, key path and remedy
 */
export function readWorkshop(folder: string): Workshop {
  const workshop = readPart(folder, 'workshop')
  if (!workshop)
    throw new ContentError('workshop.yaml is missing: it gives the workshop its title, its default agenda and its sections.')
  return workshop
}

/**
 * Reads `catalogue/map.yaml`; null where a workshop has none.
 * @param folder the workshop's folder
 * @throws ContentError that names file, key path and remedy
 */
export function readMap(folder: string): WorkshopMap | null {
  return readPart(folder, 'map') ?? null
}

function readPart<N extends 'workshop' | 'map'>(folder: string, name: N): ReturnType<typeof parseCatalogue>['catalogue'][N] {
  const path = join(folder, catalogueFiles[name])
  const { catalogue, problems } = parseCatalogue({ [name]: existsSync(path) ? readFileSync(path, 'utf8') : undefined })
  if (problems.length)
    throw new ContentError(problems.map(formatProblem).join('\n'))
  return catalogue[name]
}
