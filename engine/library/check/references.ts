/** What one file says of another: sections, exercises, agendas. */
import type { ContentModel } from './model.ts'
import { pagesOf, sectionOf } from '../../core/deck.ts'
import { agendaFile, error, fileOf, lineOf } from './model.ts'

/** Sections that agendas and exercises name have a page; slides shown in an agenda stand in one of its sections. */
export function sections({ agendas, exercises, slides, sections: known }: ContentModel) {
  const problems = []
  for (const agenda of agendas) {
    const listed = agenda.parts.flatMap(part => 'section' in part ? [part.section, ...part.with ?? []] : [])
    agenda.parts.forEach((part, i) => {
      if (!('section' in part))
        return
      const named = [{ section: part.section, key: 'section' }, ...(part.with ?? []).map((section, w) => ({ section, key: `with[${w}]` }))]
      for (const { section, key } of named.filter(({ section }) => !known.includes(section)))
        problems.push(error(agendaFile(agenda), `parts[${i}].${key}`, `is "${section}", which has no page: write pages/${section}.md, or take it out of the agenda`))
    })
    const pages = pagesOf(slides, agenda, exercises)
    for (const [i, slide] of slides.entries()) {
      const ownPart = agenda.parts.some(part => 'exercise' in part && part.exercise === slide.frontmatter.exercise)
      if (i > 0 && pages[i] !== null && !ownPart && !listed.includes(sectionOf(slide)))
        problems.push(error(slide.file, lineOf(slide), `is shown in ${agenda.id}, but ${agendaFile(agenda)} does not list the section "${sectionOf(slide)}": add it there, or take ${agenda.id} out of the slide's minutes`))
    }
  }
  for (const exercise of exercises.filter(e => !known.includes(e.section)))
    problems.push(error(fileOf(exercise), 'section', `is "${exercise.section}", which has no page: write pages/${exercise.section}.md, or name another section`))
  return problems
}

/** Exercises that slides and agendas name exist, and every exercise has a slide. */
export function exerciseReferences({ agendas, exercises, slides }: ContentModel) {
  const mounted = new Set(slides.map(slide => slide.frontmatter.exercise))
  return [
    ...agendas.flatMap(agenda => agenda.parts.flatMap((part, i) => 'exercise' in part && !exercises.some(exercise => exercise.id === part.exercise)
      ? [error(agendaFile(agenda), `parts[${i}].exercise`, `is "${part.exercise}", which does not exist: write exercises/${part.exercise}.md, or mend the name`)]
      : [])),
    ...slides
      .filter(slide => slide.frontmatter.exercise !== undefined && !exercises.some(exercise => exercise.id === slide.frontmatter.exercise))
      .map(slide => error(slide.file, lineOf(slide), `carries the exercise "${String(slide.frontmatter.exercise)}", which does not exist: write exercises/${String(slide.frontmatter.exercise)}.md, or mend the name`)),
    ...exercises
      .filter(exercise => !mounted.has(exercise.id))
      .map(exercise => error(fileOf(exercise), '', `is on no slide: give a slide of pages/${exercise.section}.md the key "exercise: ${exercise.id}"`)),
  ]
}

/** Agendas that slides, stubs and exercises name exist. */
export function agendaNames({ agendas, exercises, slides }: ContentModel) {
  const known = agendas.map(agenda => agenda.id)
  const unknown = (names: string[]) => names.filter(name => !known.includes(name))
  const choose = `use ${known.join(', ')}`
  const inSlides = slides.flatMap(slide => unknown(Object.keys(slide.frontmatter.minutes ?? {}))
    .map(name => error(slide.file, lineOf(slide), `has minutes for "${name}", which is no agenda: ${choose}`)))
  const inStubs = [...new Set(slides.flatMap(slide => slide.stubs))].flatMap(stub => unknown(Array.isArray(stub.agendas) ? stub.agendas.map(String) : [])
    .map(name => error('slides.md', `src ${String(stub.src)}`, `names the agenda "${name}", which does not exist: ${choose}`)))
  const inExercises = exercises.flatMap((exercise) => {
    const runs = Array.isArray(exercise.run) ? [] : Object.keys(exercise.run).filter(name => name !== 'default' && name !== 'reserve')
    const forms = exercise.steps.flatMap((step, s) => Object.keys(step.formFor ?? {}).map(name => [`steps[${s}].formFor`, name] as const))
    const named = [
      ...(['minutes', 'reserve', 'arrival', 'transition'] as const).flatMap(key => Object.keys(exercise[key] ?? {}).map(name => [key, name] as const)),
      ...runs.map(name => ['run', name] as const),
      ...forms,
    ]
    return named.filter(([, name]) => !known.includes(name)).map(([path, name]) => error(fileOf(exercise), `${path}.${name}`, `is no agenda: ${choose}`))
  })
  return [...inSlides, ...inStubs, ...inExercises]
}
