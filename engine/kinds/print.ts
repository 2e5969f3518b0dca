/** How each kind of step prints. A kind added to the schema does not compile until it stands here. */
import type { Component } from 'vue'
import type { Kind } from '../engine/core/exercise/steps.ts'
import DiscussionPrint from './parts/kinds/DiscussionPrint.vue'
import PlacementPrint from './parts/kinds/PlacementPrint.vue'
import PointsPrint from './parts/kinds/PointsPrint.vue'
import PollMultiPrint from './parts/kinds/PollMultiPrint.vue'
import PollPrint from './parts/kinds/PollPrint.vue'
import QuizPrint from './parts/kinds/QuizPrint.vue'
import RankingPrint from './parts/kinds/RankingPrint.vue'
import RolePlayPrint from './parts/kinds/RolePlayPrint.vue'
import ScalePrint from './parts/kinds/ScalePrint.vue'
import TextPrint from './parts/kinds/TextPrint.vue'
import WordCloudPrint from './parts/kinds/WordCloudPrint.vue'

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
  'placement': PlacementPrint,
  'discussion': DiscussionPrint,
  'reflection': TextPrint,
  'role-play': RolePlayPrint,
} satisfies Record<Kind, Component>

/** The print view of a step. */
export function printKind(step: { kind: Kind }): Component {
  return printKinds[step.kind]
}
