/** Loads the content of a session: exercises, agendas, slides, and the schedule that follows. */
import type { Agenda, SlideTiming } from '../core/agenda.ts'
import type { DeckSlide } from '../core/deck.ts'
import type { Problem } from '../core/exercise/problems.ts'
import type { Exercise } from '../core/exercise/schema.ts'
import type { PinnedSlide, SessionContent } from '../core/session/content.ts'
import type { ContentModel } from './check/model.ts'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { exercisesIn, planOf, schedule } from '../core/agenda.ts'
import { ContentError } from '../core/content-error.ts'
import { carriedBy, headlineOf, isReserve, pagesOf, sectionOf, slideTimings } from '../core/deck.ts'
import { formatProblem } from '../core/exercise/problems.ts'
import { nameClashes } from './component-names.ts'
import { deckInputsHash } from './hash.ts'
import { keepNewest } from './keep-newest.ts'
import { isPlainDeck, plainAgenda, withTags } from './plain-deck.ts'
import { cache } from './project.ts'
import { readCatalogue, readFigures, readPrints, readPublicFiles } from './read-catalogue.ts'
import { readDeck } from './read-deck.ts'
import { readAgendas, readExercises, readSections } from './read-files.ts'
import { pathsOf, readGuides, readLayouts } from './read-guides.ts'

export { ContentError } from '../core/content-error.ts'
export { deckInputsHash } from './hash.ts'

export interface LoadedContent {
  content: SessionContent
  /** Every exercise, also those that this agenda does not run. */
  exercises: Exercise[]
  agendas: Agenda[]
  /** Every slide in the deck's order; `page` is its number in this agenda's deck. */
  slides: SlideTiming[]
}

/** Reads all content without judging it; files that cannot be read are in `problems`. */
export async function readContent(workshop: string): Promise<{ model: ContentModel, problems: Problem[] }> {
  const [exercises, agendas, deck, sections, { catalogue, problems }, prints, figures, publicFiles, layouts, guides] = await Promise.all([
    readExercises(workshop),
    readAgendas(workshop),
    readDeck(workshop),
    readSections(workshop),
    readCatalogue(workshop),
    readPrints(workshop),
    readFigures(workshop),
    readPublicFiles(workshop),
    readLayouts(workshop),
    readGuides(workshop),
  ])
  const plain = isPlainDeck(workshop)
  const slides = plain ? withTags(deck.slides) : deck.slides
  return {
    model: { plain, exercises: exercises.values, agendas: plain ? [plainAgenda(slides, exercises.values)] : agendas.values, slides, sections, catalogue, prints, figures, publicFiles, layouts, guides, hasPath: pathsOf(workshop) },
    problems: [...agendas.problems, ...exercises.problems, ...problems, ...deck.problems, ...nameClashes(workshop)],
  }
}

/**
 * Loads what a session pins.
 * @param workshop the workshop's folder
 * @param agendaId an agenda of `agendas/`
 * @throws ContentError when there is no such agenda, or when a file breaks its schema
 */
export async function loadContent(workshop: string, agendaId: string): Promise<LoadedContent> {
  const [{ model, problems }, hash] = await Promise.all([readContent(workshop), deckInputsHash(workshop, agendaId)])
  if (problems.length)
    throw new ContentError(problems.map(formatProblem).join('\n'))
  const agenda = findAgenda(model.agendas, agendaId)
  const slides = slideTimings(model.slides, agenda, model.exercises)
  const plan = planOf(agenda)
  const runs = exercisesIn(agenda, model.exercises).filter(exercise => plan in exercise.minutes || plan in exercise.reserve)
  return {
    content: { agenda, schedule: schedule(agenda, slides, model.exercises), exercises: runs, slides: pinnedSlides(model.slides, agenda, model.exercises), sections: sectionsOf(model), hash },
    exercises: model.exercises,
    agendas: model.agendas,
    slides,
  }
}

/** Old contents to keep; each is a few hundred kilobytes. */
const KEPT_CONTENTS = 12

/**
 * What a session pins, as `loadContent` gives it; files that were read before are not read again.
 * @throws ContentError as `loadContent` does
 */
export async function sessionContent(workshop: string, agendaId: string): Promise<SessionContent> {
  const folder = join(cache, 'content')
  const file = join(folder, `${await deckInputsHash(workshop, agendaId)}.json`)
  const kept = await readFile(file, 'utf8').then(text => JSON.parse(text) as SessionContent).catch(() => null)
  if (kept)
    return kept
  const { content } = await loadContent(workshop, agendaId)
  const part = `${file}.${process.pid}.part`
  await mkdir(folder, { recursive: true })
  await writeFile(part, JSON.stringify(content))
  await rename(part, file)
  keepNewest(folder, KEPT_CONTENTS)
  return content
}

/** Title and key idea of each section, in order. */
function sectionsOf({ catalogue }: ContentModel): SessionContent['sections'] {
  return Object.entries(catalogue?.workshop?.sections ?? {}).map(([id, { title, idea = '' }]) => ({ id, title, idea }))
}

/** Every page of an agenda's deck in order, with its notes. */
function pinnedSlides(slides: readonly DeckSlide[], agenda: Agenda, exercises: readonly Exercise[]): PinnedSlide[] {
  const pages = pagesOf(slides, agenda, exercises)
  return slides.flatMap((slide, i) => {
    const page = pages[i]!
    if (page === null)
      return []
    const { form, with: goesWith, clicks } = slide.frontmatter
    const exercise = carriedBy(slide.frontmatter, agenda) ?? null
    const waits = isReserve(slide.frontmatter, agenda, exercises)
    return [{
      page,
      section: sectionOf(slide),
      title: headlineOf(slide),
      note: slide.note,
      exercise,
      form: typeof form === 'string' ? form : null,
      reserve: waits ? exercise ?? (typeof goesWith === 'string' ? goesWith : null) : null,
      ...(typeof clicks === 'number' ? { clicks } : {}),
    }]
  })
}

/**
 * The agenda with that id.
 * @throws ContentError that names those that exist
 */
export function findAgenda(agendas: readonly Agenda[], id: string): Agenda {
  const agenda = agendas.find(candidate => candidate.id === id)
  if (!agenda)
    throw new ContentError(`There is no agenda "${id}": choose ${agendas.map(a => a.id).join(', ') || 'one after writing a file in agendas/'}.`)
  return agenda
}
