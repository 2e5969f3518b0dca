/**
 * What each role may see, in one place. Pure functions of state, content and facts; computed once a
 * role and sent to all of its clients.
 */
import type { StepOf } from '../exercise/steps.ts'
import type { Allowed, DisplayView, ExerciseView, HostView, OwnRolePlay, ParticipantExercise, ParticipantView, UnitView } from '../protocol.ts'
import type { RolePlayState } from '../role-play/state.ts'
import type { AnswerRow } from './answers.ts'
import type { SessionContent, Unit } from './content.ts'
import type { WordFilter } from './posts.ts'
import type { Post } from './shapes.ts'
import type { ExerciseState, Round, SessionState } from './state.ts'
import { rightAnswers } from '../../kinds/index.ts'
import { publicExercise, publicStep } from '../exercise/public.ts'
import { hostRolePlay } from '../role-play/host-view.ts'
import { displayRolePlay, participantRolePlay } from '../role-play/views.ts'
import { findExercise, unitsOf } from './content.ts'
import { countableBy } from './keyed.ts'
import { notesFor } from './notes.ts'
import { hasTexts, hostPosts, moderationOf, shownPosts } from './posts.ts'
import { hostQuestions, shownQuestions } from './questions.ts'
import { reduce } from './reduce.ts'
import { roundView } from './results.ts'
import { rolePlayStep } from './role-plays.ts'
import { countedRounds, currentRound, untouched } from './state.ts'

/** What the views need beside state and content. */
export interface Facts {
  /** Server clock, epoch milliseconds. */
  now: number
  /** Stored answers of the exercises that were touched, and the questions. */
  answers: readonly AnswerRow[]
  people: readonly { id: number, name: string, connected: boolean }[]
  displays: number
  hosts: number
  /** The page of the deck that is on. */
  page: number
  filter: WordFilter
}

/** Everything phones are told alike; nothing in it is of one person. */
export function participantView(state: SessionState, content: SessionContent, facts: Pick<Facts, 'now' | 'answers' | 'page' | 'filter'>): ParticipantView {
  const exercises = state.active.flatMap((id): ParticipantExercise[] => {
    const exercise = findExercise(content, id)
    const exerciseState = state.exercises[id]
    if (!exercise || !exerciseState)
      return []
    const unit = currentUnit(content, id, exerciseState)
    const counted = countedRounds(exerciseState, unit.key)
    const round = counted.at(-1)
    const step = publicStep(unit.step)
    const shown = round?.phase === 'revealed'
    return [{
      id,
      title: exercise.title,
      step: { ...step, items: (step.items as { id: string }[]).filter(item => unit.items.includes(item.id)) } as typeof step,
      unit: unit.key,
      place: placeOf(content, id, exerciseState, unit),
      items: unit.items,
      round: round?.number ?? 0,
      vote: counted.length,
      phase: round?.phase ?? 'idle',
      timer: exerciseState.timer,
      by: exerciseState.by ?? unit.step.by,
      countedBy: exerciseState.countedBy,
      answers: shown ? rightAnswers(unit.step, unit.items) : null,
      posts: shown && round && hasTexts(unit.step) ? postsByItem(id, unit, exerciseState, round, facts) : null,
    }]
  })
  return {
    revision: state.revision,
    now: facts.now,
    exercises,
    handouts: state.released,
    questions: { open: state.questions.open && !state.ended, list: shownQuestions(hostQuestions(state.questions, facts.answers, facts.filter)) },
    keyIdea: state.keyIdea ? keyIdeaAt(content, facts.page) : null,
    showSmallGroups: state.showSmallGroups,
    ended: state.ended,
  }
}

/** Which step of its exercise a unit belongs to; optional steps count only while they are on. */
function placeOf(content: SessionContent, id: string, state: ExerciseState, unit: Unit): ParticipantExercise['place'] {
  const steps = [...new Set(unitsOf(findExercise(content, id)!, content.agenda.id, state.form).filter(({ step }) => !step.optional || step.id === unit.step.id).map(({ step }) => step.id))]
  return { step: steps.indexOf(unit.step.id) + 1, of: steps.length }
}

function postsByItem(id: string, unit: Unit, state: ExerciseState, round: Round, facts: Pick<Facts, 'answers' | 'filter'>): Record<string, Post[]> {
  const rows = facts.answers.filter(row => row.exercise === id)
  return Object.fromEntries(unit.items.map(item => [item, shownPosts(unit.step, hostPosts(unit.step, state, item, round.number, rows, facts.filter))]))
}

function keyIdeaAt(content: SessionContent, page: number): ParticipantView['keyIdea'] {
  const section = content.slides?.find(slide => slide.page === page)?.section
  const found = content.sections?.find(candidate => candidate.id === section)
  return found ? { title: found.title, idea: found.idea } : null
}

export function displayView(state: SessionState, content: SessionContent, facts: Facts): DisplayView {
  const exercises: Record<string, ExerciseView> = {}
  for (const id of Object.keys(state.exercises)) {
    const view = exerciseView(state, content, facts, id, round => round.phase === 'revealed')
    if (view)
      exercises[id] = view
  }
  return { ...screenView(state, content, facts), exercises }
}

/** What display and host are told alike, beside the exercises. */
function screenView(state: SessionState, content: SessionContent, facts: Facts): Omit<DisplayView, 'exercises'> {
  const questions = shownQuestions(hostQuestions(state.questions, facts.answers, facts.filter))
  return {
    revision: state.revision,
    now: facts.now,
    participants: { connected: facts.people.filter(person => person.connected).length, joined: facts.people.length },
    question: questions.find(question => question.id === state.questions.onScreen) ?? null,
    skip: skippedPages(state, content),
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
      exercises[id] = { ...view, allowed: allowedFor(state, content, id), rolePlay: rolePlayOf(state, content, id, facts.now, hostRolePlay), ...desk(state, content, facts, id) }
  }
  return {
    ...screenView(state, content, facts),
    exercises,
    questions: { open: state.questions.open, moderation: state.questions.moderation, list: hostQuestions(state.questions, facts.answers, facts.filter), onScreen: state.questions.onScreen },
    keyIdea: state.keyIdea,
    startedAt: state.startedAt,
    progress: state.progress,
    cuts: state.cuts,
    spent: state.spent,
    released: state.released,
    people: [...facts.people],
    displays: facts.displays,
    hosts: facts.hosts,
  }
}

/** What only the host's desk shows of an exercise: its texts before they are let through, and what was keyed in. */
function desk(state: SessionState, content: SessionContent, facts: Facts, id: string): Pick<HostView['exercises'][string], 'posts' | 'moderation' | 'countable' | 'keyed'> {
  const exercise = findExercise(content, id)!
  const exerciseState = state.exercises[id] ?? untouched('', null, null)
  const unit = currentUnit(content, id, exerciseState)
  const round = currentRound(exerciseState, unit.key)
  const rows = facts.answers.filter(row => row.exercise === exercise.id)
  return {
    moderation: moderationOf(unit.step, exerciseState),
    countable: countableBy(unit.step),
    keyed: round ? Object.fromEntries(unit.items.flatMap(item => exerciseState.keyed[`${item}/${round.number}`] ? [[item, exerciseState.keyed[`${item}/${round.number}`]!]] : [])) : {},
    posts: round && hasTexts(unit.step) ? Object.fromEntries(unit.items.map(item => [item, hostPosts(unit.step, exerciseState, item, round.number, rows, facts.filter)])) : {},
  }
}

/** Pages the deck passes over: cut ones, and those of a reserve that is not spent. */
function skippedPages(state: SessionState, content: SessionContent): number[] {
  const cut = content.schedule.filter(line => state.cuts.includes(line.key)).flatMap(line => line.page ?? [])
  const waiting = (content.slides ?? []).filter(slide => slide.reserve && !state.spent.includes(slide.reserve)).map(slide => slide.page)
  return [...new Set([...cut, ...waiting])].sort((a, b) => a - b)
}

const commands: Allowed[] = ['open', 'close', 'reveal', 'second-round', 'reset', 'next', 'previous', 'finish']

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
    by: exerciseState?.by ?? (units.find(unit => unit.key === exerciseState?.unit) ?? units[0]!).step.by,
    countedBy: exerciseState?.countedBy ?? 'phones',
    rolePlay: rolePlayOf(state, content, id, facts.now, displayRolePlay),
    units: units.map((unit): UnitView => ({
      key: unit.key,
      step: unit.step.id,
      items: unit.items,
      rounds: exerciseState
        ? countedRounds(exerciseState, unit.key).map(round => roundView(round, unit, { state: exerciseState, rows, mayShow: mayShow(round), showSmallGroups: state.showSmallGroups, filter: facts.filter }))
        : [],
      answers: exerciseState && currentRound(exerciseState, unit.key)?.phase === 'revealed' ? rightAnswers(unit.step, unit.items) : null,
    })),
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
 * @param pseudonymIn the participant's own in an exercise
 */
export function ownRolePlay(state: SessionState, content: SessionContent, person: number, pseudonymIn: (exercise: string) => string, rows: readonly AnswerRow[], now: number): OwnRolePlay | null {
  const exercise = state.active.findLast(id => state.rolePlays[id])
  const view = exercise && rolePlayOf(state, content, exercise, now, (rolePlay, step, at, debrief) => participantRolePlay(rolePlay, step, person, at, debrief))
  return view ? { exercise: exercise!, view, ...notesFor(state, content, exercise!, person, pseudonymIn(exercise!), rows, now) } : null
}
