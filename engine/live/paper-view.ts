/** The paper run of a role-play as it ticks on this page; it goes on where a lost session was. */
import type { Ref } from 'vue'
import type { PublicStepOf } from '../core/exercise/steps.ts'
import type { DisplayRolePlay } from '../core/role-play/messages.ts'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { adoptRun, paperRun, paperView } from './paper-run.ts'

const TICK_MS = 250

interface Source {
  id: string
  step: PublicStepOf<'role-play'>
  /** What the session said last; null where there never was one. */
  told: DisplayRolePlay | null
  /** The server's clock less this one, in milliseconds. */
  offset: number
  /** There is no session now. */
  on: boolean
}

/** @returns the view while there is no session; null while there is */
export function usePaperView(source: () => Source): Readonly<Ref<DisplayRolePlay | null>> {
  const now = ref(Date.now())
  let ticking: ReturnType<typeof setInterval> | undefined
  watch(() => source().on, (on) => {
    clearInterval(ticking)
    if (!on)
      return
    const { id, step, told, offset } = source()
    if (told)
      adoptRun(id, step, told, Date.now() + offset)
    now.value = Date.now()
    ticking = setInterval(() => now.value = Date.now(), TICK_MS)
  }, { immediate: true })
  onScopeDispose(() => clearInterval(ticking))

  return computed(() => {
    const { id, step, told, on } = source()
    return on ? paperView(step, step.scenario, paperRun(id), now.value, told) : null
  })
}
