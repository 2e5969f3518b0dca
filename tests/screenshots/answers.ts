/** Answers of a crowd: plausible, varied, and the same in every run. */
import type { Step } from '../../engine/core/exercise/steps.ts'

export const pick = <T>(from: readonly T[], i: number): T => from[i % from.length]!

/** Values of the crowd by item; `i` is the person. */
export type Values = Record<string, (i: number, round: number) => object>

/** The same way of answering for every item of a step; `s` counts the items. */
export const forAll = (value: (i: number, s: number) => object) => (step: Step): Values =>
  Object.fromEntries(step.items.map((item, s) => [item.id, (i: number) => value(i, s)]))

/** Whole points that sum to 100. */
export function shares(options: readonly string[], i: number, s: number): Record<string, number> {
  const weights = options.map((_, o) => 1 + (i * 3 + o * (s ? 2 : 5)) % 7 + (o === (s ? 1 : 4) ? 6 : 0))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const points = weights.map(weight => Math.floor(weight * 100 / sum))
  points[0]! += 100 - points.reduce((all, share) => all + share, 0)
  return Object.fromEntries(options.map((option, o) => [option, points[o]!]))
}

/** Somewhere near where most would put the thing. */
export function dots(i: number, s: number): object {
  const [x, y] = pick([[68, 62], [32, 70], [58, 24]], s)
  return { x: x! + (i * 13 + s * 5) % 31 - 15, y: y! + (i * 17 + s * 7) % 27 - 13, mark: pick(['trial', 'assess', 'trial', 'hold', 'adopt'], i + s) }
}

export const own = 'Please decide by Thursday whether Marta keeps one Platform engineer until the queue fix is in. I recommend yes. It moves the reports to February.'
export const summaries = [
  'Please decide by Thursday whether to lend us one Platform engineer for two weeks. I recommend it: without the fix January bookings may fail. Reporting moves to February.',
  'Decision needed by Friday: finish Marta’s branch before January, with somebody from Platform. Yes costs two weeks of reporting work; no risks the bookings.',
  'By Thursday, please choose: the queue fix in January, or the reports. I recommend the fix.',
  'We recommend finishing the queue fix now. It needs one person from Platform for two weeks, and your yes by Thursday.',
  'Please say by Wednesday noon whether the reports may slip by four weeks, so that bookings are safe in January.',
  'One decision by Thursday: a Platform engineer for the queue. Cost: reporting slips. Reason: January bookings.',
]
export const readings = [
  ['Everything waits for one weekly deployment of Core.', 'Two teams own the booking path, and neither can change it alone.', 'We find out from clients.', 'Partners build on an interface that has no version.', 'Nobody is asked before dates are promised.', 'Knowledge of the ledger sits with one person, and she is away in March.'],
  ['No new work on Core until it can be released daily.', 'One owner for the booking path, with a budget.', 'Measure before clients do; stop what is not measured.', 'Version first, features second.', 'Dates come from the team, with a range.', 'Two people for every part that earns money.'],
  ['Split the deployment; move three jobs; retire the weekly window.', 'Name the owner; join the on-call rotas; one backlog.', 'Three indicators; one alert each; review in two weeks.', 'Publish version one; tell five partners; end the old one in autumn.', 'Estimate in ranges; say no once; report weekly.', 'Pair on the ledger; write the runbook; rotate in April.'],
]
export const reasons = ['Because a second store doubles what on-call has to know.', 'We can go back within a week, so we start with the smaller one.', 'Partners read the log, hence the log stays.', 'Cost: one engineer for a month. We accept it until June.', 'We looked at three; this one needs no new skill.']
