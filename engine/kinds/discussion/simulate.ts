import type { Simulate } from '../simulation.ts'
import { signed } from '../simulation.ts'

export const simulateDiscussion: Simulate<'discussion'> = (_step, item, mind) => signed(mind, item.maxWords)
