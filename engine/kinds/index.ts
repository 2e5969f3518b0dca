/** The registry of kinds. A kind added to the schema does not compile until its logic stands here. */
import type { Kind, PublicStep, Step } from '../core/exercise/steps.ts'
import type { AnyResult, Counting, KindLogic, RightAnswer, RoomCount, ValueOf } from './types.ts'
import { discussionLogic } from './discussion/logic.ts'
import { estimateLogic } from './estimate/logic.ts'
import { openTextLogic } from './open-text/logic.ts'
import { placementLogic } from './placement/logic.ts'
import { pointsLogic } from './points/logic.ts'
import { pollMultiLogic } from './poll-multi/logic.ts'
import { pollSingleLogic } from './poll-single/logic.ts'
import { quizLogic } from './quiz/logic.ts'
import { rankingLogic } from './ranking/logic.ts'
import { reflectionLogic } from './reflection/logic.ts'
import { rolePlayLogic } from './role-play/logic.ts'
import { scaleLogic } from './scale/logic.ts'
import { isSkip } from './value.ts'
import { wordCloudLogic } from './word-cloud/logic.ts'

export const kinds = {
  'poll-single': pollSingleLogic,
  'poll-multi': pollMultiLogic,
  'scale': scaleLogic,
  'ranking': rankingLogic,
  'points': pointsLogic,
  'word-cloud': wordCloudLogic,
  'open-text': openTextLogic,
  'quiz': quizLogic,
  'estimate': estimateLogic,
  'placement': placementLogic,
  'discussion': discussionLogic,
  'reflection': reflectionLogic,
  'role-play': rolePlayLogic,
} satisfies { [K in Kind]: KindLogic<K> }

/** The logic of a step's kind, with the kind forgotten: the step and item handed to it must be its own. */
export function logicOf(kind: Kind): KindLogic<Kind> {
  return kinds[kind] as unknown as KindLogic<Kind>
}

/**
 * What the room said on one item.
 * @param values stored values of one item and round; skips are left out of the chart
 * @returns the result with its kind, or null when the step has no such item
 */
export function tally(step: PublicStep, itemId: string, values: readonly unknown[]): AnyResult | null {
  const item = findItem(step, itemId)
  if (!item)
    return null
  const counted = values.filter(value => !isSkip(value)) as ValueOf[Kind][]
  return { kind: step.kind, ...logicOf(step.kind).tally(step as never, item as never, counted as never[]) } as AnyResult
}

/** What is right on each of these items and why; null where the kind knows none. */
export function rightAnswers(step: Step, items: readonly string[]): Record<string, RightAnswer> | null {
  const { rightAnswer } = logicOf(step.kind)
  if (!rightAnswer)
    return null
  return Object.fromEntries(step.items.filter(({ id }) => items.includes(id)).flatMap((item) => {
    const right = rightAnswer.of(step as never, item as never)
    return right ? [[item.id, right]] : []
  }))
}

/** How an item of a step is counted in the room. */
export function countingOf(step: PublicStep, itemId: string): Counting {
  const item = findItem(step, itemId)
  return item ? logicOf(step.kind).counting(step as never, item as never) : { is: 'nothing' }
}

/** A result with the room's counts over it, or beside what so many phones said. */
export function withCounts(result: AnyResult, room: RoomCount, phoneVoters: number): AnyResult {
  const { kind } = result
  return { kind, ...logicOf(kind).withCounts(result as never, room, phoneVoters) } as AnyResult
}

/** A result as a private step may tell it. */
export function withoutSpread(result: AnyResult): AnyResult {
  const { kind } = result
  return { kind, ...logicOf(kind).withoutSpread(result as never) } as AnyResult
}

/** The item of a step with that id. */
export function findItem(step: PublicStep, itemId: string): PublicStep['items'][number] | undefined {
  return (step.items as { id: string }[]).find(item => item.id === itemId) as PublicStep['items'][number] | undefined
}
