/** One exercise as the main panel needs it: content and live view joined. */
import type { Exercise } from '../../core/exercise/schema.ts'
import type { Allowed, HostView, RoundView } from '../../core/protocol.ts'
import type { SessionContent, Unit } from '../../core/session/content.ts'
import { findExercise, unitsOf } from '../../core/session/content.ts'
import { isPlayed, traitsOf } from '../../kinds/traits.ts'
import * as words from '../../words/en/console.ts'
import { phaseWords as rolePlayWords } from './role-play-words.ts'

export type HostExercise = HostView['exercises'][string]
export type Phase = RoundView['phase']

export interface ExerciseNow {
  exercise: Exercise
  view: HostExercise
  unit: Unit
  units: Unit[]
  index: number
  /** Rounds of the current unit that count. */
  rounds: RoundView[]
  round: RoundView | undefined
  phase: Phase
  allowed: ReadonlySet<Allowed>
}

/** Joins content and view of one exercise; null while either is missing. */
export function exerciseNow(content: SessionContent | null, view: HostView | null, id: string | null): ExerciseNow | null {
  const exercise = content && id ? findExercise(content, id) : undefined
  const live = id ? view?.exercises[id] : undefined
  if (!content || !exercise || !live)
    return null
  const units = unitsOf(exercise, content.agenda.id, live.form)
  const index = Math.max(0, units.findIndex(unit => unit.key === live.unit))
  const unit = units[index]!
  const rounds = live.units.find(candidate => candidate.key === unit.key)?.rounds ?? []
  const round = rounds.at(-1)
  return { exercise, view: live, unit, units, index, rounds, round, phase: round?.phase ?? 'idle', allowed: new Set(live.allowed) }
}

const phaseWords: Record<Phase, { vote: string, talk: string }> = {
  idle: { vote: words.phase.notOpened, talk: words.phase.notBegun },
  open: { vote: words.phase.open, talk: words.phase.talking },
  closed: { vote: words.phase.closed, talk: words.phase.ended },
  revealed: { vote: words.phase.revealed, talk: words.phase.ended },
}

/** The phase in a word or two; a finished exercise says so. */
export function phaseWord(now: ExerciseNow): string {
  if (!now.view.active && now.phase !== 'idle')
    return words.phase.finished
  if (isPlayed(now.unit.step))
    return now.view.rolePlay ? rolePlayWords[now.view.rolePlay.clock.phase] : words.phase.notOpened
  return phaseWords[now.phase][traitsOf(now.unit.step).activity === 'talking' ? 'talk' : 'vote']
}

/** The command a facilitator most likely wants next, drawn as the main button. */
export function likelyNext(now: ExerciseNow): Allowed | null {
  if (now.phase === 'idle')
    return 'open'
  if (!now.view.active)
    return null
  if (now.phase === 'open')
    return 'close'
  if (now.phase === 'closed' && now.allowed.has('reveal'))
    return 'reveal'
  // Optional steps are an extra: with nothing else to come, the exercise is over.
  return now.units.slice(now.index + 1).some(unit => !unit.step.optional) ? 'next' : 'finish'
}
