/** What the schema of a step cannot see: references between its keys. */
import type { Step } from './steps.ts'

interface StepProblem { path: string, message: string }

/** Problems of one step, with paths from the step. */
export function stepProblems(step: Step): StepProblem[] {
  return [...optionProblems(step), ...kindProblems(step), ...formProblems(step)]
}

/** Option ids are unique, and what names an option names one of them. */
function optionProblems(step: Step): StepProblem[] {
  const problems = step.kind === 'points' ? twins(step.options, 'options') : []
  if (step.kind === 'placement' && step.marks)
    problems.push(...twins(step.marks.options, 'marks.options'))
  step.items.forEach((item, i) => {
    if (!('options' in item))
      return
    const at = `items[${i}]`
    const ids = item.options.map(option => option.id)
    const known = (id: string, path: string) => {
      if (!ids.includes(id))
        problems.push({ path: `${at}.${path}`, message: `is "${id}", which is no option of this item: use one of ${ids.join(', ')}` })
    }
    problems.push(...twins(item.options, `${at}.options`))
    if ('expected' in item && item.expected)
      known(item.expected.option, 'expected.option')
    if ('right' in item)
      known(item.right, 'right')
    if ('none' in item && item.none)
      known(item.none, 'none')
  })
  return problems
}

function kindProblems(step: Step): StepProblem[] {
  if (step.kind === 'scale') {
    return step.items.flatMap(({ component }, i) => component && !(component in step.components)
      ? [{ path: `items[${i}].component`, message: `is "${component}", which components does not name: add it there` }]
      : [])
  }
  if (step.kind === 'poll-multi') {
    return step.items.flatMap(({ min, max, options }, i) => min > max || max > options.length
      ? [{ path: `items[${i}].max`, message: `is ${max}: it must be at least min (${min}) and at most the number of options (${options.length})` }]
      : [])
  }
  return []
}

/** A form names items of its step; `formFor` names forms. */
function formProblems(step: Step): StepProblem[] {
  const ids = new Set((step.items as { id: string }[]).map(item => item.id))
  const members = Object.entries(step.forms ?? {}).flatMap(([form, items]) => items.flatMap((id, m) => ids.has(id)
    ? []
    : [{ path: `forms.${form}[${m}]`, message: `is "${id}", which is no item of this step` }]))
  const choices = Object.entries(step.formFor ?? {}).flatMap(([agenda, form]) => step.forms?.[form]
    ? []
    : [{ path: `formFor.${agenda}`, message: `is "${form}", which forms does not name` }])
  return [...members, ...choices]
}

function twins(options: readonly { id: string }[], path: string): StepProblem[] {
  return options.flatMap(({ id }, o) => options.findIndex(other => other.id === id) === o
    ? []
    : [{ path: `${path}[${o}].id`, message: `is "${id}", as an earlier option is already: give each its own id` }])
}
