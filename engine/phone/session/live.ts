/** The connection of this page, for parts that are loaded on demand. */
import type { InjectionKey } from 'vue'
import type { LiveConnection } from '../../live/connection.ts'

export const liveKey: InjectionKey<LiveConnection> = Symbol('live')
