/** What the schema of a step cannot see: references between its keys. */
import type { StepProblem } from './step-parts.ts'
import type { Step } from './steps.ts'
import { schemas } from '../../kinds/schemas.ts'

/** Problems of one step, with paths from the step. */
export function stepProblems(step: Step): StepProblem[] {
  return [...schemas[step.kind].problems(step as never), ...formProblems(step)]
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
