import type { Simulate } from '../simulation.ts'
import { inOrder } from '../simulation.ts'

/** No phone knows the right answer, so a room may well be wrong together. */
export const simulateQuiz: Simulate<'quiz'> = (_step, item, mind) => ({ option: inOrder(item.options, mind)[0]! })
