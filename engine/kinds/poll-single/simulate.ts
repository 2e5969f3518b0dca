import type { Simulate } from '../simulation.ts'
import { inOrder } from '../simulation.ts'

export const simulatePollSingle: Simulate<'poll-single'> = (_step, item, mind) => ({ option: inOrder(item.options, mind)[0]! })
