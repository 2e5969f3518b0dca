/** What is true of each kind wherever it stands. A few bytes and no schema, so that a page may load it for all kinds. */
import type { Kind } from '../core/exercise/steps.ts'
import type { KindTraits } from './types.ts'
import { discussionTraits } from './discussion/traits.ts'
import { estimateTraits } from './estimate/traits.ts'
import { openTextTraits } from './open-text/traits.ts'
import { placementTraits } from './placement/traits.ts'
import { pointsTraits } from './points/traits.ts'
import { pollMultiTraits } from './poll-multi/traits.ts'
import { pollSingleTraits } from './poll-single/traits.ts'
import { quizTraits } from './quiz/traits.ts'
import { rankingTraits } from './ranking/traits.ts'
import { reflectionTraits } from './reflection/traits.ts'
import { rolePlayTraits } from './role-play/traits.ts'
import { scaleTraits } from './scale/traits.ts'
import { wordCloudTraits } from './word-cloud/traits.ts'

/** In the order in which a list shows the kinds; one that is left out does not compile. */
export const traits = {
  'poll-single': pollSingleTraits,
  'poll-multi': pollMultiTraits,
  'scale': scaleTraits,
  'ranking': rankingTraits,
  'points': pointsTraits,
  'word-cloud': wordCloudTraits,
  'open-text': openTextTraits,
  'quiz': quizTraits,
  'estimate': estimateTraits,
  'placement': placementTraits,
  'discussion': discussionTraits,
  'reflection': reflectionTraits,
  'role-play': rolePlayTraits,
} satisfies Record<Kind, KindTraits>

/** The name of every kind. */
export const stepKinds = Object.keys(traits) as Kind[]

export function traitsOf({ kind }: { kind: Kind }): KindTraits {
  return traits[kind]
}

/** Whether it is played in groups, with a brief for each person. */
export function isPlayed<T extends { kind: string }>(one: T): one is Extract<T, { kind: 'role-play' }> {
  return one.kind === 'role-play'
}

/** Whether statements are rated in it, or it tells how they were rated. */
export function isRated<T extends { kind: string }>(one: T): one is Extract<T, { kind: 'scale' }> {
  return one.kind === 'scale'
}
