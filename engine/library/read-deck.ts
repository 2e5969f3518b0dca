/** Reads the deck's slides in order, following `src:` stubs as Slidev does. */
import type { DeckSlide, FrontMatter } from '../core/deck.ts'
import type { Problem } from '../core/exercise/problems.ts'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { parse, parseRangeString } from '@slidev/parser'
import { yamlMessage } from '../core/front-matter.ts'

export interface Deck {
  slides: DeckSlide[]
  /** What keeps a slide from being read as its author meant it. */
  problems: Problem[]
}

type SourceSlide = Awaited<ReturnType<typeof parse>>['slides'][number]

/**
 * Reads `slides.md` and everything it imports, hidden slides included.
 * Slidev's own loader is not used, because what it leaves out is set once for a whole process.
 * @param workshop the workshop's folder
 */
export async function readDeck(workshop: string): Promise<Deck> {
  const deck: Deck = { slides: [], problems: [] }
  const read = new Map<string, Promise<SourceSlide[] | null>>()
  const fileOf = (path: string) => relative(workshop, path).split(sep).join('/')
  const complain = (slide: SourceSlide, path: string, message: string) => {
    deck.problems.push({ file: fileOf(slide.filepath), path, message, level: 'error' })
  }

  async function slidesOf(path: string): Promise<SourceSlide[] | null> {
    const source = await readFile(path, 'utf8').catch(() => null)
    return source === null ? null : (await parse(source, path)).slides as SourceSlide[]
  }

  async function add(path: string, range: string | undefined, stubs: FrontMatter[], ancestors: string[], importer?: SourceSlide): Promise<void> {
    const known = read.has(path)
    if (!known)
      read.set(path, slidesOf(path))
    const slides = await read.get(path)!
    if (!slides) {
      if (importer)
        complain(importer, `line ${importer.start + 1}`, `imports ${fileOf(path)}, which is missing: write the page, or mend the src`)
      else
        deck.problems.push({ file: fileOf(path), path: '', message: 'is missing: it is the deck, and imports the pages', level: 'error' })
      return
    }
    if (!known)
      slides.forEach(slide => readable(slide))
    for (const number of parseRangeString(slides.length, range)) {
      const slide = slides[number - 1]
      if (!slide)
        complain(importer!, `line ${importer!.start + 1}`, `asks for slide ${number} of ${fileOf(path)}, which has ${slides.length}: mend the src`)
      else
        await addSlide(slide, stubs, ancestors)
    }
  }

  async function addSlide(slide: SourceSlide, stubs: FrontMatter[], ancestors: string[]): Promise<void> {
    const { src } = slide.frontmatter
    if (typeof src !== 'string') {
      deck.slides.push({ file: fileOf(slide.filepath), line: slide.start + 1, frontmatter: slide.frontmatter, stubs, content: slide.content, note: slide.note ?? '' })
      return
    }
    const [name, range] = src.split('#') as [string, string | undefined]
    const path = name.startsWith('/') ? join(workshop, name) : join(dirname(slide.filepath), name)
    if (ancestors.includes(path))
      complain(slide, `line ${slide.start + 1}`, `imports ${fileOf(path)}, which imports it: break the circle`)
    else
      await add(path, range, [...stubs, slide.frontmatter], [...ancestors, path], slide)
  }

  function readable(slide: SourceSlide): void {
    const error = slide.frontmatterDoc?.errors[0]
    if (error)
      complain(slide, `line ${slide.start + 1 + (error.linePos?.[0].line ?? 1)}`, yamlMessage(error))
    if (typeof slide.frontmatter !== 'object' || Array.isArray(slide.frontmatter)) {
      complain(slide, `line ${slide.start + 1}`, 'has front matter that is no list of keys: write "key: value" lines')
      slide.frontmatter = {}
    }
  }

  const entry = join(workshop, 'slides.md')
  await add(entry, undefined, [], [entry])
  return deck
}
