/** An exercise as its slide shows it now: from the live session, else from the deck's own content and hands. */
import type { ComputedRef } from 'vue'
import type { PublicExercise } from '../core/exercise/public.ts'
import type { PublicStep } from '../core/exercise/steps.ts'
import type { ExerciseView, HostView, UnitView } from '../core/protocol.ts'
import type { DisplayRolePlay } from '../core/role-play/messages.ts'
import type { Unit } from '../core/session/content.ts'
import type { ShownRound } from '../core/session/shown-rounds.ts'
import type { CountedBy, Phase, Timer } from '../core/session/state.ts'
import { agenda, exercises } from 'virtual:workshop'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { formOf, unitsOf } from '../core/session/content.ts'
import { hasTexts } from '../core/session/posts.ts'
import { withoutHeldBack } from '../core/session/shown-rounds.ts'
import { traitsOf } from '../kinds/traits.ts'
import * as words from '../words/en/live.ts'
import { noSession, pageSession } from './page-session.ts'
import { countedRounds, roomOf } from './room-mode.ts'

/** A flicker of the network must not turn the slide into a counting board. */
const ROOM_MODE_AFTER_MS = 2500

/** `plain`: content alone, as in print. `live`: the session. `last`: its last result, now that it is lost. `room`: counted hands. */
export type Mode = 'plain' | 'live' | 'last' | 'room'

export interface SlideExercise {
  mode: ComputedRef<Mode>
  exercise: ComputedRef<Pick<PublicExercise, 'id' | 'title' | 'steps' | 'noPhones'> & { group: { size: string } } | undefined>
  units: ComputedRef<Unit<PublicStep>[]>
  unit: ComputedRef<Unit<PublicStep> | undefined>
  phase: ComputedRef<Phase>
  rounds: ComputedRef<ShownRound[]>
  /** People who ever joined. */
  joined: ComputedRef<number>
  /** Of a quiz once its result is shown, by item. */
  answers: ComputedRef<UnitView['answers']>
  /** Whether each person answers, or one phone for a table. */
  by: ComputedRef<'person' | 'table'>
  /** Anything but `phones`: the room counts. */
  countedBy: ComputedRef<CountedBy>
  /** The session is at another form of this exercise than the slide asks for. */
  elsewhere: ComputedRef<boolean>
  timer: ComputedRef<Timer | null>
  showSmallGroups: ComputedRef<boolean>
  /** The role-play as the room may see it, the last one known where the session is lost; null before it is opened. */
  rolePlay: ComputedRef<DisplayRolePlay | null>
  /** The exercise is on the phones now. */
  running: ComputedRef<boolean>
  /** Present on a host's page while the session is live. */
  hostView: ComputedRef<HostView['exercises'][string] | undefined>
}

/**
 * @param id the exercise's id
 * @param wantedForm the form the slide is about; null leaves it to host and agenda
 * @param belongs whether live data belongs here (not in previews, nor on paper)
 */
export function useExercise(id: () => string, wantedForm: () => string | null, belongs: ComputedRef<boolean>): SlideExercise {
  const session = computed(() => belongs.value ? pageSession.value : noSession)
  const status = computed(() => session.value.status.value)
  const gone = useGone(() => !['live', 'connecting'].includes(status.value.is), () => status.value.is === 'off')

  const told = computed<ExerciseView | undefined>(() => session.value.display.value?.exercises[id()])
  const exercise = computed(() => told.value?.exercise ?? exercises[id()])
  const elsewhere = computed(() => wantedForm() !== null && (exercise.value?.steps ?? []).some((step: PublicStep) => formOf(step, agenda, wantedForm()) !== formOf(step, agenda, told.value?.form)))
  const view = computed(() => elsewhere.value ? undefined : told.value)
  const room = computed(() => roomOf(id()))

  const liveUnit = computed(() => view.value?.units.find(unit => unit.key === view.value!.unit))
  const firstLabel = computed(() => {
    const step = liveUnit.value && stepById(view.value!.exercise.steps, liveUnit.value.step)
    return step && hasTexts(step) ? words.rounds.firstText : words.rounds.first
  })
  const liveRounds = computed((): ShownRound[] => (liveUnit.value?.rounds ?? []).map((round, i) => ({
    label: i === 0 ? firstLabel.value : words.rounds.second,
    phase: round.phase,
    answered: round.answered,
    counted: round.counted,
    // A host's browser knows results before they are revealed; the slide it projects must not.
    results: round.phase === 'revealed' ? withoutHeldBack(round.results as ShownRound['results'], Object.keys(round.heldBack)) : null,
    tooFew: round.phase === 'revealed' && Object.keys(round.heldBack).length > 0,
  })))

  const mode = computed((): Mode => {
    if (!belongs.value)
      return 'plain'
    if (!gone.value)
      return status.value.is === 'connecting' ? 'plain' : 'live'
    return liveRounds.value.some(round => round.results) && !room.value.wanted ? 'last' : 'room'
  })
  const fromSession = computed(() => mode.value === 'live' || mode.value === 'last')

  const units = computed((): Unit<PublicStep>[] => {
    if (fromSession.value && view.value)
      return view.value.units.map(({ key, step, items }) => ({ key, items, step: stepById(view.value!.exercise.steps, step) }))
    if (!exercise.value)
      return []
    // Hands are counted for one question at a time.
    const steps = exercise.value.steps.map((step: PublicStep) => traitsOf(step).withoutServer.is === 'hands' ? { ...step, pace: 'one-by-one' } as PublicStep : step)
    return unitsOf({ steps: mode.value === 'room' ? steps : exercise.value.steps }, agenda, wantedForm())
  })
  const unit = computed(() => fromSession.value && view.value
    ? units.value.find(candidate => candidate.key === view.value!.unit) ?? units.value[0]
    : units.value[mode.value === 'room' ? Math.min(room.value.unit, units.value.length - 1) : 0])

  const rounds = computed(() => {
    if (fromSession.value)
      return liveRounds.value
    return mode.value === 'room' && unit.value ? countedRounds(unit.value.step, unit.value.items, room.value) : []
  })

  const phase = computed((): Phase => rounds.value.at(-1)?.phase ?? 'idle')

  return {
    mode,
    exercise,
    units,
    unit,
    rounds,
    phase,
    joined: computed(() => session.value.display.value?.participants.joined ?? 0),
    answers: computed(() => fromSession.value && phase.value === 'revealed' ? liveUnit.value?.answers ?? null : null),
    by: computed(() => view.value?.by ?? unit.value?.step.by ?? 'person'),
    countedBy: computed(() => view.value?.countedBy ?? 'phones'),
    elsewhere,
    timer: computed(() => mode.value === 'live' ? view.value?.timer ?? null : null),
    showSmallGroups: computed(() => fromSession.value && (session.value.display.value?.showSmallGroups ?? false)),
    rolePlay: computed(() => view.value?.rolePlay ? forScreen(view.value.rolePlay) : null),
    running: computed(() => mode.value === 'live' && (view.value?.active ?? false)),
    hostView: computed(() => mode.value === 'live' && status.value.is === 'live' && status.value.role === 'host'
      ? session.value.host.value?.exercises[id()]
      : undefined),
  }
}

function stepById(steps: PublicStep[], id: string): PublicStep {
  return steps.find(step => step.id === id)!
}

/** A host's browser knows groups, alerts and briefs; the slide it projects must not. */
function forScreen({ clock, scenario, form, paper, bells, stop, groups, freeze, debrief }: DisplayRolePlay): DisplayRolePlay {
  return { clock, scenario, form, paper, bells, stop, groups, freeze, debrief }
}

/** True once something has been missing for a while; at once where it was never there. */
function useGone(missing: () => boolean, never: () => boolean): ComputedRef<boolean> {
  const long = ref(false)
  let timeout: ReturnType<typeof setTimeout> | undefined
  watch(missing, (is) => {
    clearTimeout(timeout)
    if (is)
      timeout = setTimeout(() => long.value = true, ROOM_MODE_AFTER_MS)
    else
      long.value = false
  }, { immediate: true })
  onScopeDispose(() => clearTimeout(timeout))
  return computed(() => never() || (long.value && missing()))
}
