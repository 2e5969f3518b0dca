import type { StepOf } from '../exercise/steps.ts'
import type { AnyResult } from '../kinds/types.ts'
/**
 * What each role may see, in one place. Pure functions of state, content and facts; computed once a
 * role and sent to all of its clients.
 */
import type { Allowed, DisplayView, ExerciseView, HostView, OwnRolePlay, ParticipantExercise, ParticipantView, RoundView, UnitView } from '../protocol.ts'
import type { RolePlayState } from '../role-play/state.ts'
import type { AnswerRow } from './answers.ts'
import type { SessionContent, Unit } from './content.ts'
import type { ExerciseState, Round, SessionState } from './state.ts'
import { publicExercise, publicStep } from '../exercise/public.ts'
import { tally } from '../kinds/index.ts'
import { isSkip } from '../kinds/value.ts'
import { hostRolePlay } from '../role-play/host-view.ts'
import { displayRolePlay, participantRolePlay } from '../role-play/views.ts'
import { findExercise, unitsOf } from './content.ts'
import { notesFor } from './notes.ts'
import { reduce } from './reduce.ts'
import { rolePlayStep } from './role-plays.ts'
import { countedRounds } from './state.ts'

/** Ground rule 6: no breakdown is shown for fewer than five voters. */
export const FEWEST_VOTERS = 5

/** What the views need beside state and content. */
export interface Facts {
  /** Server clock, epoch milliseconds. */
  now: number
  /** Stored answers of the exercises that were touched. */
  answers: readonly AnswerRow[]
  people: readonly { id: number, name: string, connected: boolean }[]
  displays: number
  hosts: number
}

export function participantView(state: SessionState, content: SessionContent, facts: Pick<Facts, 'now'>): ParticipantView {
  const exercises = state.active.flatMap((id): ParticipantExercise[] => {
    const exercise = findExercise(content, id)
    const exerciseState = state.exercises[id]
    if (!exercise || !exerciseState)
      return []
    const unit = currentUnit(content, id, exerciseState)
    const counted = countedRounds(exerciseState, unit.key)
    const round = counted.at(-1)
    const step = publicStep(unit.step)
    return [{
      id,
      title: exercise.title,
      step: { ...step, items: (step.items as { id: string }[]).filter(item => unit.items.includes(item.id)) } as typeof step,
      unit: unit.key,
      items: unit.items,
      round: round?.number ?? 0,
      vote: counted.length,
      phase: round?.phase ?? 'idle',
      timer: exerciseState.timer,
    }]
  })
  return { revision: state.revision, now: facts.now, exercises, handouts: state.released, showSmallGroups: state.showSmallGroups, ended: state.ended }
}

export function displayView(state: SessionState, content: SessionContent, facts: Facts): DisplayView {
  const exercises: Record<string, ExerciseView> = {}
  for (const id of Object.keys(state.exercises)) {
    const view = exerciseView(state, content, facts, id, round => round.phase === 'revealed')
    if (view)
      exercises[id] = view
  }
  return { ...screenView(state, facts), exercises }
}

/** What display and host are told alike, beside the exercises. */
function screenView(state: SessionState, facts: Facts): Omit<DisplayView, 'exercises'> {
  return {
    revision: state.revision,
    now: facts.now,
    participants: { connected: facts.people.filter(person => person.connected).length, joined: facts.people.length },
    showSmallGroups: state.showSmallGroups,
    ended: state.ended,
  }
}

/** A host also sees results before they are revealed, under the same rule of five voters. */
export function hostView(state: SessionState, content: SessionContent, facts: Facts): HostView {
  const exercises: HostView['exercises'] = {}
  for (const { id } of content.exercises) {
    const view = exerciseView(state, content, facts, id, () => true)
    if (view)
      exercises[id] = { ...view, allowed: allowedFor(state, content, id), rolePlay: rolePlayOf(state, content, id, facts.now, hostRolePlay) }
  }
  return {
    ...screenView(state, facts),
    exercises,
    released: state.released,
    people: [...facts.people],
    displays: facts.displays,
    hosts: facts.hosts,
  }
}

const commands: Allowed[] = ['open', 'close', 'reveal', 'second-round', 'reset', 'next', 'finish']

function allowedFor(state: SessionState, content: SessionContent, exercise: string): Allowed[] {
  return commands.filter(type => reduce(state, { type, exercise }, 0, content).ok)
}

function currentUnit(content: SessionContent, id: string, state: ExerciseState): Unit {
  const units = unitsOf(findExercise(content, id)!, content.agenda.id, state.form)
  return units.find(unit => unit.key === state.unit) ?? units[0]!
}

function exerciseView(state: SessionState, content: SessionContent, facts: Facts, id: string, mayShow: (round: Round) => boolean): ExerciseView | null {
  const exercise = findExercise(content, id)
  if (!exercise)
    return null
  const exerciseState = state.exercises[id]
  const units = unitsOf(exercise, content.agenda.id, exerciseState?.form)
  const rows = facts.answers.filter(row => row.exercise === id)
  return {
    exercise: publicExercise(exercise),
    active: state.active.includes(id),
    unit: exerciseState?.unit ?? units[0]!.key,
    form: exerciseState?.form ?? null,
    timer: exerciseState?.timer ?? null,
    rolePlay: rolePlayOf(state, content, id, facts.now, displayRolePlay),
    units: units.map((unit): UnitView => ({
      key: unit.key,
      step: unit.step.id,
      items: unit.items,
      rounds: exerciseState
        ? countedRounds(exerciseState, unit.key).map(round => roundView(round, unit, rows, mayShow(round), state.showSmallGroups))
        : [],
    })),
  }
}

function roundView(round: Round, unit: Unit, rows: readonly AnswerRow[], mayShow: boolean, showSmallGroups: boolean): RoundView {
  const own = rows.filter(row => row.round === round.number && unit.items.includes(row.item))
  const answered = new Set(own.map(row => row.respondent)).size
  // A skip is an answer that was counted, but no voter: it must not lift a vote over the threshold.
  const voters = new Set(own.filter(row => !isSkip(row.value)).map(row => row.respondent)).size
  const tooFew = voters > 0 && voters < FEWEST_VOTERS && !showSmallGroups
  const shows = mayShow && !tooFew
  const results: NonNullable<RoundView['results']> = {}
  for (const item of shows ? unit.items : []) {
    const values = own.filter(row => row.item === item && !isSkip(row.value)).map(row => row.value)
    const said = tally(unit.step, item, values)
    // An item that few answered stays empty even where the unit as a whole has enough voters.
    const enough = showSmallGroups || values.length >= FEWEST_VOTERS || values.length === 0
    const result = enough ? said : tally(unit.step, item, [])
    if (result)
      results[item] = { voters: values.length, result: unit.step.private ? averageOnly(result) : result }
  }
  return {
    number: round.number,
    phase: round.phase,
    answered,
    results: shows ? results : null,
    tooFew: mayShow && tooFew,
  }
}

function rolePlayOf<V>(state: SessionState, content: SessionContent, id: string, now: number, view: (state: RolePlayState, step: StepOf<'role-play'>, now: number, debrief: readonly string[]) => V): V | null {
  const exercise = findExercise(content, id)
  const step = rolePlayStep(exercise)
  const rolePlay = state.rolePlays[id]
  return step && rolePlay ? view(rolePlay, step, now, exercise!.debrief) : null
}

/**
 * A participant's own view of the role-play that is running; null when none is.
 * @param rows the notes of that role-play
 * @param own the participant's pseudonym for an exercise
 */
export function ownRolePlay(state: SessionState, content: SessionContent, person: number, own: (exercise: string) => string, rows: readonly AnswerRow[], now: number): OwnRolePlay | null {
  const exercise = state.active.findLast(id => state.rolePlays[id])
  const view = exercise && rolePlayOf(state, content, exercise, now, (rolePlay, step, at, debrief) => participantRolePlay(rolePlay, step, person, at, debrief))
  return view ? { exercise: exercise!, view, ...notesFor(state, content, exercise!, person, own(exercise!), rows, now) } : null
}

/** Private ratings reach a screen as averages; how they spread could point at a person. */
function averageOnly(result: AnyResult): AnyResult {
  return result.kind === 'scale' ? { ...result, counts: null } : result
}
