import type { Problem } from '../../core/exercise/problems.ts'
/** What keeps people safe in a role-play, and what makes it more than a game. */
import type { Exercise } from '../../core/exercise/schema.ts'
import type { ContentModel } from './model.ts'
import { markSeconds, minutesSeconds } from '../../core/time.ts'
import { isPlayed } from '../../kinds/traits.ts'
import { error, fileOf } from './model.ts'

/** What `safety` must speak of, by its key. */
const MUST_SAY = {
  optOut: 'say that the observer\'s seat is open and needs no reason',
  withoutActing: 'say that any person or group may write instead of act',
  pause: 'say that anyone may say pause, and the scene stops',
  deRole: 'say how people step out of their role before they speak about it',
}

/** Each role-play says how to opt out, pause, de-role and take part without acting, and has a debrief longer than its scene. */
export function rolePlays({ exercises }: ContentModel): Problem[] {
  return exercises.filter(exercise => exercise.steps.some(isPlayed)).flatMap(exercise => [...saysHow(exercise), ...debriefs(exercise)])
}

function saysHow(exercise: Exercise): Problem[] {
  const said = typeof exercise.safety === 'object' ? exercise.safety : {}
  return Object.entries(MUST_SAY).filter(([key]) => said[key] === undefined).map(([key, remedy]) => error(fileOf(exercise), `safety.${key}`, `is missing: ${remedy}`))
}

function debriefs(exercise: Exercise): Problem[] {
  if (!exercise.debrief.length)
    return [error(fileOf(exercise), 'debrief', 'is empty: a role-play without a debrief teaches nothing; ask at least what was heard and what to try next')]
  const runs = Array.isArray(exercise.run) ? { run: exercise.run } : Object.fromEntries(Object.entries(exercise.run).map(([name, lines]) => [`run.${name}`, lines]))
  return Object.entries(runs).flatMap(([path, lines]) => {
    const at = (mark: 'scene' | 'deRole' | 'debrief') => lines.filter(line => line[mark]).map(line => markSeconds(line.at))
    const scenes = at('scene')
    const stops = at('deRole')
    const [scene] = scenes
    const [debrief] = at('debrief')
    const end = lines.at(-1)
    if (scene === undefined || !stops.length || debrief === undefined || !end)
      return [error(fileOf(exercise), path, `has no mark at which ${scene === undefined ? 'the scene starts: give it scene: true' : !stops.length ? 'people de-role: give it deRole: true' : 'the debrief begins: give it debrief: true'}`)]
    // What the room hears in the end belongs to the debrief; of two takes, the longer one counts.
    const longest = Math.max(...takesOf(scenes, stops))
    return markSeconds(end.at) - debrief > longest && lineToRoom(lines, debrief) > longest
      ? []
      : [error(fileOf(exercise), path, `gives the scene ${minutesSeconds(longest)} and the debrief ${minutesSeconds(lineToRoom(lines, debrief))}: make the debrief the longer one`)]
  })
}

/** How long each scene goes on until people step out of their roles, in seconds. */
function takesOf(scenes: readonly number[], stops: readonly number[]): number[] {
  return scenes.map(start => (stops.find(stop => stop > start) ?? start) - start)
}

/** Seconds from the debrief's beginning to the mark after it. */
function lineToRoom(lines: readonly { at: string }[], debrief: number): number {
  const next = lines.map(line => markSeconds(line.at)).find(second => second > debrief)
  return (next ?? debrief) - debrief
}
