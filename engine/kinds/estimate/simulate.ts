import type { Simulate } from '../simulation.ts'
import { near } from '../simulation.ts'
import { atStep } from './number.ts'

/** One of the numbers that can be answered, near where the room puts it. */
export const simulateEstimate: Simulate<'estimate'> = (_step, item, mind) => ({
  number: atStep(item, Math.round(near(mind) / 100 * (item.to - item.from) / item.step)),
})
