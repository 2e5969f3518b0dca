import type { PublicStepOf } from '../../core/exercise/steps.ts'
import type { SeenResults } from '../../core/session/shown-rounds.ts'
import type { KindResult, ResultTold, SeenRound } from '../telling.ts'
import { resultsOf } from '../../core/session/shown-rounds.ts'
import { everybody } from '../choices.ts'
import { groupedBy, inWords, listed, NOTHING_SEEN, overRounds, peopleInWords, quoted, sentenceOf, share, tell } from '../telling.ts'
import { spreadOf } from './spread.ts'

type Plane = Pick<PublicStepOf<'placement'>, 'x' | 'y' | 'quadrants'>
interface Place { x: number, y: number }

const QUADRANTS = ['lowHigh', 'highHigh', 'lowLow', 'highLow'] as const
const KEPT = 'each board stays with its maker'

/** Where most put it, where its middle lies, how far apart people are, and the marks; of a private board only how many. */
export const placementResult: KindResult<'placement'> = {
  sentence: (step, item, told) => overRounds(told, round => placesSaid(step, item.own, round, told.rounds.length > 1), (first, last) => item.own ? '' : meanMoved(step, first, last)),
  table: (step, _item, { rounds }) => ({
    columns: ['Where', ...rounds.map(({ label }) => label)],
    rows: step.private
      ? []
      : [
          ...QUADRANTS.map(key => [step.quadrants[key], ...rounds.map(({ result }) => String(result.dots.filter(dot => quadrantOf(dot) === key).length))]),
          ...rounds.some(({ result }) => result.mean) ? [['Mean', ...rounds.map(({ result }) => result.mean ? placeInWords(result.mean, step) : 'no answer')]] : [],
          ...(step.marks?.options ?? []).map(({ id, label }) => [label, ...rounds.map(({ result }) => String(result.marks.find(mark => mark.id === id)?.count ?? 0))]),
        ],
  }),
}

function quadrantOf({ x, y }: Place): typeof QUADRANTS[number] {
  return `${x < 50 ? 'low' : 'high'}${y < 50 ? 'Low' : 'High'}`
}

/** A place as people say it: the quadrant, and how far along each axis in hundredths. */
function placeInWords(place: Place, plane: Plane): string {
  return `${quoted(plane.quadrants[quadrantOf(place)])} (${Math.round(place.x)} across, ${Math.round(place.y)} up)`
}

function placesSaid(step: PublicStepOf<'placement'>, own: boolean, { voters, result }: SeenRound<'placement'>, moves = false): string {
  if (voters === 0)
    return own ? 'Nobody placed anything.' : 'Nobody placed it.'
  if (step.private)
    return placedSaid(voters)
  return [
    sentenceOf(...quadrantsSaid(step, result.dots, voters, own ? 'theirs' : 'it')),
    own || voters < 2 || !result.mean ? '' : sentenceOf(moves ? '' : `the mean lies in ${placeInWords(result.mean, step)}`, `people are ${spreadSaid(spreadOf(result))}`),
    marksSaid(step, result.marks),
  ].filter(Boolean).join(' ')
}

/** All that is told of private boards. */
function placedSaid(voters: number): string {
  return sentenceOf(voters < 2 ? `${voters ? 'one person' : 'nobody'} has placed theirs` : `${peopleInWords(voters)} have placed theirs`, voters ? KEPT : '')
}

function quadrantsSaid({ quadrants }: Plane, dots: readonly Place[], voters: number, what: string): string[] {
  const counted = QUADRANTS.map(key => ({ label: quoted(quadrants[key]), count: dots.filter(dot => quadrantOf(dot) === key).length }))
  const groups = groupedBy(counted, ({ count }) => count).filter(({ count }) => count > 0)
  if (groups[0]?.count === voters)
    return [`${everybody(voters)} placed ${what} in ${groups[0].things[0]!.label}`]
  return groups.map(({ count, things }, i) => {
    const labels = things.map(({ label }) => label)
    const many = i === 0 ? `${share(count, voters)} placed ${what}` : inWords(count)
    return labels.length > 1 ? `${many} in each of ${listed(labels)}` : `${many} in ${labels[0]}`
  })
}

/** Mean distances from the mean, in points of a plane of 100 by 100, and what people call them. */
const CLOSE = 12
const APART = 28

function spreadSaid(spread: number): string {
  return spread < CLOSE ? 'close together' : spread < APART ? 'some way apart' : 'far apart'
}

function marksSaid({ marks }: PublicStepOf<'placement'>, counts: readonly { id: string, count: number }[]): string {
  const given = (marks?.options ?? []).map(({ id, label }) => ({ label: quoted(label), count: counts.find(mark => mark.id === id)?.count ?? 0 }))
  const groups = groupedBy(given, ({ count }) => count).filter(({ count }) => count > 0)
  return groups.length ? sentenceOf(...groups.map(({ count, things }) => `${inWords(count)} ${things.length > 1 ? 'each ' : ''}marked ${listed(things.map(({ label }) => label))}`)) : ''
}

function meanMoved(step: Plane, first: SeenRound<'placement'>, last: SeenRound<'placement'>): string {
  const [from, to] = [first.result.mean, last.result.mean]
  return from && to ? sentenceOf(`the mean moved from ${placeInWords(from, step)} to ${placeInWords(to, step)}`) : ''
}

/**
 * What one plane says of all that stands on it: of one thing everything, of several where each has its
 * mean, and of those that people named themselves how they lie.
 */
export function planeTold(step: PublicStepOf<'placement'>, items: readonly string[], rounds: readonly SeenResults[]): ResultTold {
  const things = step.items.filter(({ id }) => items.includes(id)).map(item => ({ item, rounds: resultsOf(rounds, item.id, 'placement') })).filter(thing => thing.rounds.length)
  const [only] = things
  if (only && things.length === 1)
    return tell(placementResult, step, only.item, only)
  if (step.private)
    return { sentence: placedSaid(Math.max(0, ...things.map(thing => thing.rounds.at(-1)!.voters))), table: { columns: ['What', 'Where'], rows: [] } }
  const own = things.filter(({ item }) => item.own)
  const named = things.filter(({ item }) => !item.own).map(({ item, rounds }) => ({ name: item.question, from: rounds.length > 1 ? rounds[0]!.result.mean : null, at: rounds.at(-1)!.result.mean }))
  const counts = (step.marks?.options ?? []).map(({ id }) => ({ id, count: sum(things.map(({ rounds }) => rounds.at(-1)!.result.marks.find(mark => mark.id === id)?.count ?? 0)) }))
  return {
    sentence: [
      ...own.map(({ item, rounds }) => `${quoted(item.question)}: ${placesSaid({ ...step, marks: undefined }, true, rounds.at(-1)!)}`),
      meansSaid(step, named),
      marksSaid(step, counts),
    ].filter(Boolean).join(' ') || NOTHING_SEEN,
    table: { columns: ['What', 'Where'], rows: named.flatMap(({ name, at }) => at ? [[name, placeInWords(at, step)]] : []) },
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

function meansSaid(plane: Plane, things: readonly { name: string, at: Place | null, from: Place | null }[]): string {
  const clauses = things.flatMap(({ name, at, from }) => !at ? [] : [from ? `${quoted(name)} moved from ${placeInWords(from, plane)} to ${placeInWords(at, plane)}` : `the mean of ${quoted(name)} lies in ${placeInWords(at, plane)}`])
  return clauses.length ? sentenceOf(...clauses) : ''
}
