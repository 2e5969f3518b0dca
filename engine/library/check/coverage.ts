/** The source article, sentence by sentence: where each stands on a slide and where it is practised. */
import type { Problem } from '../../core/exercise/problems.ts'
import type { ContentModel } from './model.ts'
import { minutesIn, planOf } from '../../core/agenda.ts'
import { isReserve, pagesOf } from '../../core/deck.ts'
import { error } from './model.ts'

const FILE = 'catalogue/coverage.yaml'

/** No code without a slide that is shown and an exercise that runs, no slide or exercise that does not exist, no code that only one file knows. */
export function coverage(content: ContentModel): Problem[] {
  const { catalogue, exercises, slides } = content
  if (!catalogue?.coverage)
    return []
  const numbers = new Set(slides.map(slide => slide.frontmatter.slide))
  const problems = Object.entries(catalogue.coverage).flatMap(([code, covered]) => [
    ...(['slides', 'exercises'] as const).filter(key => covered[key].length === 0).map(key => error(FILE, `${code}.${key}`, `is empty: name ${key === 'slides' ? 'the slide that says it' : 'the exercise that practises it'}`)),
    ...covered.slides.filter(slide => !numbers.has(slide)).map(slide => error(FILE, `${code}.slides`, `names ${slide}, which does not exist: write the slide, or name the one that says it`)),
    ...covered.exercises.filter(id => !exercises.some(exercise => exercise.id === id)).map(id => error(FILE, `${code}.exercises`, `names "${id}", which does not exist: write exercises/${id}.md, or name another`)),
  ])
  for (const { code, ...covered } of coverageTable(content)) {
    // What does not exist has been named above.
    const taught = covered.slides.filter(({ ref }) => numbers.has(ref))
    const practised = covered.exercises.filter(({ id }) => exercises.some(exercise => exercise.id === id))
    if (taught.length && taught.every(({ agendas }) => agendas.length === 0))
      problems.push(error(FILE, `${code}.slides`, `names only what no agenda shows (${taught.map(({ ref }) => ref).join(', ')}): name a slide that is shown, or give one of these minutes`))
    if (practised.length && practised.every(({ agendas }) => agendas.length === 0))
      problems.push(error(FILE, `${code}.exercises`, `names only what no agenda runs (${practised.map(({ id }) => id).join(', ')}): name an exercise that runs, or give one of these minutes`))
  }
  const sections = Object.entries(catalogue.workshop?.sections ?? {})
  const claimed = new Set(sections.flatMap(([, section]) => section.sources))
  for (const [id, section] of sections)
    problems.push(...section.sources.filter(code => !catalogue.coverage![code]).map(code => error('workshop.yaml', `sections.${id}.sources`, `names ${code}, which ${FILE} does not have: add it there with its slides and exercises`)))
  if (sections.length)
    problems.push(...Object.keys(catalogue.coverage).filter(code => !claimed.has(code)).map(code => error(FILE, code, 'is in the sources of no section: add it in workshop.yaml')))
  return problems
}

/** Where a sentence of the source is seen and done: each of its slides and exercises with the agendas that have it. */
export interface Covered {
  code: string
  slides: { ref: string, agendas: string[] }[]
  exercises: { id: string, agendas: string[] }[]
}

/** The map from the sentences of the source to slides and exercises. What waits for a reserve, or is printed only, is in no agenda. */
export function coverageTable({ agendas, catalogue, exercises, slides }: ContentModel): Covered[] {
  const decks = agendas.map((agenda) => {
    const pages = pagesOf(slides, agenda, exercises)
    return {
      id: agenda.id,
      shown: new Set(slides.filter((slide, i) => pages[i] !== null && !isReserve(slide.frontmatter, agenda, exercises)).map(slide => slide.frontmatter.slide)),
      run: new Set(minutesIn(agenda, exercises).filter(exercise => exercise.minutes[planOf(agenda)] !== undefined).map(exercise => exercise.id)),
    }
  })
  return Object.entries(catalogue?.coverage ?? {}).map(([code, covered]) => ({
    code,
    slides: covered.slides.map(ref => ({ ref, agendas: decks.filter(deck => deck.shown.has(ref)).map(deck => deck.id) })),
    exercises: covered.exercises.map(id => ({ id, agendas: decks.filter(deck => deck.run.has(id)).map(deck => deck.id) })),
  }))
}
