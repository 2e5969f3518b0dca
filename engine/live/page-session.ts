/** The one live connection of a deck page, opened on first need and shared by all that stands on it. */
import type { ShallowRef } from 'vue'
import type { LiveConnection } from './connection.ts'
import { devSession } from 'virtual:workshop'
import { computed, shallowRef } from 'vue'
import { ringFor } from './bells.ts'
import { connect, offConnection } from './connection.ts'

const none = offConnection()
const connection = shallowRef<LiveConnection>(none)

/** The connection of this page; off until opened, and for ever where no session server serves the page. */
export const pageSession: Readonly<ShallowRef<LiveConnection>> = connection

/** Stands in where live data does not belong, such as the preview of the next slide. */
export const noSession = none

/** The session server marks the pages it serves; a static host does not, and is never asked for anything. */
export function hasSessionServer(): boolean {
  return devSession || document.querySelector<HTMLMetaElement>('meta[name="live-session"]')?.content === 'on'
}

/** Opens the connection unless it is open already or the page has no server. */
export function openPageSession(): void {
  if (connection.value === none && hasSessionServer()) {
    connection.value = connect('deck')
    ringFor(connection.value)
  }
}

/** True while the session server answers. */
export const isLive = computed(() => connection.value.status.value.is === 'live')

/** True while it is not known yet whether the session server answers. */
export const isConnecting = computed(() => connection.value.status.value.is === 'connecting')
