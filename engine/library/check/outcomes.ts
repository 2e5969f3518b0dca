/** Learning outcomes: what shows each of them, and how far each agenda reaches it. */
import type { Agenda } from '../../core/agenda.ts'
import type { Outcomes } from '../../core/catalogue/schema.ts'
import type { Problem } from '../../core/exercise/problems.ts'
import type { Exercise } from '../../core/exercise/schema.ts'
import type { ContentModel } from './model.ts'
import { minutesIn, planOf } from '../../core/agenda.ts'
import { error, fileOf } from './model.ts'
import { isObservable } from './objectives.ts'

const FILE = 'catalogue/outcomes.yaml'

/** Every outcome has an exercise that shows it, every exercise an outcome it says it serves, and both say the same. */
export function outcomes(content: ContentModel): Problem[] {
  const { catalogue, exercises, agendas } = content
  if (!catalogue?.outcomes)
    return []
  const problems: Problem[] = []
  for (const [id, outcome] of Object.entries(catalogue.outcomes)) {
    if (!isObservable(outcome.verb))
      problems.push(error(FILE, `${id}.verb`, `is "${outcome.verb}", which nobody can observe: say what people do, such as explain, draft or classify`))
    if (!outcome.text.toLowerCase().startsWith(outcome.verb.toLowerCase()))
      problems.push(error(FILE, `${id}.text`, `does not begin with its verb "${outcome.verb}": make them the same`))
    for (const key of ['checked', 'practised', 'swaps'] as const)
      problems.push(...outcome[key].flatMap((name, i) => named(id, `${key}[${i}]`, name, exercises)))
    for (const [name, { by }] of Object.entries(outcome.agendas)) {
      const agenda = agendas.find(one => one.id === name)
      if (!agenda)
        problems.push(error(FILE, `${id}.agendas.${name}`, `is no agenda: use ${agendas.map(one => one.id).join(', ')}`))
      for (const one of agenda ? by : []) {
        if (exercises.find(exercise => exercise.id === one)?.minutes[name] === undefined)
          problems.push(error(FILE, `${id}.agendas.${name}.by`, `names "${one}", which ${name} does not run: give it minutes there, or name what shows the outcome`))
        else if (![...outcome.checked, ...outcome.practised].includes(one))
          problems.push(error(FILE, `${id}.agendas.${name}.by`, `names "${one}", which is neither in checked nor in practised: add it there`))
      }
    }
  }
  for (const exercise of exercises) {
    for (const id of exercise.objectives) {
      const outcome = catalogue.outcomes[id]
      if (!outcome)
        problems.push(error(fileOf(exercise), 'objectives', `names ${id}, which ${FILE} does not have: use ${Object.keys(catalogue.outcomes).join(', ')}`))
      else if (![...outcome.checked, ...outcome.practised].includes(exercise.id))
        problems.push(error(fileOf(exercise), 'objectives', `names ${id}, but ${FILE} does not name the exercise there: add it to checked or practised, or take ${id} away`))
    }
  }
  return problems
}

function named(outcome: string, path: string, name: string, exercises: readonly Exercise[]): Problem[] {
  const exercise = exercises.find(one => one.id === name)
  if (!exercise)
    return [error(FILE, `${outcome}.${path}`, `is "${name}", which does not exist: write exercises/${name}.md, or mend the name`)]
  return exercise.objectives.includes(outcome) ? [] : [error(FILE, `${outcome}.${path}`, `is "${name}", whose objectives do not name ${outcome}: add it to exercises/${name}.md, or take the exercise away here`)]
}

/** How far an agenda reaches an outcome. */
export interface Reached {
  id: string
  text: string
  reach: 'full' | 'part' | 'none'
  /** Exercises by which it is reached. */
  by: string[]
  /** Exercises that were to show it and that a swap takes away. */
  lost: string[]
}

/** How far an agenda reaches each outcome, its swaps counted. A reserve exercise never counts. */
export function reached(agenda: Agenda, outcomes: Outcomes, exercises: readonly Exercise[]): Reached[] {
  const plan = planOf(agenda)
  const runs = new Set(minutesIn(agenda, exercises).filter(exercise => exercise.minutes[plan] !== undefined).map(exercise => exercise.id))
  return Object.entries(outcomes).map(([id, outcome]) => {
    const planned = outcome.agendas[plan]
    const kept = (planned?.by ?? []).flatMap((exercise) => {
      const other = agenda.swap?.[exercise]
      return other === undefined ? exercise : outcome.swaps.includes(other) ? other : []
    }).filter(exercise => runs.has(exercise))
    const lost = (planned?.by ?? []).filter(exercise => agenda.swap?.[exercise] !== undefined && !outcome.swaps.includes(agenda.swap[exercise]!))
    return { id, text: outcome.text, reach: kept.length === 0 || !planned ? 'none' : lost.length ? 'part' : planned.reach, by: kept, lost }
  })
}
