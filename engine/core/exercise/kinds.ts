/** The names of the kinds, for those that load no schema. */
import type { Kind } from './steps.ts'

const listed = {
  'poll-single': true,
  'poll-multi': true,
  'scale': true,
  'ranking': true,
  'points': true,
  'word-cloud': true,
  'open-text': true,
  'quiz': true,
  'placement': true,
  'discussion': true,
  'reflection': true,
  'role-play': true,
} satisfies Record<Kind, true>

/** Every kind of step, in the order in which a list shows them; one that is left out does not compile. */
export const stepKinds = Object.keys(listed) as Kind[]
