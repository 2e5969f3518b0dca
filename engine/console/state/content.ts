import type { SessionContent } from '../../core/session/content.ts'
/** What the server tells over HTTP: the pinned content and the room check. Asked for again at each hello. */
import type { LiveConnection } from '../../live/connection.ts'
import { ref, shallowRef, watch } from 'vue'
import { sectionTitle } from '../../core/section-title.ts'
import * as words from '../../words/en/console.ts'

export interface Preflight {
  addresses: { address: string, name: string, announced: boolean }[]
  join: { url: string, code: string }
  checks: { id: string, level: 'ok' | 'warn' | 'fail', title: string, detail: string }[]
}

/**
 * Asks this server.
 * @throws Error with the status when it refuses
 */
export async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url, { cache: 'no-store' })
  if (!response.ok)
    throw new Error(words.loading.status({ status: response.status }))
  return await response.json() as T
}

/** Loads content and room check whenever the session says hello. */
export function useContent(live: LiveConnection) {
  const content = shallowRef<SessionContent | null>(null)
  const contentError = ref('')
  const preflight = shallowRef<Preflight | null>(null)
  const preflightError = ref('')

  async function loadContent(): Promise<void> {
    try {
      content.value = await getJson<SessionContent>('/api/host/content')
      contentError.value = ''
    }
    catch (error) {
      contentError.value = words.loading.content({ why: (error as Error).message })
    }
  }

  async function loadPreflight(): Promise<void> {
    try {
      preflight.value = await getJson<Preflight>('/api/host/preflight')
      preflightError.value = ''
    }
    catch (error) {
      preflightError.value = words.loading.preflight({ why: (error as Error).message })
    }
  }

  /** `01 Welcome` for `01-welcome`. */
  const sectionName = (id: string) => `${id.slice(0, 2)} ${sectionTitle(id, content.value?.sections.find(section => section.id === id)?.title)}`

  watch(live.hello, (hello) => {
    if (hello) {
      void loadContent()
      void loadPreflight()
    }
  }, { immediate: true })

  return { content, contentError, sectionName, preflight, preflightError, loadContent, loadPreflight }
}
