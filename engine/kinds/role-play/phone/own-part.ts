/** What every part of the role-play's page works with: the own view, actions and notes. */
import type { ComputedRef, InjectionKey, Ref } from 'vue'
import type { OwnRolePlay, ParticipantExercise } from '../../../core/protocol.ts'
import type { RolePlayAction } from '../../../core/role-play/actions.ts'
import type { ClockView, PhoneView } from '../../../core/role-play/messages.ts'
import type { Notes } from './notes.ts'
import { computed, inject, ref, watch } from 'vue'
import { clockKey } from '../../../phone/session/clock.ts'
import { keptKey } from '../../../phone/session/kept.ts'
import { liveKey } from '../../../phone/session/live.ts'
import * as words from '../words/en.ts'
import { notesOf } from './notes.ts'

export interface Desk {
  /** The own view of this role-play; null until it has arrived. */
  own: ComputedRef<OwnRolePlay | null>
  /** The view while it is on the phone; read it only in parts that are shown then. */
  view: ComputedRef<PhoneView>
  exercise: () => ParticipantExercise
  name: ComputedRef<string>
  /** Does something; says why when it could not be done. */
  act: (action: RolePlayAction) => Promise<boolean>
  busy: Ref<boolean>
  problem: Ref<string>
  notes: Notes
  /** Milliseconds left of the phase; null where no end is planned. */
  remaining: ComputedRef<number | null>
}

export const deskKey: InjectionKey<Desk> = Symbol('role-play')

/** The desk of one running role-play, from what the session provides. */
export function useDesk(exercise: () => ParticipantExercise): Desk {
  const live = inject(liveKey)!
  const now = inject(clockKey)!
  const notes = notesOf(live, inject(keptKey)!)
  const busy = ref(false)
  const problem = ref('')
  const own = computed(() => live.rolePlay.value?.exercise === exercise().id ? live.rolePlay.value : null)

  watch(() => exercise().round, round => notes.keepRound(exercise().id, round), { immediate: true, flush: 'sync' })
  watch([() => own.value?.view.clock.phase, () => live.status.value.is], () => problem.value = '')

  async function act(action: RolePlayAction): Promise<boolean> {
    const isOffline = live.status.value.is !== 'live'
    problem.value = isOffline ? offlineWords(action) : ''
    if (isOffline || busy.value)
      return false
    busy.value = true
    const ack = await live.send('role-play-action', { exercise: exercise().id, action })
    busy.value = false
    if (!ack.ok)
      problem.value = ack.code === 'not-stored' ? offlineWords(action) : ack.why
    return ack.ok
  }

  return {
    own,
    view: computed(() => own.value!.view as PhoneView),
    exercise,
    name: computed(() => live.mine.value?.name ?? ''),
    act,
    busy,
    problem,
    notes,
    remaining: computed(() => own.value && remainingOf(own.value.view.clock, now.value)),
  }
}

function offlineWords(action: RolePlayAction): string {
  return action.type === 'pause-scene'
    ? words.phoneOffline.sayPause
    : words.phoneOffline.sayAloud
}

/** Milliseconds left by server time; a clock that stands still does not move. */
export function remainingOf(clock: ClockView, now: number): number | null {
  return clock.untilMs === null ? null : clock.untilMs - (clock.running ? Math.max(0, now - clock.now) : 0)
}

/** Whether the own seat in an acted scene is the observer's. */
export function isObserver(view: PhoneView): boolean {
  return view.group?.form === 'acted' && view.group.role === null
}
