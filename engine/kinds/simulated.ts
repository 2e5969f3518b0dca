/** What simulated people answer, by kind. A kind added to the schema does not compile until it stands here. */
import type { Kind, PublicStep } from '../core/exercise/steps.ts'
import type { Mind, Simulate } from './simulation.ts'
import { simulateDiscussion } from './discussion/simulate.ts'
import { simulateEstimate } from './estimate/simulate.ts'
import { findItem } from './index.ts'
import { simulateOpenText } from './open-text/simulate.ts'
import { simulatePlacement } from './placement/simulate.ts'
import { simulatePoints } from './points/simulate.ts'
import { simulatePollMulti } from './poll-multi/simulate.ts'
import { simulatePollSingle } from './poll-single/simulate.ts'
import { simulateQuiz } from './quiz/simulate.ts'
import { simulateRanking } from './ranking/simulate.ts'
import { simulateReflection } from './reflection/simulate.ts'
import { simulateRolePlay } from './role-play/simulate.ts'
import { simulateScale } from './scale/simulate.ts'
import { simulateWordCloud } from './word-cloud/simulate.ts'

export const simulatedKinds = {
  'poll-single': simulatePollSingle,
  'poll-multi': simulatePollMulti,
  'scale': simulateScale,
  'ranking': simulateRanking,
  'points': simulatePoints,
  'word-cloud': simulateWordCloud,
  'open-text': simulateOpenText,
  'quiz': simulateQuiz,
  'estimate': simulateEstimate,
  'placement': simulatePlacement,
  'discussion': simulateDiscussion,
  'reflection': simulateReflection,
  'role-play': simulateRolePlay,
} satisfies { [K in Kind]: Simulate<K> }

/** What one person answers to an item of a step. */
export function simulateAnswer(step: PublicStep, itemId: string, mind: Mind): Record<string, unknown> {
  return { ...(simulatedKinds[step.kind] as Simulate<Kind>)(step as never, findItem(step, itemId) as never, mind) }
}
