/** What sections promise: observable objectives, each practised somewhere, and nothing practised for no reason. */
import type { Problem } from '../../core/exercise/problems.ts'
import type { ContentModel } from './model.ts'
import { planOf } from '../../core/agenda.ts'
import { error, fileOf } from './model.ts'

const FILE = 'workshop.yaml'

/** Verbs of things one can see or hear somebody do (after the revision of Bloom's taxonomy by Anderson and Krathwohl, 2001). */
const OBSERVABLE = new Set('answer apply ask assess assign choose classify coach commit compare conduct coordinate decide define delegate demonstrate describe design differentiate distinguish draft estimate explain find formulate give identify interview judge justify label list locate map match name negotiate outline place plan practise present propose rank rate recall record redistribute repeat report resolve revise rewrite run say select separate share sketch sort speak state summarise tell test use write'.split(' '))

/** Whether a verb names something that can be observed. */
export function isObservable(verb: string): boolean {
  return OBSERVABLE.has(verb.toLowerCase())
}

/** Objectives begin with an observable verb, and each is practised in an exercise that runs where it should. */
export function objectives({ agendas, catalogue, exercises, sections }: ContentModel): Problem[] {
  if (!catalogue?.workshop)
    return []
  const problems: Problem[] = []
  for (const section of sections.filter(id => /^\d{2}-/.test(id) && !catalogue.workshop!.sections[id]))
    problems.push(error(FILE, `sections.${section}`, `is missing, but pages/${section}.md exists: give it a title, an idea and objectives`))
  for (const [id, section] of Object.entries(catalogue.workshop.sections)) {
    if (!sections.includes(id))
      problems.push(error(FILE, `sections.${id}`, `has no page: write pages/${id}.md, or take the section away`))
    section.objectives.forEach((objective, o) => {
      const at = `sections.${id}.objectives[${o}]`
      const verb = objective.text.split(/\s/)[0]!
      if (!isObservable(verb))
        problems.push(error(FILE, `${at}.text`, `begins with "${verb}", which nobody can observe: begin with what people do, such as name, explain, rank or write`))
      for (const by of objective.by.filter(by => !exercises.some(exercise => exercise.id === by)))
        problems.push(error(FILE, `${at}.by`, `names "${by}", which does not exist: write exercises/${by}.md, or mend the name`))
      for (const name of objective.for ?? []) {
        if (!agendas.some(agenda => agenda.id === name))
          problems.push(error(FILE, `${at}.for`, `names "${name}", which is no agenda: use ${agendas.map(agenda => agenda.id).join(', ')}`))
      }
      const shown = agendas.filter(agenda => agenda.like === undefined && (objective.for ? objective.for.includes(agenda.id) : agenda.parts.some(part => 'section' in part && part.section === id)))
      for (const agenda of shown) {
        const known = objective.by.filter(by => exercises.some(exercise => exercise.id === by))
        if (known.length && !known.some(by => exercises.find(exercise => exercise.id === by)!.minutes[planOf(agenda)] !== undefined))
          problems.push(error(FILE, at, `is practised by ${known.join(', ')}, which ${agenda.id} does not run: give it minutes there, or list the agendas that practise it under "for"`))
      }
    })
  }
  return problems
}

/** Every exercise that runs serves an objective or shows an outcome; a form without objectives is let be. */
export function exercisesServe({ catalogue, exercises }: ContentModel): Problem[] {
  if (!catalogue?.workshop || !catalogue.outcomes)
    return []
  const named = new Set([
    ...Object.values(catalogue.workshop.sections).flatMap(section => section.objectives.flatMap(objective => objective.by)),
    ...Object.values(catalogue.outcomes).flatMap(outcome => [...outcome.checked, ...outcome.practised]),
  ])
  return exercises
    .filter(exercise => exercise.objectives.length > 0 && Object.keys(exercise.minutes).length > 0 && !named.has(exercise.id))
    .map(exercise => error(fileOf(exercise), 'objectives', `serves nothing that ${FILE} or catalogue/outcomes.yaml names: add it to an objective of ${exercise.section}, or take the exercise away`))
}
