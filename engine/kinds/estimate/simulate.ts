import type { Simulate } from '../simulation.ts'
import { near } from '../simulation.ts'

/** One of the numbers that can be answered, near where the room puts it. */
export const simulateEstimate: Simulate<'estimate'> = (_step, { from, to, step }, mind) => {
  const number = from + Math.round(near(mind) / 100 * (to - from) / step) * step
  return { number: Math.round(number * 1000) / 1000 }
}
