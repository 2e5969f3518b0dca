/** Time: what an agenda promises against what it holds. */
import type { Agenda, ScheduleLine } from '../agenda.ts'
import type { Problem } from '../exercise/problems.ts'
import type { ContentModel } from './model.ts'
import { schedule, totals } from '../agenda.ts'
import { slideTimings } from '../deck.ts'
import { agendaFile, error, fileOf } from './model.ts'

/** The longest time without a break, in minutes. */
const MAX_STRETCH = 90
/** The largest share of slides in slide and exercise minutes. */
const MAX_TALK_SHARE = 0.45
/** Agendas up to this length, in minutes, are too short to be judged on their share of talk. */
const SHORT_AGENDA = 90

/** The run sheet of an agenda. */
export function scheduleOf(agenda: Agenda, { slides, exercises }: Pick<ContentModel, 'slides' | 'exercises'>): ScheduleLine[] {
  return schedule(agenda, slideTimings(slides, agenda.id, exercises), exercises)
}

/** Every agenda against its limits. */
export function agendaLimits(content: ContentModel): Problem[] {
  return content.agendas.flatMap(agenda => judgeAgenda(agenda, scheduleOf(agenda, content)))
}

/** An exercise that has minutes in an agenda has its place in that agenda's schedule. */
export function placedExercises(content: ContentModel): Problem[] {
  return content.agendas.flatMap((agenda) => {
    const placed = new Set(scheduleOf(agenda, content).map(line => line.exercise))
    return content.exercises
      .filter(exercise => exercise.minutes[agenda.id] !== undefined && !placed.has(exercise.id) && content.slides.some(slide => slide.frontmatter.exercise === exercise.id))
      .map(exercise => error(fileOf(exercise), `minutes.${agenda.id}`, `is given, but no part of ${agendaFile(agenda)} reaches its slide: add its section there, or take the minutes away`))
  })
}

/** What is wrong with one schedule. An agenda that is not filled yet may grow; one that overruns may not. */
export function judgeAgenda(agenda: Agenda, lines: readonly ScheduleLine[]): Problem[] {
  const sums = totals(lines)
  const problems: Problem[] = []
  const add = (path: string, message: string) => problems.push(error(agendaFile(agenda), path, message))
  if (sums.total > agenda.minutes)
    add('minutes', `promises ${agenda.minutes} but the parts take ${sums.total}: take ${sums.total - agenda.minutes} out, or promise more`)
  if (sums.longestStretch > MAX_STRETCH)
    add('parts', `go ${sums.longestStretch} minutes without a break: put one in after at most ${MAX_STRETCH}`)
  if (sums.total === agenda.minutes && agenda.minutes > SHORT_AGENDA && sums.talkShare > MAX_TALK_SHARE)
    add('parts', `are ${Math.round(sums.talkShare * 100)} % talk: turn slides into exercises until it is ${MAX_TALK_SHARE * 100} % or less`)
  const pages = lines.filter(line => line.kind !== 'arrival').flatMap(line => line.page === null ? [] : [line.page])
  if (pages.some((page, i) => i > 0 && page < pages[i - 1]!))
    add('parts', 'come in another order than the slides of the deck: use one order for both')
  return problems
}
