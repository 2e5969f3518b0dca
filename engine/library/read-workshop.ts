/** Reads what a workshop says of itself, before anything else of it is read. */
import type { Workshop, WorkshopMap } from '../core/catalogue/schema.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { accentsOf, brandCss, brandOf, ownAccents } from '../core/brand.ts'
import { catalogueFiles, parseCatalogue } from '../core/catalogue/schema.ts'
import { ContentError } from '../core/content-error.ts'
import { formatProblem } from '../core/exercise/problems.ts'
import { isPlainDeck, plainWorkshop } from './plain-deck.ts'

/**
 * Reads `workshop.yaml`; a plain deck has what is usual.
 * @param folder the workshop's folder
 * @throws ContentError that names file, key path and remedy
 */
export function readWorkshop(folder: string): Workshop & { agenda: string } {
  if (isPlainDeck(folder))
    return plainWorkshop(folder)
  const workshop = readPart(folder, 'workshop')
  if (!workshop)
    throw new ContentError('workshop.yaml is missing: it gives the workshop its title and its sections.')
  return { ...workshop, agenda: workshop.agenda ?? firstAgenda(folder) }
}

/** Where only one agenda can be meant, nobody has to name it. */
function firstAgenda(folder: string): string {
  const path = join(folder, 'agendas')
  const [first, ...others] = (existsSync(path) ? readdirSync(path) : []).filter(name => name.endsWith('.yaml')).map(name => basename(name, '.yaml')).sort()
  if (first === undefined)
    throw new ContentError('There is no agenda: write one below agendas/.')
  if (others.length)
    throw new ContentError(`workshop.yaml: agenda is missing: say which of ${[first, ...others].join(', ')} runs when nobody names one`)
  return first
}

/**
 * The brand of a workshop as a style sheet; for phone and console only where its first accent is not the one that they are built with.
 * @param folder the workshop's folder
 * @throws ContentError that names file, key path and remedy
 */
export function brandCssOf(folder: string, where: 'deck' | 'paper' | 'device'): string {
  const workshop = readWorkshop(folder)
  const brand = brandOf(workshop)
  const isBuiltIn = Object.values(brand.accents)[0]!.fill === ownAccents.indigo.fill
  return where === 'device' && isBuiltIn ? '' : brandCss(brand, accentsOf(workshop), where)
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
