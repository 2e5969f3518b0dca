/** What every kind of result says, as a sentence and as a table. A kind added to the schema does not compile until it stands here. */
import type { Kind, PublicStep } from '../core/exercise/steps.ts'
import type { SeenResults } from '../core/session/shown-rounds.ts'
import type { KindResult, ResultTold, Told } from './telling.ts'
import { resultsOf } from '../core/session/shown-rounds.ts'
import { discussionResult } from './discussion/result.ts'
import { estimateResult } from './estimate/result.ts'
import { findItem } from './index.ts'
import { openTextResult } from './open-text/result.ts'
import { placementResult } from './placement/result.ts'
import { pointsResult } from './points/result.ts'
import { pollMultiResult } from './poll-multi/result.ts'
import { pollSingleResult } from './poll-single/result.ts'
import { quizResult } from './quiz/result.ts'
import { rankingResult } from './ranking/result.ts'
import { reflectionResult } from './reflection/result.ts'
import { rolePlayResult } from './role-play/result.ts'
import { scaleResult } from './scale/result.ts'
import { tell } from './telling.ts'
import { wordCloudResult } from './word-cloud/result.ts'

export const resultKinds = {
  'poll-single': pollSingleResult,
  'poll-multi': pollMultiResult,
  'scale': scaleResult,
  'ranking': rankingResult,
  'points': pointsResult,
  'word-cloud': wordCloudResult,
  'open-text': openTextResult,
  'quiz': quizResult,
  'estimate': estimateResult,
  'placement': placementResult,
  'discussion': discussionResult,
  'reflection': reflectionResult,
  'role-play': rolePlayResult,
} satisfies { [K in Kind]: KindResult<K> }

/**
 * One item's result over its rounds.
 * @param rounds with results as far as the room may see them
 * @param answer what is right, once the result is shown
 */
export function tellResult(step: PublicStep, itemId: string, rounds: readonly SeenResults[], answer?: Told<Kind>['answer']): ResultTold {
  const result = resultKinds[step.kind] as unknown as KindResult<Kind>
  return tell(result, step as never, findItem(step, itemId) as never, { rounds: resultsOf(rounds, itemId, step.kind) as never, answer })
}
