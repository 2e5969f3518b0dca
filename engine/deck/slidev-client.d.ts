/**
 * The part of Slidev's client that this project uses, as declarations of our own: the package ships
 * its source, which does not pass another project's compiler. tsconfig.vue.json maps the name here;
 * the browser tests hold these facts against the pinned version.
 */
import type { Component, ComputedRef, Ref } from 'vue'
import type { Router } from 'vue-router'

export interface SlideRoute {
  no: number
  load: () => Promise<unknown>
  meta: { slide: { frontmatter: Record<string, unknown>, noteHTML?: string }, [key: string]: unknown }
}

export interface Nav {
  slides: Ref<SlideRoute[]>
  total: ComputedRef<number>
  currentSlideNo: ComputedRef<number>
  currentPage: ComputedRef<number>
  clicks: ComputedRef<number>
  clicksTotal: ComputedRef<number>
  go: (page: number | string, clicks?: number) => Promise<void>
  next: () => Promise<void>
  prev: () => Promise<void>
  nextSlide: () => Promise<void>
  prevSlide: (lastClicks?: boolean) => Promise<void>
  currentSlideRoute: ComputedRef<SlideRoute>
  nextRoute: ComputedRef<SlideRoute>
  queryClicks: Ref<number>
  clicksStart: ComputedRef<number>
  clicksDirection: Ref<number>
  router: Router
  isPlaying: ComputedRef<boolean>
  isPresenter: ComputedRef<boolean>
  isPrintMode: ComputedRef<boolean>
  [key: string]: any
}

export function useNav(): Nav
export function useIsSlideActive(): ComputedRef<boolean>
export function disableBuiltinSync(): void
export function useSlideContext(): {
  $slidev: any
  $nav: Ref<Nav>
  $page: Ref<number>
  $renderContext: Ref<'none' | 'slide' | 'overview' | 'presenter' | 'previewNext'>
  $frontmatter: Record<string, any>
  [key: string]: any
}

/** Any internal component, such as `internals/PrintSlide.vue`. */
declare const component: Component
export default component
