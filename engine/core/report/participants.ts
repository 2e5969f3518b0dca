import type { AnyResult, RightAnswer } from '../../kinds/types.ts'
/**
 * The report for participants, which they know as the room report: what the room said, exercise by
 * exercise, as the slides showed it. Private answers are in it as averages of five or more, or not at all.
 */
import type { Exercise } from '../exercise/schema.ts'
import type { PublicStep } from '../exercise/steps.ts'
import type { RoundView } from '../protocol.ts'
import type { Unit } from '../session/content.ts'
import type { Question } from '../session/shapes.ts'
import type { ExerciseState, Round } from '../session/state.ts'
import type { SessionRecord } from './record.ts'
import { rightAnswers } from '../../kinds/index.ts'
import { isPlayed, isRated, traitsOf } from '../../kinds/traits.ts'
import { planOf } from '../agenda.ts'
import { dayInWords } from '../calendar.ts'
import { publicStep } from '../exercise/public.ts'
import { sectionTitle } from '../section-title.ts'
import { hostQuestions, shownQuestions } from '../session/questions.ts'
import { roundView } from '../session/results.ts'
import { countedRounds } from '../session/state.ts'
import { allUnits, isForm, wasOpened } from './record.ts'

/** One vote as the room saw it. */
export interface ReportRound extends Pick<RoundView, 'phase' | 'answered' | 'counted' | 'tooFew'> {
  /** By item; null where too few answered. */
  results: Record<string, { voters: number, result: AnyResult }> | null
  label: string
  /** Items that fewer than five answered in one way, and that the host showed all the same. */
  small: string[]
  /** Items of which votes are held back, because fewer than five answered in that way. */
  withheld: string[]
}

/** What the room did together at one time. */
export interface ReportBlock {
  key: string
  step: PublicStep
  items: string[]
  rounds: ReportRound[]
  /** Once the result was shown, what is right and why, by item; null where nothing is. */
  right: Record<string, RightAnswer> | null
}

export interface ReportExercise {
  id: string
  title: string
  blocks: ReportBlock[]
  /** Groups that played a role-play; null for every other kind. */
  groups: number | null
}

export interface ParticipantsReport {
  session: string
  day: string
  date: string
  agenda: { title: string, plan: string }
  ended: boolean
  joined: number
  sections: { id: string, title: string, exercises: ReportExercise[] }[]
  /** Numbers of the sections whose exercises ran, such as `05`. */
  practised: string[]
  /** Exercises that ran and left nothing to show. */
  talked: string[]
  questions: { answered: Question[], open: Question[] }
  handouts: string[]
}

export function participantsReport(record: SessionRecord): ParticipantsReport {
  const { content, state } = record
  const order = content.schedule.flatMap(line => line.exercise ?? [])
  const place = (id: string) => order.includes(id) ? order.indexOf(id) : order.length
  const ran = content.exercises
    .filter(exercise => !isForm(exercise, record) && (wasOpened(state, exercise.id, allUnits(exercise, content.agenda.id))))
    .sort((a, b) => place(a.id) - place(b.id))
  const told = ran.map(exercise => ({ exercise, told: reportExercise(record, exercise) }))
  const shown = told.filter(({ told }) => told.blocks.length > 0 || told.groups !== null)
  const held = [...new Set(content.schedule.flatMap(line => line.section ?? []))]
  const turn = (id: string) => held.includes(id) ? held.indexOf(id) : held.length
  const ids = [...new Set(shown.map(({ exercise }) => exercise.section))].sort((a, b) => turn(a) - turn(b) || (a < b ? -1 : 1))
  const questions = shownQuestions(hostQuestions(state.questions, record.rows, record.filter))
  return {
    session: record.name,
    day: record.day,
    date: dayInWords(record.day),
    agenda: { title: content.agenda.title, plan: planOf(content.agenda) },
    ended: state.ended,
    joined: record.joined,
    sections: ids.map(id => ({
      id,
      title: sectionTitle(id, content.sections.find(section => section.id === id)?.title),
      exercises: shown.filter(({ exercise }) => exercise.section === id).map(({ told }) => told),
    })),
    practised: [...new Set(ran.map(exercise => exercise.section.slice(0, 2)))].sort(),
    talked: told.filter(one => !shown.includes(one)).map(({ exercise }) => exercise.title),
    questions: { answered: questions.filter(question => question.answered), open: questions.filter(question => !question.answered) },
    handouts: [...new Set(state.released.map(({ title }) => title))],
  }
}

function reportExercise(record: SessionRecord, exercise: Exercise): ReportExercise {
  const { content, state } = record
  const exerciseState = state.exercises[exercise.id]!
  const groups = state.rolePlays[exercise.id]?.groups.length
  return {
    id: exercise.id,
    title: exercise.title,
    blocks: allUnits(exercise, content.agenda.id).flatMap(unit => reportBlock(record, exercise, exerciseState, unit)),
    groups: groups || null,
  }
}

function reportBlock(record: SessionRecord, exercise: Exercise, state: ExerciseState, unit: Unit): ReportBlock[] {
  if (isPlayed(unit.step) || unit.items.length === 0 || !mayBeTold(unit))
    return []
  const counted = countedRounds(state, unit.key)
  const rows = record.rows.filter(row => row.exercise === exercise.id)
  const rounds = counted.filter(round => round.phase === 'revealed' || isSelfCheck(unit)).map((round): ReportRound => {
    // What a private step shows in the room may be a choice of the host's; on paper it stays with five.
    const showSmallGroups = record.state.showSmallGroups && !unit.step.private
    const facts = { state, rows, mayShow: true, filter: record.filter }
    const strict = roundView(round, unit, { ...facts, showSmallGroups: false })
    const { phase, answered, counted: by, results, tooFew } = showSmallGroups ? roundView(round, unit, { ...facts, showSmallGroups }) : strict
    const few = Object.keys(strict.heldBack)
    return { label: labelOf(round, counted), phase, answered, counted: by, results: results as ReportRound['results'], tooFew, small: showSmallGroups ? few : [], withheld: showSmallGroups ? [] : few }
  })
  if (!rounds.some(round => round.tooFew || hasSomething(round)))
    return []
  const right = counted.at(-1)?.phase === 'revealed' ? rightAnswers(unit.step, unit.items) : null
  return [{ key: unit.key, step: publicStep(unit.step), items: unit.items, rounds, right }]
}

/** Ratings may be averaged and shared reflections pinned; everything else that is private stays so. */
function mayBeTold({ step }: Unit): boolean {
  return !step.private || traitsOf(step).toldWhenPrivate !== 'nothing'
}

/** Both ratings of the self-check are told although the room did not look at them. */
function isSelfCheck({ step }: Unit): boolean {
  return isRated(step) && step.private && step.ratings !== undefined
}

function labelOf(round: Round, counted: readonly Round[]): string {
  if (counted.length < 2)
    return 'Answers'
  return round === counted[0] ? 'First vote' : 'Second round'
}

function hasSomething({ results }: ReportRound): boolean {
  return Object.values(results ?? {}).some(({ voters, result }) => 'posts' in result ? result.posts.length > 0 : 'words' in result ? result.words.length > 0 : voters > 0)
}
