/** Checks across the keys of one exercise. */
import type { Problem } from './problems.ts'
import type { Exercise } from './schema.ts'
import { markSeconds } from './schema.ts'

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
    step.items.forEach((item, i) => {
      const at = `steps[${s}].items[${i}]`
      unique((item as { id: string }).id, `${at}.id`)
      if ('options' in item) {
        const options = item.options as { id: string }[]
        options.forEach((option, o) => {
          if (options.findIndex(other => other.id === option.id) !== o)
            add(`${at}.options[${o}].id`, `is "${option.id}", as an earlier option is already: give each its own id`)
        })
        const expected = (item as { expected?: { option: string } }).expected
        if (expected && !options.some(option => option.id === expected.option))
          add(`${at}.expected.option`, `is "${expected.option}", which is no option of this item: use one of ${options.map(o => o.id).join(', ')}`)
      }
      if (step.kind === 'scale') {
        const component = (item as { component?: string }).component
        if (component && !(component in step.components))
          add(`${at}.component`, `is "${component}", which steps[${s}].components does not name: add it there`)
      }
    })
    if (step.kind === 'scale') {
      const itemIds = new Set(step.items.map(item => item.id))
      for (const [form, members] of Object.entries(step.forms ?? {})) {
        members.forEach((id, m) => {
          if (!itemIds.has(id))
            add(`steps[${s}].forms.${form}[${m}]`, `is "${id}", which is no item of this step`)
        })
      }
      for (const [agenda, form] of Object.entries(step.formFor ?? {})) {
        if (!step.forms?.[form])
          add(`steps[${s}].formFor.${agenda}`, `is "${form}", which steps[${s}].forms does not name`)
      }
    }
  })

  const runs = Array.isArray(exercise.run) ? { '': exercise.run } : exercise.run
  for (const [agenda, lines] of Object.entries(runs)) {
    const base = agenda ? `run.${agenda}` : 'run'
    lines.forEach((line, i) => {
      if (i > 0 && markSeconds(line.at) < markSeconds(lines[i - 1]!.at))
        add(`${base}[${i}].at`, `is ${line.at}, earlier than the mark before it: put the marks in order`)
      if (line.step && !exercise.steps.some(step => step.id === line.step))
        add(`${base}[${i}].step`, `is "${line.step}", which is no step of this exercise`)
    })
  }
  for (const [agenda, planned] of Object.entries(exercise.minutes)) {
    const lines = runs[agenda] ?? runs.default ?? runs['']
    const end = lines?.at(-1)
    if (planned > 0 && end && markSeconds(end.at) !== planned * 60)
      add(`minutes.${agenda}`, `says ${planned} but its run ends at ${end.at}: make the last mark ${planned}:00, or change the minutes`)
  }
  return problems
}
