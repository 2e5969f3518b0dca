import type { ShownRound } from '../../composables/live/shown.ts'
/** Averages of a scale for the room: by component where statements name one, else by statement. */
import type { PublicStepOf } from '../../core/exercise/steps.ts'
import { resultsOf } from '../../composables/live/shown.ts'

export interface AverageRow { id: string, label: string, means: (number | null)[], colour?: string }

/**
 * @param rounds those whose results may be seen
 * @returns one row a component, its mean over all ratings of its statements; null where none may be shown
 */
export function roomAverages(step: PublicStepOf<'scale'>, items: readonly string[], rounds: readonly ShownRound[]): AverageRow[] {
  const shown = step.items.filter(item => items.includes(item.id))
  const byComponent = shown.length > 1 && shown.every(item => item.component)
  const groups = byComponent
    ? Object.entries(step.components).map(([id, label]) => ({ id, label, colour: `var(--c-${id}, var(--accent))`, members: shown.filter(item => item.component === id) }))
    : shown.map(item => ({ id: item.id, label: item.question, colour: undefined, members: [item] }))
  return groups.filter(group => group.members.length).map(({ members, ...row }) => ({
    ...row,
    means: rounds.map(round => meanOver(members.flatMap(item => resultsOf([round], item.id, 'scale')))),
  }))
}

function meanOver(results: readonly { voters: number, result: { mean: number | null } }[]): number | null {
  const rated = results.filter(({ result }) => result.mean !== null)
  const voters = rated.reduce((sum, { voters }) => sum + voters, 0)
  return voters ? rated.reduce((sum, { voters, result }) => sum + result.mean! * voters, 0) / voters : null
}
