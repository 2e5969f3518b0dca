import type { Problem } from '../../core/exercise/problems.ts'
/** What keeps people safe in a role-play, and what makes it more than a game. */
import type { Exercise } from '../../core/exercise/schema.ts'
import type { ContentModel } from './model.ts'
import { markSeconds, minutesSeconds } from '../../core/time.ts'
import { isPlayed } from '../../kinds/traits.ts'
import { error, fileOf } from './model.ts'

/** What `safety` must speak of, and how it may say it. */
const MUST_SAY = [
  { what: 'how to opt out', how: /opt(?:s|ing)? out|observer's seat|observer seat/i, remedy: 'say that the observer\'s seat is open and needs no reason' },
  { what: 'the pause', how: /\bpause\b/i, remedy: 'say that anyone may say pause, and the scene stops' },
  { what: 'de-roling', how: /\bde-?rol/i, remedy: 'say how people step out of their role before they speak about it' },
  { what: 'the form without acting', how: /without acting|instead of act|not acting|write instead/i, remedy: 'say that any person or group may write instead of act' },
]

/** Each role-play says how to opt out, pause, de-role and take part without acting, and has a debrief longer than its scene. */
export function rolePlays({ exercises }: ContentModel): Problem[] {
  return exercises.filter(exercise => exercise.steps.some(isPlayed)).flatMap(exercise => [...saysHow(exercise), ...debriefs(exercise)])
}

function saysHow(exercise: Exercise): Problem[] {
  return MUST_SAY.filter(({ how }) => !how.test(exercise.safety ?? ''))
    .map(({ what, remedy }) => error(fileOf(exercise), 'safety', `does not speak of ${what}: ${remedy}`))
}

function debriefs(exercise: Exercise): Problem[] {
  if (!exercise.debrief.length)
    return [error(fileOf(exercise), 'debrief', 'is empty: a role-play without a debrief teaches nothing; ask at least what was heard and what to try next')]
  const runs = Array.isArray(exercise.run) ? { run: exercise.run } : Object.fromEntries(Object.entries(exercise.run).map(([name, lines]) => [`run.${name}`, lines]))
  return Object.entries(runs).flatMap(([path, lines]) => {
    const at = (pattern: RegExp, from = -1) => lines.map(line => ({ second: markSeconds(line.at), does: pattern.test(line.do) })).filter(line => line.second > from && line.does).map(line => line.second)
    const [scene] = at(/\bscenes? starts?\b|^(?:first|second) take\b/i)
    const stops = at(/\bde-?role\b/i, scene)
    const last = stops.at(-1)
    const [debrief] = at(/\bdebrief\b/i)
    const end = lines.at(-1)
    if (scene === undefined || last === undefined || debrief === undefined || !end)
      return [error(fileOf(exercise), path, `has no mark at which ${scene === undefined ? 'the scene starts' : last === undefined ? 'people de-role' : 'the debrief begins'}: add one`)]
    // What the room hears in the end belongs to the debrief; of two takes, the longer one counts.
    const takes = takesOf(scene, stops, at(/^second take\b/i))
    const longest = Math.max(...takes)
    return markSeconds(end.at) - debrief > longest && lineToRoom(lines, debrief) > longest
      ? []
      : [error(fileOf(exercise), path, `gives the scene ${minutesSeconds(longest)} and the debrief ${minutesSeconds(lineToRoom(lines, debrief))}: make the debrief the longer one`)]
  })
}

function takesOf(first: number, stops: readonly number[], seconds: readonly number[]): number[] {
  const starts = [first, ...seconds.filter(second => second > first && stops.some(stop => stop > second))]
  return starts.map(start => (stops.find(stop => stop > start) ?? start) - start)
}

/** Seconds from the debrief's beginning to the mark after it. */
function lineToRoom(lines: readonly { at: string }[], debrief: number): number {
  const next = lines.map(line => markSeconds(line.at)).find(second => second > debrief)
  return (next ?? debrief) - debrief
}
