/** Every kind as it stands on a slide. A kind added to the schema does not compile until its views stand here. */
import type { Component } from 'vue'
import type { Kind } from '../../engine/core/exercise/steps.ts'
import DiscussionSlide from './DiscussionSlide.vue'
import OpenTextSlide from './OpenTextSlide.vue'
import PaperNotice from './PaperNotice.vue'
import PlacementSlide from './PlacementSlide.vue'
import PointsSlide from './PointsSlide.vue'
import PollSlide from './PollSlide.vue'
import QuizSlide from './QuizSlide.vue'
import RankingSlide from './RankingSlide.vue'
import ReflectionSlide from './ReflectionSlide.vue'
import RolePlaySlide from './role-play/RolePlaySlide.vue'
import RoomHands from './RoomHands.vue'
import RoomWords from './RoomWords.vue'
import ScaleSlide from './ScaleSlide.vue'
import WordCloudSlide from './WordCloudSlide.vue'

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
