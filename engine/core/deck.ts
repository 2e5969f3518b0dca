/** Which slide belongs to which agenda, and what number it has there. */
import type { AgendaChoice, Priority, RunsIn, SlideTiming } from './agenda.ts'
import { minutesIn, planOf, standIn } from './agenda.ts'

export type { RunsIn } from './agenda.ts'

export type FrontMatter = Record<string, unknown>

/** Shows every slide, those for the workbook included. */
export const EVERY_SLIDE = 'all'

/** An agenda, or the name of one that is like no other and swaps nothing. */
export type Deck = string | AgendaChoice

/** One slide of the deck as its file says it, before any agenda. */
export interface DeckSlide {
  /** Path from the project's root. */
  file: string
  /** The line on which the slide begins, from 1. */
  line: number
  /** Its own front matter. */
  frontmatter: FrontMatter
  /** Front matter of the stubs that import it, the outermost first. */
  stubs: FrontMatter[]
  /** What stands between front matter and notes. */
  content: string
  /** Presenter notes; empty where there are none. */
  note: string
}

/**
 * Whether a block of front matter is in an agenda's deck: a slide, or a stub that imports slides.
 * A block may name its `agendas`; a slide that carries an exercise goes where the exercise runs or is
 * kept for a reserve; any other slide names its minutes by agenda, or the exercise it comes in `with`.
 * The deck's first block is shown whatever this says.
 */
export function isShown(frontmatter: FrontMatter, deck: Deck, exercises: readonly RunsIn[]): boolean {
  return isSrc(frontmatter) && !isEvery(deck)
    ? inAgendas(frontmatter, planOf(choice(deck)))
    : showing(frontmatter, deck, exercises) !== 'no'
}

/** Whether a slide waits for a reserve: it is in the deck, and passed over until its exercise is chosen. */
export function isReserve(frontmatter: FrontMatter, deck: Deck, exercises: readonly RunsIn[]): boolean {
  return showing(frontmatter, deck, exercises) === 'reserve'
}

/** The exercise a slide carries in a deck, after swaps. */
export function carriedBy(frontmatter: FrontMatter, deck: Deck): string | undefined {
  return typeof frontmatter.exercise === 'string' ? standIn(choice(deck), frontmatter.exercise) : undefined
}

const choice = (deck: Deck): AgendaChoice => typeof deck === 'string' ? { id: deck } : deck
const isEvery = (deck: Deck) => choice(deck).id === EVERY_SLIDE
const isSrc = (frontmatter: FrontMatter) => typeof frontmatter.src === 'string'
const inAgendas = ({ agendas }: FrontMatter, plan: string) => !Array.isArray(agendas) || agendas.includes(plan)

function showing(frontmatter: FrontMatter, deck: Deck, all: readonly RunsIn[]): 'yes' | 'reserve' | 'no' {
  if (isEvery(deck))
    return 'yes'
  const agenda = choice(deck)
  const plan = planOf(agenda)
  const forReading = frontmatter.workbook === true && frontmatter.with === undefined
  if (!inAgendas(frontmatter, plan) || forReading)
    return 'no'
  const exercises = minutesIn(agenda, all)
  const runs = (id: unknown) => {
    const exercise = exercises.find(one => one.id === id)
    if (exercise?.minutes[plan] !== undefined)
      return 'yes'
    return exercise?.reserve?.[plan] === undefined ? 'no' : 'reserve'
  }
  if (typeof frontmatter.exercise === 'string') {
    // What stands in for another exercise is on the slide of that one.
    const elsewhere = Object.values(agenda.swap ?? {}).includes(frontmatter.exercise)
    return elsewhere ? 'no' : runs(carriedBy(frontmatter, agenda))
  }
  if (plan in minutesOf(frontmatter))
    return 'yes'
  return frontmatter.with === undefined ? 'no' : runs(frontmatter.with)
}

/** Minutes by agenda as the front matter says them; entries that are no number are left out. */
export function minutesOf(frontmatter: FrontMatter): Record<string, number> {
  const minutes = frontmatter.minutes
  if (typeof minutes !== 'object' || minutes === null)
    return {}
  return Object.fromEntries(Object.entries(minutes).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}

/** The section of a slide: its own key, else the name of its file. */
export function sectionOf(slide: DeckSlide): string {
  const { section } = slide.frontmatter
  return typeof section === 'string' ? section : slide.file.split('/').at(-1)!.replace(/\.md$/, '')
}

/** The one `#` heading of a slide without its markup, or an empty text. */
export function headlineOf(slide: DeckSlide): string {
  return headlinesOf(slide.content)[0] ?? ''
}

/** All `#` headings of a slide's content without their markup; code blocks do not count. */
export function headlinesOf(content: string): string[] {
  let fence = ''
  return content.split('\n').flatMap((line) => {
    const ticks = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (ticks && (!fence || ticks.startsWith(fence)))
      fence = fence ? '' : ticks
    return !fence && /^# +\S/.test(line) ? [line.slice(2).replace(/<[^>]*>/g, '').replace(/[*_`]/g, '').trim()] : []
  })
}

/**
 * The number each slide has in the deck of an agenda, in the deck's order; null where it is not shown.
 * Slides that wait for a reserve are numbered with the others. The first slide is always shown.
 */
export function pagesOf(slides: readonly DeckSlide[], deck: Deck, exercises: readonly RunsIn[]): (number | null)[] {
  let page = 0
  return slides.map((slide, i) => {
    const blocks = [...slide.stubs, slide.frontmatter]
    const dropped = blocks.some(block => block.hide || block.disabled)
    const shown = !dropped && ((i === 0 && !slide.stubs.length) || blocks.every(block => isShown(block, deck, exercises)))
    return shown ? ++page : null
  })
}

/** What the schedule of an agenda needs to know of the slides, in the deck's order. */
export function slideTimings(slides: readonly DeckSlide[], deck: Deck, exercises: readonly RunsIn[]): SlideTiming[] {
  const pages = pagesOf(slides, deck, exercises)
  return slides.map((slide, i) => {
    const page = pages[i]!
    const { form, slide: ref, priority } = slide.frontmatter
    const exercise = carriedBy(slide.frontmatter, deck)
    return {
      section: sectionOf(slide),
      title: headlineOf(slide),
      // A slide imported twice counts only where its stub shows it.
      minutes: page === null ? {} : minutesOf(slide.frontmatter),
      page,
      ...(exercise !== undefined && page !== null ? { exercise } : {}),
      ...(typeof form === 'string' ? { form } : {}),
      ...(typeof ref === 'string' ? { ref } : {}),
      ...(isPriority(priority) ? { priority } : {}),
      ...(page !== null && isReserve(slide.frontmatter, deck, exercises) ? { reserve: true } : {}),
    }
  })
}

/** Whether a value is one of the three priorities. */
export function isPriority(value: unknown): value is Priority {
  return value === 'must' || value === 'should' || value === 'could'
}
