/** How each kind of step stands in the report for participants. A kind added to the schema does not compile until it stands here. */
import type { Component } from 'vue'
import type { Kind } from '../core/exercise/steps.ts'
import TextReport from '../reports/parts/TextBlock.vue'
import EstimateReport from './estimate/Report.vue'
import PlacementReport from './placement/Report.vue'
import PointsReport from './points/Report.vue'
import PollReport from './poll-single/Report.vue'
import RankingReport from './ranking/Report.vue'
import ScaleReport from './scale/Report.vue'
import WordCloudReport from './word-cloud/Report.vue'

export interface ReportKind {
  /** Whether a view draws a step as a whole, and takes `block`, `step` and `words`; or one item after the other, and takes `item` as well. */
  draws: 'step' | 'items'
  /** Null where nothing is stored that a report may tell. */
  view: Component | null
}

export const reportKinds: Record<Kind, ReportKind> = {
  'poll-single': { draws: 'items', view: PollReport },
  'poll-multi': { draws: 'items', view: PollReport },
  'scale': { draws: 'step', view: ScaleReport },
  'ranking': { draws: 'items', view: RankingReport },
  'points': { draws: 'step', view: PointsReport },
  'word-cloud': { draws: 'items', view: WordCloudReport },
  'open-text': { draws: 'items', view: TextReport },
  'quiz': { draws: 'items', view: PollReport },
  'estimate': { draws: 'items', view: EstimateReport },
  'placement': { draws: 'step', view: PlacementReport },
  'discussion': { draws: 'items', view: TextReport },
  'reflection': { draws: 'items', view: TextReport },
  'role-play': { draws: 'step', view: null },
}
