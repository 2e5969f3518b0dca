/** Checks across the keys of one exercise. */
import type { Draw } from '../draw.ts'
import type { Problem } from './problems.ts'
import type { Exercise } from './schema.ts'
import { findItem, logicOf } from '../../kinds/index.ts'
import { simulateAnswer } from '../../kinds/simulated.ts'
import { markSeconds } from '../time.ts'
import { publicStep } from './public.ts'
import { runFor } from './run.ts'
import { stepProblems } from './step-problems.ts'

/** What a schema cannot see: ids that must be unique, references, marks in order. */
export function crossCheck(exercise: Exercise, file: string): Problem[] {
  const problems: Problem[] = []
  const add = (path: string, message: string) => problems.push({ file, path, message, level: 'error' })

  const name = file.split('/').at(-1)!.replace(/\.md$/, '')
  if (name !== exercise.id)
    add('id', `is "${exercise.id}" but the file is called "${name}.md": make them the same`)
  if (!exercise.steps.some(step => step.kind === exercise.kind))
    add('kind', `is "${exercise.kind}" but no step has that kind: name the kind of the main step`)

  const ids = new Map<string, string>()
  const unique = (id: string, path: string) => {
    const first = ids.get(id)
    if (first)
      add(path, `is "${id}", as ${first} is already: ids are unique within an exercise`)
    else
      ids.set(id, path)
  }
  exercise.steps.forEach((step, s) => {
    unique(step.id, `steps[${s}].id`)
    step.items.forEach((item, i) => unique(item.id, `steps[${s}].items[${i}].id`))
    for (const { path, message } of stepProblems(step))
      add(`steps[${s}].${path}`, message)
  })

  const runs = Array.isArray(exercise.run) ? { '': exercise.run } : exercise.run
  for (const [agenda, lines] of Object.entries(runs)) {
    const base = agenda ? `run.${agenda}` : 'run'
    lines.forEach((line, i) => {
      if (i > 0 && markSeconds(line.at) < markSeconds(lines[i - 1]!.at))
        add(`${base}[${i}].at`, `is ${line.at}, earlier than the mark before it: put the marks in order`)
      if (line.spare !== undefined && (line.debrief || line.deRole))
        add(`${base}[${i}].spare`, 'would cut a debrief or the stepping out of a role, which are never cut: take it away')
      if (line.step && !exercise.steps.some(step => step.id === line.step))
        add(`${base}[${i}].step`, `is "${line.step}", which is no step of this exercise`)
    })
  }
  for (const key of ['minutes', 'reserve'] as const) {
    for (const [agenda, planned] of Object.entries(exercise[key])) {
      const end = runFor(exercise, agenda).at(-1)!
      const counts = planned > 0 && (key === 'minutes' || exercise.minutes[agenda] === undefined)
      if (counts && markSeconds(end.at) !== planned * 60)
        add(`${key}.${agenda}`, `says ${planned} but its run ends at ${end.at}: make the last mark ${planned}:00, or change the minutes`)
    }
  }
  problems.push(...rehearsalProblems(exercise, file))
  return problems
}

/** Whoever says as much as they may. */
const eager: Draw = { share: () => 0, chance: () => true, whole: (_from, to) => to, pick: list => list[0]! }

/** Each example answers an item, and would be taken. */
function rehearsalProblems(exercise: Exercise, file: string): Problem[] {
  const problem = (path: string, message: string): Problem => ({ file, path: `rehearsal.${path}`, message, level: 'error' })
  const steps = exercise.steps.map(publicStep)
  return Object.entries(exercise.rehearsal ?? {}).flatMap(([id, examples]) => {
    const step = steps.find(step => findItem(step, id))
    if (!step)
      return [problem(id, 'is for no item of this exercise: name one of its items, or take it away')]
    return examples.flatMap((example, i) => {
      const value = simulateAnswer(step, id, { own: eager, room: eager, vote: 1, examples: [example], example, name: '' })
      if (!Object.values(value).flat().includes(example))
        return [problem(`${id}[${i}]`, 'is for an item to which nobody writes: take it away')]
      const accepted = logicOf(step.kind).accept(step as never, findItem(step, id) as never, value)
      return accepted.ok ? [] : [problem(`${id}[${i}]`, `would not be taken: ${accepted.why}`)]
    })
  })
}
