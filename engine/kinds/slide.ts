/** Every kind as it stands on a slide. A kind added to the schema does not compile until its views stand here. */
import type { Component } from 'vue'
import type { Kind } from '../core/exercise/steps.ts'
import PaperNotice from '../components/PaperNotice.vue'
import RoomHands from '../components/RoomHands.vue'
import DiscussionSlide from './discussion/Slide.vue'
import EstimateSlide from './estimate/Slide.vue'
import OpenTextSlide from './open-text/Slide.vue'
import PlacementSlide from './placement/Slide.vue'
import PointsSlide from './points/Slide.vue'
import PollSlide from './poll-single/Slide.vue'
import QuizSlide from './quiz/Slide.vue'
import RankingSlide from './ranking/Slide.vue'
import ReflectionSlide from './reflection/Slide.vue'
import RolePlaySlide from './role-play/Slide.vue'
import ScaleSlide from './scale/Slide.vue'
import RoomWords from './word-cloud/Board.vue'
import WordCloudSlide from './word-cloud/Slide.vue'

export interface KindViews {
  /** Takes `SlideKindProps` of its kind. */
  slide: Component
  /** How the kind goes on without a server; takes `RoomKindProps` of its kind. Null where a timer is all it needs. */
  room: Component | null
  /** Where the room view stands: beside the chart, or at the foot, in place of the words on the session. `whole`: the kind fills the slide itself, with and without a server. */
  roomAt: 'beside' | 'foot' | 'whole'
  /** Whether what to do fills the slide before there is a result. */
  fills: boolean
}

export const slideKinds: Record<Kind, KindViews> = {
  'poll-single': { slide: PollSlide, room: RoomHands, roomAt: 'beside', fills: false },
  'poll-multi': { slide: PollSlide, room: RoomHands, roomAt: 'beside', fills: false },
  'scale': { slide: ScaleSlide, room: PaperNotice, roomAt: 'foot', fills: false },
  'ranking': { slide: RankingSlide, room: RoomHands, roomAt: 'beside', fills: false },
  'points': { slide: PointsSlide, room: PaperNotice, roomAt: 'foot', fills: true },
  'word-cloud': { slide: WordCloudSlide, room: RoomWords, roomAt: 'beside', fills: false },
  'open-text': { slide: OpenTextSlide, room: PaperNotice, roomAt: 'foot', fills: true },
  'quiz': { slide: QuizSlide, room: RoomHands, roomAt: 'beside', fills: false },
  'estimate': { slide: EstimateSlide, room: PaperNotice, roomAt: 'foot', fills: false },
  'placement': { slide: PlacementSlide, room: PaperNotice, roomAt: 'foot', fills: true },
  'discussion': { slide: DiscussionSlide, room: null, roomAt: 'foot', fills: false },
  'reflection': { slide: ReflectionSlide, room: PaperNotice, roomAt: 'foot', fills: true },
  'role-play': { slide: RolePlaySlide, room: RolePlaySlide, roomAt: 'whole', fills: false },
} satisfies Record<Kind, KindViews>
