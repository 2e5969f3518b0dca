import type { Simulate } from '../simulation.ts'
import { signed } from '../simulation.ts'

export const simulateOpenText: Simulate<'open-text'> = (_step, item, mind) => signed(mind, item.maxWords)
