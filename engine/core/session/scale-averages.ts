import type { Ratings } from '../../kinds/types.ts'
import type { PublicStepOf } from '../exercise/steps.ts'
/** Averages of a scale for the room: by component where statements name one, else by statement. */
import type { SeenResults } from './shown-rounds.ts'
import { resultsOf } from './shown-rounds.ts'

export interface AverageRow { id: string, label: string, means: (number | null)[], colour?: string }

export interface ScaleAverages {
  /** What the means of a row are of: rounds, or the two ratings of one round. */
  series: string[]
  rows: AverageRow[]
  byComponent: boolean
}

/**
 * @param rounds those whose results may be seen
 * @returns one row a component, its mean over all ratings of its statements; null where none may be shown
 */
export function scaleAverages(step: PublicStepOf<'scale'>, items: readonly string[], rounds: readonly SeenResults[]): ScaleAverages {
  const shown = step.items.filter(item => items.includes(item.id))
  const byComponent = shown.length > 1 && shown.every(item => item.component)
  const groups = byComponent
    ? Object.entries(step.components).map(([id, label]) => ({ id, label, colour: `var(--c-${id}, var(--accent))`, members: shown.filter(item => item.component === id) }))
    : shown.map(item => ({ id: item.id, label: item.question, colour: undefined, members: [item] }))
  const series = step.ratings
    ? (['earlier', 'now'] as const).map(which => ({ label: step.ratings![which], rounds: rounds.slice(-1), which }))
    : rounds.map(round => ({ label: round.label, rounds: [round], which: 'now' as const }))
  return {
    byComponent,
    series: series.map(one => one.label),
    rows: groups.filter(group => group.members.length).map(({ members, ...row }) => ({
      ...row,
      means: series.map(({ rounds, which }) => meanOver(members.flatMap(item => resultsOf(rounds, item.id, 'scale')).map(({ voters, result }) => ({ voters, rated: which === 'now' ? result : result.earlier })))),
    })),
  }
}

function meanOver(results: readonly { voters: number, rated: Ratings | null }[]): number | null {
  const given = results.filter(({ rated }) => rated?.mean != null)
  const voters = given.reduce((sum, { voters }) => sum + voters, 0)
  return voters ? given.reduce((sum, { voters, rated }) => sum + rated!.mean! * voters, 0) / voters : null
}
