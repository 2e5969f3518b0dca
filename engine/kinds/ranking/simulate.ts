import type { Simulate } from '../simulation.ts'
import { inOrder } from '../simulation.ts'

export const simulateRanking: Simulate<'ranking'> = (_step, item, mind) => ({ order: inOrder(item.options, mind) })
