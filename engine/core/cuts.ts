/** What to leave out when the session runs late, in the order in which it is missed least. */
import type { ScheduleLine } from './agenda.ts'
import type { Exercise } from './exercise/schema.ts'
import { runFor } from './exercise/run.ts'
import { markSeconds } from './time.ts'

export interface Cut {
  /** The schedule line's key; for a part of an exercise's run, with its mark: `exercise:ID@2:30`. */
  key: string
  /** What to leave out, in a sentence. */
  what: string
  /** Seconds won back. */
  wins: number
  /** The deck's page it is about. */
  page: number | null
  /** Something that should stay goes: only when nothing else is left. */
  lastResort: boolean
}

/**
 * Proposes what to leave out next. In order: whole reserves still ahead, slides that could go, second
 * examples and voices in the runs of exercises, slides that should stay, exercises that could go and,
 * as a last resort, the shortest first, exercises that should stay.
 * A debrief is never left out, nor the minute of transition into an exercise that stays, nor what must stay.
 * @param lines the schedule
 * @param fromMinutes minutes from the start that the room has reached in the plan; what began before is past
 * @param lateMinutes minutes to win back; nothing is proposed for none
 * @param plan the agenda whose runs the exercises follow, see `planOf`
 * @param spent keys of reserves that are no longer whole
 * @returns cuts in the order in which to make them, until enough is won or nothing is left to cut
 */
export function proposeCuts(lines: readonly ScheduleLine[], exercises: readonly Exercise[], fromMinutes: number, lateMinutes: number, plan: string, spent: readonly string[] = []): Cut[] {
  const ahead = lines.filter(line => line.kind !== 'arrival' && line.from >= fromMinutes)
  const spare = lines.filter(line => line.kind === 'exercise').flatMap(line => spareParts(line, exercises, fromMinutes, plan))
  const proposed = [
    ...ahead.filter(line => line.kind === 'reserve' && !spent.includes(line.key)).map(line => cut(line, `Let ${line.title} go: ${minutesText(line.minutes)} that nothing is planned for.`)),
    ...ahead.filter(line => line.kind === 'slide' && line.priority === 'could').map(leaveSlide),
    ...spare,
    ...ahead.filter(line => line.kind === 'slide' && line.priority === 'should').map(leaveSlide),
    ...ahead.filter(line => line.kind === 'exercise' && line.priority === 'could').map(line => leaveExercise(line, lines, spare)),
    ...ahead.filter(line => line.kind === 'exercise' && line.priority === 'should').sort((a, b) => a.minutes - b.minutes).map(line => asLastResort(leaveExercise(line, lines, spare))),
  ]
  const wanted = lateMinutes * 60
  let won = 0
  return proposed.filter((one) => {
    const needed = won < wanted && one.wins > 0
    won += needed ? one.wins : 0
    return needed
  })
}

function cut(line: ScheduleLine, what: string): Cut {
  return { key: line.key, what, wins: line.minutes * 60, page: line.page, lastResort: false }
}

const minutesText = (minutes: number) => minutes === 1 ? 'a minute' : `${minutes} minutes`
const leaveSlide = (line: ScheduleLine) => cut(line, `Leave out the slide “${line.title}”.`)

function spareParts(line: ScheduleLine, exercises: readonly Exercise[], fromMinutes: number, plan: string): Cut[] {
  const exercise = exercises.find(one => one.id === line.exercise)
  if (!exercise)
    return []
  return runFor(exercise, plan)
    .filter(part => part.spare !== undefined && !part.debrief && !part.deRole && line.from * 60 + markSeconds(part.at) >= fromMinutes * 60)
    .map(part => ({ key: `${line.key}@${part.at}`, what: `In “${exercise.title}”, shorten or leave out what comes at ${part.at}: ${firstSentence(part.do)}`, wins: part.spare!, page: line.page, lastResort: false }))
}

/** As much of what the facilitator does as names it. */
function firstSentence(text: string): string {
  return /^.+?[.!?:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text
}

/** The whole exercise with the way into it, less what was proposed of it already. */
function leaveExercise(line: ScheduleLine, lines: readonly ScheduleLine[], spare: readonly Cut[]): Cut {
  const way = lines.find(other => other.key === line.key.replace(/^exercise:/, 'transition:'))
  const counted = spare.filter(part => part.key.startsWith(`${line.key}@`)).reduce((sum, part) => sum + part.wins, 0)
  return { key: line.key, what: `Leave out the exercise “${line.title}”.`, wins: (line.minutes + (way?.minutes ?? 0)) * 60 - counted, page: line.page, lastResort: false }
}

function asLastResort(one: Cut): Cut {
  return { ...one, what: `As a last resort: ${one.what.charAt(0).toLowerCase()}${one.what.slice(1)}`, lastResort: true }
}
