/** How each kind of step looks on a phone; loaded when first needed, so that joining stays small. */
import type { Component } from 'vue'
import type { Kind } from '../core/exercise/steps.ts'

type Loader = () => Promise<{ default: Component }>

export const phoneKinds = {
  'poll-single': () => import('./poll-single/Phone.vue'),
  'poll-multi': () => import('./poll-multi/Phone.vue'),
  'scale': () => import('./scale/Phone.vue'),
  'ranking': () => import('./ranking/Phone.vue'),
  'points': () => import('./points/Phone.vue'),
  'word-cloud': () => import('./word-cloud/Phone.vue'),
  'open-text': () => import('./open-text/Phone.vue'),
  'quiz': () => import('./quiz/Phone.vue'),
  'estimate': () => import('./estimate/Phone.vue'),
  'placement': () => import('./placement/Phone.vue'),
  'discussion': () => import('./discussion/Phone.vue'),
  'reflection': () => import('./reflection/Phone.vue'),
  'role-play': () => import('./role-play/Phone.vue'),
} satisfies Record<Kind, Loader>
