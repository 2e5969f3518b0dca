/** A page with every slide, from which the handouts take their pictures; only in the build that shows all. */
import { defineRoutesSetup } from '@slidev/types'
import { agenda } from 'virtual:workshop'
import { EVERY_SLIDE } from '../core/deck.ts'

export default defineRoutesSetup(routes => agenda === EVERY_SLIDE
  ? [{ path: '/all-slides', component: () => import('../deck/SlidesPage.vue') }, ...routes]
  : routes)
