/** The ballot of each kind. A kind added to the schema does not compile until it stands here. */
import type { Kind } from '../core/exercise/steps.ts'
import type { Ballot } from '../handouts/ballot.ts'
import { estimateBallot } from './estimate/ballot.ts'
import { pointsBallot } from './points/ballot.ts'
import { pollMultiBallot } from './poll-multi/ballot.ts'
import { pollSingleBallot } from './poll-single/ballot.ts'
import { quizBallot } from './quiz/ballot.ts'
import { rankingBallot } from './ranking/ballot.ts'
import { scaleBallot } from './scale/ballot.ts'

/** Null where a word or a text goes on a blank card, or nothing is handed in. */
export const ballots = {
  'poll-single': pollSingleBallot,
  'poll-multi': pollMultiBallot,
  'scale': scaleBallot,
  'ranking': rankingBallot,
  'points': pointsBallot,
  'word-cloud': null,
  'open-text': null,
  'quiz': quizBallot,
  'estimate': estimateBallot,
  'placement': null,
  'discussion': null,
  'reflection': null,
  'role-play': null,
} satisfies { [K in Kind]: Ballot<K> | null }

/** The ballot of a step's kind, with the kind forgotten; null where there is none. */
export function ballotOf({ kind }: { kind: Kind }): Ballot<Kind> | null {
  return ballots[kind] as unknown as Ballot<Kind> | null
}
