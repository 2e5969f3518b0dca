/**
 * The organiser report: who came, what ran, how people found it, what they agreed to share, what
 * comes next. No vote, no self-check and nothing else that was said is in its type, so none can be printed.
 */
import type { Course } from './course.ts'
import type { SessionRecord } from './record.ts'
import { isRated } from '../../kinds/traits.ts'
import { dayInWords, daysAfter } from '../calendar.ts'
import { hasTexts, hostPosts, shownPosts } from '../session/posts.ts'
import { roundView } from '../session/results.ts'
import { countedRounds } from '../session/state.ts'
import { courseOf } from './course.ts'
import { allUnits, isForm } from './record.ts'

export interface ReactionMean { statement: string, mean: number | null, voters: number }

export interface Commitment {
  text: string
  /** Only where its writer signed it. */
  name: string | null
}

export interface OrganiserReport {
  session: string
  day: string
  date: string
  agenda: string
  ended: boolean
  joined: number
  /** The most that answered one question. */
  answered: number
  course: Course
  /** Null where fewer than five answered, or nobody was asked. */
  reaction: { anchors: string[], answered: number, means: ReactionMean[] } | null
  commitments: Commitment[]
  /** 30, 60 and 90 days after the session. */
  dates: { days: number, date: string }[]
}

export function organiserReport(record: SessionRecord): OrganiserReport {
  const { content, state, day } = record
  return {
    session: record.name,
    day,
    date: dayInWords(day),
    agenda: content.agenda.title,
    ended: state.ended,
    joined: record.joined,
    answered: answeredAtMost(record),
    course: courseOf(record),
    reaction: reactionOf(record),
    commitments: commitmentsOf(record),
    dates: [30, 60, 90].map(days => ({ days, date: dayInWords(daysAfter(day, days)) })),
  }
}

/** The most people that answered one question, skips included. */
export function answeredAtMost(record: SessionRecord): number {
  const { content, state } = record
  return Math.max(0, ...content.exercises.flatMap((exercise) => {
    const exerciseState = state.exercises[exercise.id]
    const rows = record.rows.filter(row => row.exercise === exercise.id)
    return exerciseState
      ? allUnits(exercise, content.agenda.id).flatMap(unit => countedRounds(exerciseState, unit.key).map(round =>
          roundView(round, unit, { state: exerciseState, rows, mayShow: false, showSmallGroups: false, filter: record.filter }).answered))
      : []
  }))
}

/** Means of the reaction form. The rule of five holds here whatever the host showed in the room. */
function reactionOf(record: SessionRecord): OrganiserReport['reaction'] {
  const { content, state, filter } = record
  for (const exercise of content.exercises.filter(exercise => isForm(exercise, record))) {
    const exerciseState = state.exercises[exercise.id]
    const unit = allUnits(exercise, content.agenda.id).find(({ step }) => isRated(step))
    const round = exerciseState && unit && countedRounds(exerciseState, unit.key).at(-1)
    if (!round || !isRated(unit.step))
      continue
    const rows = record.rows.filter(row => row.exercise === exercise.id)
    const { results, answered } = roundView(round, unit, { state: exerciseState, rows, mayShow: true, showSmallGroups: false, filter })
    if (!results)
      continue
    const means = unit.step.items.filter(item => unit.items.includes(item.id)).map(({ id, question }): ReactionMean => {
      const found = results[id]
      return { statement: question, mean: found && isRated(found.result) ? found.result.mean : null, voters: found?.voters ?? 0 }
    })
    return means.some(({ mean }) => mean !== null) ? { anchors: unit.step.anchors, answered, means } : null
  }
  return null
}

/** Lines that their writers sent and the host let through one by one, pinned ones first. */
function commitmentsOf({ content, roles, state, rows, filter }: SessionRecord): Commitment[] {
  const exercise = content.exercises.find(({ id }) => id === roles.commitment)
  const exerciseState = exercise && state.exercises[exercise.id]
  if (!exerciseState)
    return []
  const own = rows.filter(row => row.exercise === exercise.id)
  return allUnits(exercise, content.agenda.id).filter(({ step }) => hasTexts(step)).flatMap(unit =>
    countedRounds(exerciseState, unit.key).flatMap(round => unit.items.flatMap(item =>
      // Shown at once is not let through: only what the host has read leaves the room.
      shownPosts(unit.step, hostPosts(unit.step, exerciseState, item, round.number, own, filter))
        .filter(post => post.pinned || exerciseState.decided[post.id] === 'shown')
        .map(({ text, name }) => ({ text, name })))))
}
