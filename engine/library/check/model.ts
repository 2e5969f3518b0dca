/** What the rules of the content check share. */
import type { Agenda } from '../../core/agenda.ts'
import type { Catalogue } from '../../core/catalogue/schema.ts'
import type { DeckSlide } from '../../core/deck.ts'
import type { Problem } from '../../core/exercise/problems.ts'
import type { Exercise } from '../../core/exercise/schema.ts'
import { keyPath } from '../../core/exercise/problems.ts'
import { figureTexts } from './prose.ts'

/** All content as the check sees it: every file in it has passed its schema. */
export interface ContentModel {
  /** A deck of slides with exercises on them and no workshop round it: only what keeps it from running is judged. */
  plain?: boolean
  agendas: Agenda[]
  exercises: Exercise[]
  /** Every slide of the deck in order. */
  slides: DeckSlide[]
  /** Sections that have a page. */
  sections: string[]
  /** Outcomes, objectives, sources and company facts; what is not there is not checked against. */
  catalogue?: Catalogue
  /** Texts of handouts: what each file says, by key. */
  prints?: { file: string, value: unknown }[]
  /** Sources of the figures that slides may use, by the name of their tag. */
  figures?: Record<string, string>
  /** Paths that a slide may show or link to, as in `/favicon.svg`. */
  publicFiles?: string[]
  /** Names of layouts that a slide may use; without them none is judged. */
  layouts?: string[]
  /** What people read who run or change the workshop. */
  guides?: { file: string, text: string }[]
  /** Whether there is something at a path from the project's root. */
  hasPath?: (path: string) => boolean
}

/** What judges language; it needs dictionaries, which this folder does not bring. */
export interface Language {
  /** Whether a word is British English or in the workshop's own list. */
  isWord: (word: string) => boolean
  /** Words that may be meant, the likeliest first. */
  suggest: (word: string) => string[]
  syllables: (word: string) => number
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

/** Something to look at that does not keep the check from passing. */
export function warning(file: string, path: string, message: string): Problem {
  return { file, path, message, level: 'warning' }
}

/** Every text inside a value of content, with its key path. */
export function textsIn(value: unknown, path: PropertyKey[] = []): { path: string, text: string }[] {
  if (typeof value === 'string')
    return [{ path: keyPath(path), text: value }]
  if (Array.isArray(value))
    return value.flatMap((inner, i) => textsIn(inner, [...path, i]))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
  return []
}

/** Where a figure is drawn. */
export const figureFile = (name: string) => `components/${name}.vue`

/** A piece of content that somebody reads. */
export interface Passage { file: string, path: string, text: string }

/** Keys whose values are names for the machine and no text. */
const NAMES = new Set(['id', 'kind', 'section', 'objectives', 'step', 'at', 'right', 'option', 'component', 'form', 'size', 'priority', 'to'])
const isName = (path: string) => NAMES.has(path.replace(/\[\d+\]/g, '').split('.').at(-1)!) || /(?:^|\.)(?:forms|formFor|agendas|takes)\b/.test(path)

/** Everything that somebody reads in exercises, slides and handouts, without names for the machine. */
export function passages({ exercises, slides, prints = [], catalogue, figures = {} }: ContentModel): Passage[] {
  return [
    ...exercises.flatMap(exercise => textsIn(exercise).filter(({ path }) => !isName(path)).map(({ path, text }) => ({ file: fileOf(exercise), path, text }))),
    ...slides.filter((slide, i) => slides.findIndex(other => other.file === slide.file && other.line === slide.line) === i)
      .flatMap(slide => [slide.content, slide.note].map(text => ({ file: slide.file, path: lineOf(slide), text }))),
    ...Object.entries(figures).flatMap(([name, source]) => figureTexts(source).map(text => ({ file: figureFile(name), path: '', text }))),
    ...prints.flatMap(({ file, value }) => textsIn(value).filter(({ path }) => !path.endsWith('.slug')).map(({ path, text }) => ({ file, path, text }))),
    ...Object.entries(catalogue?.workshop?.sections ?? {}).flatMap(([id, { title, idea, objectives }]) =>
      textsIn({ title, idea, objectives: objectives.map(({ text }) => text) }, ['sections', id]).map(({ path, text }) => ({ file: 'workshop.yaml', path, text }))),
    ...Object.entries(catalogue?.outcomes ?? {}).map(([id, { text }]) => ({ file: 'catalogue/outcomes.yaml', path: `${id}.text`, text })),
  ]
}
