/** How each kind of step looks on a phone; loaded when first needed, so that joining stays small. */
import type { Component } from 'vue'
import type { Kind } from '../../engine/core/exercise/steps.ts'

type Loader = () => Promise<{ default: Component }>

export const phoneKinds = {
  'poll-single': () => import('./PollSingle.vue'),
  'poll-multi': () => import('./PollMulti.vue'),
  'scale': () => import('./Scale.vue'),
  'ranking': () => import('./Ranking.vue'),
  'points': () => import('./Points.vue'),
  'word-cloud': () => import('./WordCloud.vue'),
  'open-text': () => import('./OpenText.vue'),
  'quiz': () => import('./Quiz.vue'),
  'placement': () => import('./Placement.vue'),
  'discussion': () => import('./Discussion.vue'),
  'reflection': () => import('./Reflection.vue'),
  'role-play': () => import('./RolePlay.vue'),
} satisfies Record<Kind, Loader>
