import type { Simulate } from '../simulation.ts'
import { near, textOf } from '../simulation.ts'
import { LONGEST_NOTE } from './logic.ts'

const things = ['Deployment by hand', 'The old queue', 'Test environments', 'On-call rota', 'One more database', 'Weekly release']

export const simulatePlacement: Simulate<'placement'> = (step, item, mind) => ({
  x: near(mind),
  y: near(mind),
  ...item.own ? { label: mind.example ?? mind.own.pick(things) } : {},
  ...step.marks ? { mark: mind.own.pick(step.marks.options).id } : {},
  ...step.note && mind.own.chance(0.5) ? { note: textOf({ ...mind, example: null }, LONGEST_NOTE) } : {},
})
