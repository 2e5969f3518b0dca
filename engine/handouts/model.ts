/** What the templates print: the content, put in the order of the pages. */
import type { Agenda, ScheduleLine } from '../core/agenda.ts'
import type { WorkshopMap } from '../core/catalogue/map.ts'
import type { DeckSlide } from '../core/deck.ts'
import type { Exercise } from '../core/exercise/schema.ts'
import type { RolePlayStep } from '../core/role-play/step.ts'
import type { ContentModel } from '../library/check/model.ts'
import type { HandoutWords } from './words.ts'
import { EVERY_SLIDE, headlineOf, isReserve, minutesOf, pagesOf, sectionOf } from '../core/deck.ts'
import { sectionTitle } from '../core/section-title.ts'
import { isPlayed } from '../kinds/traits.ts'
import { scheduleOf } from '../library/check/agendas.ts'

/** A slide beside its notes. */
export interface PrintSlide {
  /** Index into the pictures. */
  picture: number
  /** Its permanent number, such as `02:4`; empty for one without. */
  ref: string
  headline: string
  section: string
  minutes: Record<string, number>
  workbookOnly: boolean
  /** The exercise it carries. */
  exercise: string | null
  layout: string
  credit: string | null
  note: string
  /** Its number in each agenda's deck; an agenda that does not show it is not named. */
  pages: Record<string, number>
  /** The agendas in which it waits for a reserve. */
  reserve: string[]
}

export interface PrintSection {
  id: string
  /** `02` of `02-middle`. */
  number: string
  title: string
  idea: string | null
  /** What people can do after it: `by` names the exercises that practise it, `for` the agendas, where not all do. */
  objectives: { text: string, by: string[], for?: string[] }[]
  slides: PrintSlide[]
  /** In the order of the slides that carry them; those that no slide carries come last. */
  exercises: Exercise[]
}

export interface RunSheet {
  agenda: Agenda
  lines: ScheduleLine[]
}

export interface HandoutModel {
  title: string
  version: string
  /** As it is printed, such as "1 May 2026"; empty where nobody knows. */
  date: string
  words: HandoutWords
  /** Null where the workshop has none. */
  map: WorkshopMap | null
  /** What runs when nobody names an agenda. */
  defaultAgenda: string
  /** Slugs of what is printed; everything that has something to say when absent. */
  printed?: readonly string[]
  agendas: Agenda[]
  sections: PrintSection[]
  runSheets: RunSheet[]
}

/** Lays the content out by section. */
export function buildModel(content: ContentModel, words: HandoutWords, about: { title: string, version: string, date: string }): HandoutModel {
  const slides = printSlides(content)
  const ids = [...new Set([...slides.map(slide => slide.section), ...content.exercises.map(exercise => exercise.section)])].sort()
  return {
    ...about,
    words,
    map: content.catalogue?.map ?? null,
    defaultAgenda: content.catalogue?.workshop?.agenda ?? content.agendas.map(({ id }) => id).sort()[0] ?? '',
    printed: content.catalogue?.workshop?.handouts,
    agendas: content.agendas,
    sections: ids.map(id => printSection(id, slides, content)),
    runSheets: content.agendas.map(agenda => ({ agenda, lines: scheduleOf(agenda, content) })),
  }
}

/** The role-play of an exercise, where it has one. */
export function rolePlayOf(exercise: Exercise): RolePlayStep | undefined {
  return exercise.steps.find(isPlayed)
}

function printSlides(content: ContentModel): PrintSlide[] {
  const { slides, agendas, exercises } = content
  const pages = pagesOf(slides, EVERY_SLIDE, exercises)
  const decks = agendas.map(agenda => ({ agenda, pages: pagesOf(slides, agenda, exercises) }))
  // A slide that two stubs import is one slide on paper.
  const placeOf = (slide: DeckSlide) => `${slide.file}:${slide.line}`
  const seen = new Set<string>()
  return slides.flatMap((slide, i) => {
    const page = pages[i]
    const place = placeOf(slide)
    if (page == null || seen.has(place))
      return []
    seen.add(place)
    const inDecks = decks.flatMap(({ agenda, pages }) => {
      const number = pages.find((page, k) => page !== null && placeOf(slides[k]!) === place)
      return number == null ? [] : [[agenda.id, number] as const]
    })
    const reserve = decks.filter(({ agenda }) => isReserve(slide.frontmatter, agenda, exercises)).map(({ agenda }) => agenda.id)
    return [{ ...printSlide(slide, page), pages: Object.fromEntries(inDecks), reserve }]
  })
}

function printSlide(slide: DeckSlide, page: number): Omit<PrintSlide, 'pages' | 'reserve'> {
  const { slide: ref, workbook, exercise, credit, layout } = slide.frontmatter
  return {
    picture: page - 1,
    ref: typeof ref === 'string' ? ref : '',
    headline: headlineOf(slide),
    section: sectionOf(slide),
    minutes: minutesOf(slide.frontmatter),
    workbookOnly: workbook === true,
    exercise: typeof exercise === 'string' ? exercise : null,
    layout: typeof layout === 'string' ? layout : 'figure',
    credit: typeof credit === 'string' ? credit : null,
    note: slide.note,
  }
}

function printSection(id: string, slides: readonly PrintSlide[], { catalogue, exercises }: ContentModel): PrintSection {
  const section = catalogue?.workshop?.sections?.[id]
  const own = slides.filter(slide => slide.section === id)
  const carried = own.flatMap(slide => slide.exercise ?? [])
  const place = (exercise: Exercise) => carried.includes(exercise.id) ? carried.indexOf(exercise.id) : carried.length
  return {
    id,
    number: id.slice(0, 2),
    title: sectionTitle(id, section?.title),
    idea: section?.idea ?? null,
    objectives: (section?.objectives ?? []).map(objective => ({ text: objective.text, by: objective.by, ...objective.for ? { for: objective.for } : {} })),
    slides: own,
    exercises: exercises.filter(exercise => exercise.section === id).sort((a, b) => place(a) - place(b)),
  }
}
