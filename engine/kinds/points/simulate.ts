import type { Simulate } from '../simulation.ts'
import { weight } from '../simulation.ts'

/** Shares in round figures, as people give them; the first line takes what is left. */
export const simulatePoints: Simulate<'points'> = (step, _item, mind) => {
  const weights = step.options.map(() => weight(mind) * (0.5 + mind.own.share()))
  const sum = weights.reduce((all, one) => all + one, 0)
  const unit = step.total >= 100 ? 5 : 1
  const [, ...others] = weights.map(one => Math.floor(one / sum * step.total / unit) * unit)
  const shares = [step.total - others.reduce((all, one) => all + one, 0), ...others]
  return { points: Object.fromEntries(step.options.map(({ id }, i) => [id, shares[i]!])) }
}
