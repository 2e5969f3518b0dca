/** A deck of slides with exercises on them, and nothing that makes it a workshop: it runs with what is usual. */
import type { Agenda } from '../core/agenda.ts'
import type { Workshop } from '../core/catalogue/schema.ts'
import type { DeckSlide } from '../core/deck.ts'
import type { Exercise } from '../core/exercise/schema.ts'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ENGINE, workshopSchema } from '../core/catalogue/schema.ts'
import { EVERY_SLIDE, sectionOf } from '../core/deck.ts'
import { parseFrontMatter } from '../core/front-matter.ts'

/** What only a workshop has, today's or one of an earlier engine. */
const OF_WORKSHOP = ['workshop.yaml', 'agendas', 'catalogue', 'sections.yaml']

/** Whether a folder has slides and nothing of a workshop. */
export function isPlainDeck(folder: string): boolean {
  return existsSync(join(folder, 'slides.md')) && !OF_WORKSHOP.some(name => existsSync(join(folder, name)))
}

/** The front matter on top of `slides.md`; empty where there is none that can be read, which Slidev tells. */
export function headmatterOf(folder: string): Record<string, unknown> {
  const front = parseFrontMatter(readFileSync(join(folder, 'slides.md'), 'utf8'), 'slides.md')
  const data = front.ok ? front.value.data : null
  return typeof data === 'object' && data !== null ? data as Record<string, unknown> : {}
}

/** A workshop with the deck's title and one agenda of all its slides. */
export function plainWorkshop(folder: string): Workshop & { agenda: string } {
  const { title } = headmatterOf(folder)
  return { ...workshopSchema.parse({ engine: ENGINE, title: typeof title === 'string' && title.trim() ? title : basename(folder), sections: {} }), agenda: EVERY_SLIDE }
}

/** All slides in their order; only exercises take minutes. */
export function plainAgenda(slides: readonly DeckSlide[], exercises: readonly Exercise[]): Agenda {
  const sections = [...new Set(slides.map(sectionOf))]
  return {
    id: EVERY_SLIDE,
    title: 'All slides',
    minutes: exercises.reduce((sum, { minutes }) => sum + (minutes[EVERY_SLIDE] ?? 0), 0),
    start: '09:00',
    parts: sections.map(section => ({ section })),
  }
}

/** Slides that carry the exercise whose tag stands on them, as if their front matter said so. */
export function withTags(slides: readonly DeckSlide[]): DeckSlide[] {
  return slides.map((slide) => {
    const tag = /<Exercise\s[^>]*\bid="([^"]+)"/.exec(withoutCode(slide.content))
    return tag && slide.frontmatter.exercise === undefined ? { ...slide, frontmatter: { ...slide.frontmatter, exercise: tag[1] } } : slide
  })
}

/** The lines of a slide that are no code. */
function withoutCode(content: string): string {
  let inCode = false
  return content.split('\n').filter((line) => {
    const fence = /^(?:```|~~~)/.test(line)
    if (fence)
      inCode = !inCode
    return !fence && !inCode
  }).join('\n')
}
