/** How each kind of step prints. A kind added to the schema does not compile until it stands here. */
import type { Component } from 'vue'
import type { Kind } from '../core/exercise/steps.ts'
import DiscussionPrint from './discussion/Print.vue'
import EstimatePrint from './estimate/Print.vue'
import TextPrint from './open-text/Print.vue'
import PlacementPrint from './placement/Print.vue'
import PointsPrint from './points/Print.vue'
import PollMultiPrint from './poll-multi/Print.vue'
import PollPrint from './poll-single/Print.vue'
import QuizPrint from './quiz/Print.vue'
import RankingPrint from './ranking/Print.vue'
import RolePlayPrint from './role-play/Print.vue'
import ScalePrint from './scale/Print.vue'
import WordCloudPrint from './word-cloud/Print.vue'

/**
 * Each view takes `step`, and `full` for the facilitator: with expected answers and private briefs.
 * Without `full` it shows what everybody may read.
 */
export const printKinds = {
  'poll-single': PollPrint,
  'poll-multi': PollMultiPrint,
  'scale': ScalePrint,
  'ranking': RankingPrint,
  'points': PointsPrint,
  'word-cloud': WordCloudPrint,
  'open-text': TextPrint,
  'quiz': QuizPrint,
  'estimate': EstimatePrint,
  'placement': PlacementPrint,
  'discussion': DiscussionPrint,
  'reflection': TextPrint,
  'role-play': RolePlayPrint,
} satisfies Record<Kind, Component>

/** The print view of a step. */
export function printKind(step: { kind: Kind }): Component {
  return printKinds[step.kind]
}
