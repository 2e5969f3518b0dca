/** What the rules of the content check share. */
import type { Agenda } from '../agenda.ts'
import type { DeckSlide } from '../deck.ts'
import type { Problem } from '../exercise/problems.ts'
import type { Exercise } from '../exercise/schema.ts'

/** All content as the check sees it: every file in it has passed its schema. */
export interface ContentModel {
  agendas: Agenda[]
  exercises: Exercise[]
  /** Every slide of the deck in order. */
  slides: DeckSlide[]
  /** Sections that have a page. */
  sections: string[]
}

/** One rule: what it finds wrong, in the order of the files. */
export type Rule = (content: ContentModel) => Problem[]

/** A problem that keeps the check from passing. */
export function error(file: string, path: string, message: string): Problem {
  return { file, path, message, level: 'error' }
}

/** Where a slide begins, for messages. */
export function lineOf(slide: DeckSlide): string {
  return `line ${slide.line}`
}

/** The path of an exercise's file. */
export function fileOf(exercise: Exercise): string {
  return `exercises/${exercise.id}.md`
}

/** The path of an agenda's file. */
export function agendaFile(agenda: Agenda): string {
  return `agendas/${agenda.id}.yaml`
}

/** The first slide carries the deck's settings and is the cover. */
export function isCover(slide: DeckSlide, content: ContentModel): boolean {
  return slide === content.slides[0]
}
