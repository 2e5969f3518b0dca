/** Own ratings by component, for the radar of a self-check. */
import type { PublicStep } from '../../core/exercise/steps.ts'
import type { OwnReport } from '../../core/protocol.ts'
import type { ScaleValue } from '../../kinds/types.ts'
import { isRated } from '../../kinds/traits.ts'
import { isSkip } from '../../kinds/value.ts'
import * as words from '../../words/en/phone-later.ts'

/** A shape needs three corners. */
const FEWEST_COMPONENTS = 3

export interface SelfCheck {
  id: string
  title: string
  step: PublicStep
  /** Names of the ratings, the earlier one first. */
  series: string[]
  /** Means of the own ratings by series; null where nothing was rated. */
  rows: { id: string, label: string, means: (number | null)[] }[]
}

const mean = (ratings: readonly number[]) => ratings.length ? ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length : null

/** Every step of ratings that covers enough components to be drawn. */
export function selfChecks(report: OwnReport): SelfCheck[] {
  return report.exercises.flatMap(({ id, title, steps }) => steps.flatMap(({ step, answers }): SelfCheck[] => {
    if (!isRated(step))
      return []
    const given = answers.flatMap(({ item, value }) => isSkip(value) ? [] : [{ component: step.items.find(one => one.id === item)?.component, value: value as ScaleValue }])
    const rows = Object.entries(step.components).map(([component, label]) => {
      const own = given.filter(one => one.component === component).map(one => one.value)
      const now = mean(own.map(value => value.rating))
      return { id: component, label, means: step.ratings ? [mean(own.flatMap(value => value.earlier ?? [])), now] : [now] }
    })
    const isDrawn = rows.filter(row => row.means.every(one => one !== null)).length >= FEWEST_COMPONENTS
    return isDrawn ? [{ id: `${id}-${step.id}`, title, step, series: step.ratings ? [step.ratings.earlier, step.ratings.now] : [words.myDay.myRating], rows }] : []
  }))
}
