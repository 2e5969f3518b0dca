/** Private facts of a role-play that something shown earlier gives away. */
import type { Agenda } from '../../core/agenda.ts'
import type { DeckSlide } from '../../core/deck.ts'
import type { Problem } from '../../core/exercise/problems.ts'
import type { Exercise } from '../../core/exercise/schema.ts'
import type { RolePlayStep } from '../../core/role-play/step.ts'
import type { ContentModel } from './model.ts'
import { carriedBy, pagesOf } from '../../core/deck.ts'
import { publicExercise } from '../../core/exercise/public.ts'
import { isPlayed } from '../../kinds/traits.ts'
import { error, fileOf, lineOf, textsIn } from './model.ts'

/** As many words in a row are a giveaway. */
const RUN_OF_WORDS = 4
/** As many of them must mean something by themselves. */
const TELLING_WORDS = 3

const EMPTY = new Set('a about after all also an and any anything are as at be been before but by can could did do does for from had has have he her him his how i if in into is it its may more most must nobody not nothing now of on once one only or other our out over own say says she should so some somebody than that the their them then there they this to two until up was we were what when which who whom why will with without would you your yours'.split(' '))

/** So many telling words of one private sentence in one sentence are a giveaway, in whatever order. */
const SHARED_WORDS = 3
/** As many of them are rare, and in nothing that everybody knows of the scene. */
const SECRET_WORDS = 2
/** The largest share of slides and exercises that a rare word is in. */
const RARE = 0.07

/** A place where something is shown before a role-play. */
interface Shown { file: string, path: string, text: string }

/** Nothing shown before a role-play in any agenda, by slide, phone or voice, has a private fact of it in the same words. */
export function spoilers(content: ContentModel): Problem[] {
  const found = new Map<string, Problem>()
  const common = commonWords(content)
  // The same slide comes before many role-plays, in several agendas.
  const readOnce = remembered(read)
  const agendas = content.agendas.map(agenda => ({ agenda, pages: pagesOf(content.slides, agenda, content.exercises) }))
  const onSlideOnce = remembered((slide: DeckSlide) => onSlide(slide, content.figures))
  const carriedOnce = remembered((exercise: Exercise) => remembered((form: unknown) => onPhones(exercise, form)))
  for (const exercise of content.exercises) {
    const step = exercise.steps.find(isPlayed)
    if (!step)
      continue
    const open = [...textsIn(publicExercise(exercise)).map(({ text }) => text), ...sharedFacts(content)].join(' . ')
    const known = new Set(shingles(open))
    const secrets = new Set(privateTexts(step).flatMap(shingles).filter(words => !known.has(words)))
    const openStems = new Set([...common, ...stems(open)])
    const privateSentences = privateTexts(step).flatMap(sentencesOf).map(sentence => new Set(stems(sentence)))
    const toldBy = remembered((text: string) => {
      const { runs, sentences } = readOnce(text)
      return runs.find(words => secrets.has(words)) ?? retold(sentences, privateSentences, openStems)
    })
    for (const { agenda, pages } of agendas) {
      for (const { file, path, text } of shownBefore(exercise, agenda, pages)) {
        const told = toldBy(text)
        if (told)
          found.set(`${file} ${path} ${exercise.id}`, error(file, path, `gives away what ${fileOf(exercise)} tells only one player ("${told}") before it is played: say it otherwise, or after it`))
      }
    }
  }
  return [...found.values()]

  /** Everything on slides, in their notes' Say and on phones up to the slide of an exercise, and what only the workbook prints. */
  function shownBefore(exercise: Exercise, agenda: Agenda, pages: readonly (number | null)[]): Shown[] {
    const { exercises, slides } = content
    const at = slides.findIndex((slide, i) => pages[i] !== null && carriedBy(slide.frontmatter, agenda) === exercise.id)
    return slides.flatMap((slide, i) => {
      // The workbook lies on the table from the start.
      if (at >= 0 && slide.frontmatter.workbook === true)
        return onSlideOnce(slide)
      if (pages[i] === null || i > at)
        return []
      const carries = carriedBy(slide.frontmatter, agenda)
      const carried = exercises.find(one => one.id === carries && one.id !== exercise.id)
      return [
        { file: slide.file, path: lineOf(slide), text: sayOf(slide.note) },
        ...onSlideOnce(slide),
        ...carried ? carriedOnce(carried)(slide.frontmatter.form) : [],
      ]
    })
  }
}

/** A function that works out each answer once. */
function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    if (!known.has(key))
      known.set(key, work(key))
    return known.get(key)!
  }
}

/** What the fact sheet says of the company everywhere, and not of one scene only. */
function sharedFacts({ catalogue }: ContentModel): string[] {
  return (catalogue?.company?.facts ?? []).filter(fact => !fact.in).flatMap(fact => [fact.about, ...fact.said.map(said => said.replace(/\{\w+\}/, fact.is).replaceAll('..', ' . '))])
}

function privateTexts(step: RolePlayStep): string[] {
  return [
    ...step.roles.flatMap(({ brief }) => [brief.know, brief.constraint]),
    ...step.injects.map(inject => inject.text),
    ...step.observer.facts.flatMap(fact => [fact.say]),
  ]
}

/** What can be read on a slide, its figures included. */
function onSlide(slide: DeckSlide, figures: Record<string, string> = {}): Shown[] {
  const names = [...slide.content.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name!)
  return [slide.content, ...names.map(name => figures[name]?.replace(/<style[\s\S]*/, '') ?? '')]
    .map(text => ({ file: slide.file, path: lineOf(slide), text }))
}

/** What an exercise shows on phones, in a form. */
function onPhones(exercise: Exercise, form: unknown): Shown[] {
  return textsIn(inForm(exercise, form)).map(({ path, text }) => ({ file: fileOf(exercise), path, text }))
}

/** As much of an exercise as its form shows. */
function inForm(exercise: Exercise, form: unknown): unknown {
  const shown = publicExercise(exercise)
  return { ...shown, steps: shown.steps.map((step) => {
    const items = typeof form === 'string' ? step.forms?.[form] : undefined
    return items ? { ...step, items: (step.items as { id: string }[]).filter(item => items.includes(item.id)) } : step
  }) }
}

/** What the notes have the facilitator say aloud. */
function sayOf(note: string): string {
  return /\*\*Say\.?\*\*([\s\S]*?)(?=\n\*\*|$)/i.exec(note)?.[1] ?? ''
}

/** Words that stand in many slides and exercises, and so give nothing away. */
function commonWords({ exercises, slides }: ContentModel): Set<string> {
  const texts = [...slides.map(slide => `${slide.content}\n${sayOf(slide.note)}`), ...exercises.map(exercise => textsIn(publicExercise(exercise)).map(({ text }) => text).join('\n'))]
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const stem of new Set(stems(text)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > Math.max(2, RARE * texts.length)).map(([stem]) => stem))
}

/** The telling words by which a sentence retells a private one, or undefined. */
function retold(sentences: readonly string[][], secrets: readonly Set<string>[], open: ReadonlySet<string>): string | undefined {
  for (const said of sentences) {
    for (const secret of secrets) {
      const shared = said.filter(word => secret.has(word))
      if (shared.length >= SHARED_WORDS && shared.filter(word => !open.has(word)).length >= SECRET_WORDS)
        return shared.join(', ')
    }
  }
  return undefined
}

/** A text as it is searched: its telling runs of words, and the telling words of each sentence. */
function read(text: string): { runs: string[], sentences: string[][] } {
  // Fewer words than are shared by two sentences retell nothing.
  const sentences = sentencesOf(text).map(sentence => [...new Set(stems(sentence))]).filter(words => words.length >= SHARED_WORDS)
  return { runs: shingles(text), sentences }
}

const wordsIn = (sentence: string) => sentence.match(/[\p{L}\p{N}']+/gu) ?? []

function sentencesOf(text: string): string[] {
  return text.toLowerCase().replaceAll('’', '\'').split(/[.!?;:\n]+/)
}

/** Telling words of a text, cut down so that "retries" and "retry" are one. */
function stems(text: string): string[] {
  return wordsIn(text.toLowerCase().replaceAll('’', '\'')).filter(word => !EMPTY.has(word)).map(word => word.replace(/'s$/, '').replace(/(?:ies|y)$/, 'i').replace(/(?:ing|ed|es|s|e)$/, ''))
}

/** Telling runs of words within a sentence. */
function shingles(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = wordsIn(sentence)
    return words.slice(0, Math.max(0, words.length - RUN_OF_WORDS + 1)).flatMap((_word, i) => {
      const run = words.slice(i, i + RUN_OF_WORDS)
      return run.filter(word => !EMPTY.has(word)).length >= TELLING_WORDS ? [run.join(' ')] : []
    })
  })
}
