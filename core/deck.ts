/** Which slide belongs to which agenda, and what number it has there. */
import type { SlideTiming } from './agenda.ts'

export type FrontMatter = Record<string, unknown>

/** Shows every slide, those for the workbook included. */
export const EVERY_SLIDE = 'all'

/** As much of an exercise as decides where its slide is shown. */
export interface RunsIn { id: string, minutes: Record<string, number> }

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
 * Whether a block of front matter is shown in an agenda: a slide, or a stub that imports slides.
 * A stub may name its `agendas`; a slide that carries an exercise goes where the exercise runs; any
 * other slide names its minutes by agenda. The deck's first block is shown whatever this says.
 */
export function isShown(frontmatter: FrontMatter, agenda: string, exercises: readonly RunsIn[]): boolean {
  if (agenda === EVERY_SLIDE)
    return true
  if (Array.isArray(frontmatter.agendas) && !frontmatter.agendas.includes(agenda))
    return false
  if (typeof frontmatter.src === 'string')
    return true
  if (frontmatter.workbook === true)
    return false
  if (typeof frontmatter.exercise === 'string')
    return exercises.find(exercise => exercise.id === frontmatter.exercise)?.minutes[agenda] !== undefined
  return agenda in minutesOf(frontmatter)
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
 * The first slide is always shown.
 */
export function pagesOf(slides: readonly DeckSlide[], agenda: string, exercises: readonly RunsIn[]): (number | null)[] {
  let page = 0
  return slides.map((slide, i) => {
    const blocks = [...slide.stubs, slide.frontmatter]
    const dropped = blocks.some(block => block.hide || block.disabled)
    const shown = !dropped && ((i === 0 && !slide.stubs.length) || blocks.every(block => isShown(block, agenda, exercises)))
    return shown ? ++page : null
  })
}

/** What the schedule of an agenda needs to know of the slides, in the deck's order. */
export function slideTimings(slides: readonly DeckSlide[], agenda: string, exercises: readonly RunsIn[]): SlideTiming[] {
  const pages = pagesOf(slides, agenda, exercises)
  return slides.map((slide, i) => {
    const page = pages[i]!
    const { exercise } = slide.frontmatter
    return {
      section: sectionOf(slide),
      title: headlineOf(slide),
      // A slide imported twice counts only where its stub shows it.
      minutes: page === null ? {} : minutesOf(slide.frontmatter),
      page,
      ...(typeof exercise === 'string' && page !== null ? { exercise } : {}),
    }
  })
}
