/** The PDFs on this laptop, and which of them phones may load. */
import type { HostView } from '../../core/protocol.ts'
import { computed, shallowRef } from 'vue'
import * as words from '../../words/en/console.ts'
import { getJson } from './content.ts'
import { count, fileSize } from './format.ts'

const papers: Record<string, string> = { a4: 'A4', letter: words.loading.letter }

/** As the server lists it. */
interface MadeHandout {
  file: string
  title: string
  /** `a4`, `letter`. */
  paper: string
  pages: number
  bytes: number
  /** Whether it may go to phones. */
  releasable: boolean
}

export interface HandoutPrint {
  file: string
  /** `A4`, words.loading.letter. */
  paper: string
  /** `12 pages, 1.0 MB` */
  extent: string
  released: boolean
}

/** One handout on every paper it was made for. */
export interface HandoutGroup {
  title: string
  releasable: boolean
  prints: HandoutPrint[]
}

/**
 * Handouts by title, those for participants first.
 * @param released what the session has given to phones
 */
export function useHandouts(released: () => HostView['released']) {
  const made = shallowRef<MadeHandout[] | null>(null)
  const error = shallowRef('')

  async function load(): Promise<void> {
    try {
      made.value = await getJson<MadeHandout[]>('/api/host/handouts')
      error.value = ''
    }
    catch (cause) {
      error.value = words.loading.handouts({ why: (cause as Error).message })
    }
  }

  const groups = computed(() => {
    const byTitle = new Map<string, HandoutGroup>()
    for (const { file, title, paper, pages, bytes, releasable } of made.value ?? []) {
      const group = byTitle.get(title) ?? { title, releasable, prints: [] }
      group.prints.push({
        file,
        paper: papers[paper] ?? paper,
        extent: `${count(pages, 'page', 'pages')}, ${fileSize(bytes)}`,
        released: released().some(handout => handout.file === file),
      })
      byTitle.set(title, group)
    }
    return [...byTitle.values()].sort((a, b) => Number(b.releasable) - Number(a.releasable))
  })

  return { made, groups, error, load }
}
