import type { Mind, Simulate } from '../simulation.ts'
import { near } from '../simulation.ts'

const rating = (mind: Mind) => 1 + Math.round(near(mind) / 25)

/** Where both are asked for, people rate themselves lower in the past. */
export const simulateScale: Simulate<'scale'> = (step, _item, mind) => {
  const now = rating(mind)
  return step.ratings ? { rating: now, earlier: Math.max(1, now - mind.own.whole(0, 2)) } : { rating: now }
}
