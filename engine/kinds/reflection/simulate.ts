import type { Simulate } from '../simulation.ts'
import { textOf } from '../simulation.ts'

/** A third of those who may share what they wrote do. */
export const simulateReflection: Simulate<'reflection'> = (_step, item, mind) =>
  item.share && mind.own.chance(1 / 3) ? { text: textOf(mind, item.maxWords) } : {}
