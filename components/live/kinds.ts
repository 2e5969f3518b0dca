/** Every kind as it stands on a slide. A kind added to the schema does not compile until its views stand here. */
import type { Component } from 'vue'
import type { Kind } from '../../core/exercise/steps.ts'
import DiscussionSlide from './DiscussionSlide.vue'
import HandCounter from './HandCounter.vue'
import PaperNotice from './PaperNotice.vue'
import PollSlide from './PollSlide.vue'
import RankingSlide from './RankingSlide.vue'
import RolePlaySlide from './role-play/RolePlaySlide.vue'
import RoomTimer from './RoomTimer.vue'
import ScaleSlide from './ScaleSlide.vue'
import WordCloudSlide from './WordCloudSlide.vue'
import WordEntry from './WordEntry.vue'

export interface KindViews {
  /** Takes `SlideKindProps` of its kind. */
  slide: Component
  /** How the kind goes on without a server; takes `RoomKindProps` of its kind. */
  room: Component
  /** Where the room view stands: beside the chart, above it, or beside the question. `whole`: the kind fills the slide itself, with and without a server. */
  roomAt: 'beside' | 'above' | 'header' | 'whole'
}

export const slideKinds: Record<Kind, KindViews> = {
  'poll-single': { slide: PollSlide, room: HandCounter, roomAt: 'beside' },
  'ranking': { slide: RankingSlide, room: HandCounter, roomAt: 'beside' },
  'word-cloud': { slide: WordCloudSlide, room: WordEntry, roomAt: 'beside' },
  'scale': { slide: ScaleSlide, room: PaperNotice, roomAt: 'above' },
  'discussion': { slide: DiscussionSlide, room: RoomTimer, roomAt: 'header' },
  'role-play': { slide: RolePlaySlide, room: RolePlaySlide, roomAt: 'whole' },
} satisfies Record<Kind, KindViews>
