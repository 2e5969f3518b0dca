/** Every kind as it stands on a slide. A kind added to the schema does not compile until its views stand here. */
import type { Component } from 'vue'
import type { Kind } from '../core/exercise/steps.ts'
import PaperNotice from '../components/PaperNotice.vue'
import RoomHands from '../components/RoomHands.vue'
import DiscussionSlide from './discussion/Slide.vue'
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
}

export const slideKinds: Record<Kind, KindViews> = {
  'poll-single': { slide: PollSlide, room: RoomHands, roomAt: 'beside' },
  'poll-multi': { slide: PollSlide, room: RoomHands, roomAt: 'beside' },
  'scale': { slide: ScaleSlide, room: PaperNotice, roomAt: 'foot' },
  'ranking': { slide: RankingSlide, room: RoomHands, roomAt: 'beside' },
  'points': { slide: PointsSlide, room: PaperNotice, roomAt: 'foot' },
  'word-cloud': { slide: WordCloudSlide, room: RoomWords, roomAt: 'beside' },
  'open-text': { slide: OpenTextSlide, room: PaperNotice, roomAt: 'foot' },
  'quiz': { slide: QuizSlide, room: RoomHands, roomAt: 'beside' },
  'placement': { slide: PlacementSlide, room: PaperNotice, roomAt: 'foot' },
  'discussion': { slide: DiscussionSlide, room: null, roomAt: 'foot' },
  'reflection': { slide: ReflectionSlide, room: PaperNotice, roomAt: 'foot' },
  'role-play': { slide: RolePlaySlide, room: RolePlaySlide, roomAt: 'whole' },
} satisfies Record<Kind, KindViews>
