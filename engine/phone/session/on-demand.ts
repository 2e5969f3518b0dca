/** Parts of the page that come when they are needed, so that joining stays small. */
import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'
import { phoneKinds } from '../../kinds/phone.ts'

export type Loader = () => Promise<{ default: Component }>

/** Pause before a part of the page that did not load is asked for again, in milliseconds. */
const RETRY_MS = 2000

/** A component that loads when it is first shown, and keeps trying on a bad network. */
export function onDemand(loader: Loader): Component {
  return defineAsyncComponent({ loader, onError: (_error, retry) => void setTimeout(retry, RETRY_MS) })
}

export const loaders = {
  handouts: () => import('../beside/Handouts.vue'),
  switcher: () => import('../beside/Switcher.vue'),
  questions: () => import('../questions/QuestionsView.vue'),
  day: () => import('../my-day/MyDayView.vue'),
  counting: () => import('../counting/CountInPerson.vue'),
  table: () => import('../tables/TableLine.vue'),
} satisfies Record<string, Loader>

/** Fetches everything else, one part after the other, whenever the phone has nothing to do. */
export async function fetchTheRest(): Promise<void> {
  for (const load of [...Object.values<Loader>(phoneKinds), ...Object.values<Loader>(loaders)]) {
    await idle()
    await load().catch(() => {})
  }
}

const idle = () => new Promise<void>(resolve => 'requestIdleCallback' in window ? requestIdleCallback(() => resolve(), { timeout: RETRY_MS }) : setTimeout(resolve, 50))
