/** Loads the content of a session: exercises, agendas, slides, and the schedule that follows. */
import type { Agenda, SlideTiming } from '../../core/agenda.ts'
import type { ContentModel } from '../../core/check/model.ts'
import type { Problem } from '../../core/exercise/problems.ts'
import type { Exercise } from '../../core/exercise/schema.ts'
import type { SessionContent } from '../../core/session/content.ts'
import { schedule } from '../../core/agenda.ts'
import { checkContent } from '../../core/check/index.ts'
import { slideTimings } from '../../core/deck.ts'
import { formatProblem } from '../../core/exercise/problems.ts'
import { deckInputsHash } from './hash.ts'
import { readDeck } from './read-deck.ts'
import { readAgendas, readExercises, readSections } from './read-files.ts'

export { deckInputsHash } from './hash.ts'

/** Content that cannot be used; its message is for a person. */
export class ContentError extends Error {
  override name = 'ContentError'
}

export interface LoadedContent {
  content: SessionContent
  /** Every exercise, also those that this agenda does not run. */
  exercises: Exercise[]
  agendas: Agenda[]
  /** Every slide in the deck's order; `page` is its number in this agenda's deck. */
  slides: SlideTiming[]
  /** What the content check finds; nothing here keeps a session from running. */
  problems: Problem[]
}

/** Reads all content without judging it; files that cannot be read are in `problems`. */
export async function readContent(root: string): Promise<{ model: ContentModel, problems: Problem[] }> {
  const [exercises, agendas, deck, sections] = await Promise.all([readExercises(root), readAgendas(root), readDeck(root), readSections(root)])
  return {
    model: { exercises: exercises.values, agendas: agendas.values, slides: deck.slides, sections },
    problems: [...agendas.problems, ...exercises.problems, ...deck.problems],
  }
}

/** The agendas that can be used, the shortest first. */
export async function listAgendas(root: string): Promise<Agenda[]> {
  return (await readAgendas(root)).values
}

/**
 * Loads what a session pins.
 * @param root the project's root
 * @param agendaId an agenda of `agendas/`
 * @throws ContentError when there is no such agenda, or when a file breaks its schema
 */
export async function loadContent(root: string, agendaId: string): Promise<LoadedContent> {
  const [{ model, problems }, hash] = await Promise.all([readContent(root), deckInputsHash(root, agendaId)])
  if (problems.length)
    throw new ContentError(problems.map(formatProblem).join('\n'))
  const agenda = findAgenda(model.agendas, agendaId)
  const slides = slideTimings(model.slides, agendaId, model.exercises)
  const runs = model.exercises.filter(exercise => agendaId in exercise.minutes || agendaId in exercise.reserve)
  return {
    content: { agenda, schedule: schedule(agenda, slides, model.exercises), exercises: runs, hash },
    exercises: model.exercises,
    agendas: model.agendas,
    slides,
    problems: checkContent(model),
  }
}

/**
 * The agenda with that id.
 * @throws ContentError that names those that exist
 */
export function findAgenda(agendas: readonly Agenda[], id: string): Agenda {
  const agenda = agendas.find(candidate => candidate.id === id)
  if (!agenda)
    throw new ContentError(`There is no agenda "${id}": choose ${agendas.map(a => a.id).join(', ') || 'one after writing agendas/full-day.yaml'}.`)
  return agenda
}
