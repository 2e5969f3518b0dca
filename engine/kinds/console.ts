/** What the console needs for each kind of step. A kind added to the schema does not compile until it stands here. */
import type { ConsoleKind, ExpectedAnswer, Say } from '../console/say.ts'
import type { Kind, Step } from '../core/exercise/steps.ts'
import { discussionConsole } from './discussion/console.ts'
import { estimateConsole } from './estimate/console.ts'
import { openTextConsole } from './open-text/console.ts'
import { placementConsole } from './placement/console.ts'
import { pointsConsole } from './points/console.ts'
import { pollMultiConsole } from './poll-multi/console.ts'
import { pollSingleConsole } from './poll-single/console.ts'
import { quizConsole } from './quiz/console.ts'
import { rankingConsole } from './ranking/console.ts'
import { reflectionConsole } from './reflection/console.ts'
import { rolePlayConsole } from './role-play/console.ts'
import { scaleConsole } from './scale/console.ts'
import { wordCloudConsole } from './word-cloud/console.ts'

export const consoleKinds = {
  'poll-single': pollSingleConsole,
  'poll-multi': pollMultiConsole,
  'quiz': quizConsole,
  'scale': scaleConsole,
  'ranking': rankingConsole,
  'points': pointsConsole,
  'word-cloud': wordCloudConsole,
  'open-text': openTextConsole,
  'estimate': estimateConsole,
  'placement': placementConsole,
  'discussion': discussionConsole,
  'reflection': reflectionConsole,
  'role-play': rolePlayConsole,
} satisfies { [K in Kind]: ConsoleKind<K> }

/** The entry of a step's kind, with the kind forgotten. */
export function kindOf(kind: Kind): ConsoleKind<Kind> {
  return consoleKinds[kind] as unknown as ConsoleKind<Kind>
}

/** What to read aloud for a unit. */
export function sayOf(step: Step, items: string[]): Say {
  return kindOf(step.kind).say(step as never, items)
}

/** What people usually choose, or what is right; empty where neither is known. */
export function answersOf(step: Step, items: string[]): ExpectedAnswer[] {
  return kindOf(step.kind).answers?.(step as never, items) ?? []
}
