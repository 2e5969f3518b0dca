/** Marks for texts and questions: shown at once, true once the server says so. */
import type { Ref } from 'vue'
import type { LiveConnection } from '../../live/connection.ts'
import { reactive, ref, watch } from 'vue'
import * as words from '../../words/en/phone-later.ts'

export interface Marks {
  isOn: (id: string) => boolean
  toggle: (id: string) => Promise<void>
  /** Why the last mark did not arrive. */
  problem: Ref<string>
}

/**
 * The marks of this phone.
 * @param exercise where the texts belong; null for questions from the room
 */
export function useMarks(live: LiveConnection, exercise: string | null): Marks {
  const pending = reactive(new Map<string, boolean>())
  const problem = ref('')
  const known = (id: string) => live.mine.value?.upvotes.includes(id) ?? false
  const isOn = (id: string) => pending.get(id) ?? known(id)

  watch(live.mine, () => [...pending].filter(([id, on]) => known(id) === on).forEach(([id]) => pending.delete(id)))

  async function toggle(post: string): Promise<void> {
    const on = !isOn(post)
    pending.set(post, on)
    problem.value = ''
    const ack = await live.send('upvote', { exercise, post, on })
    if (ack.ok || pending.get(post) !== on)
      return
    pending.delete(post)
    problem.value = ack.code === 'not-stored' ? words.texts.markUnsent : ack.why
  }

  return { isOn, toggle, problem }
}
