/** Time: what an agenda promises against what it holds. */
import type { Agenda, ScheduleLine } from '../../core/agenda.ts'
import type { Limits } from '../../core/catalogue/schema.ts'
import type { Problem } from '../../core/exercise/problems.ts'
import type { Exercise } from '../../core/exercise/schema.ts'
import type { ContentModel } from './model.ts'
import { planOf, schedule, totals, transitionMinutes } from '../../core/agenda.ts'
import { usualLimits } from '../../core/catalogue/schema.ts'
import { carriedBy, slideTimings } from '../../core/deck.ts'
import { agendaFile, error, fileOf } from './model.ts'

/** Stretches up to this length, in minutes, need no reserve of their own. */
const SHORT_STRETCH = 20

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** The run sheet of an agenda. */
export function scheduleOf(agenda: Agenda, { slides, exercises }: Pick<ContentModel, 'slides' | 'exercises'>): ScheduleLine[] {
  return schedule(agenda, slideTimings(slides, agenda, exercises), exercises)
}

/** Every agenda against its limits. */
export function agendaLimits(content: ContentModel): Problem[] {
  return content.agendas.flatMap(agenda => judgeAgenda(agenda, scheduleOf(agenda, content), content.catalogue?.workshop?.limits))
}

/** An exercise that has minutes in an agenda has its place in that agenda's schedule. */
export function placedExercises(content: ContentModel): Problem[] {
  return content.agendas.flatMap((agenda) => {
    const plan = planOf(agenda)
    const placed = new Set(scheduleOf(agenda, content).map(line => line.exercise))
    return content.exercises
      .filter(exercise => exercise.minutes[plan] !== undefined && !placed.has(exercise.id) && agenda.swap?.[exercise.id] === undefined && content.slides.some(slide => carriedBy(slide.frontmatter, agenda) === exercise.id))
      .map(exercise => error(fileOf(exercise), `minutes.${plan}`, `is given, but no part of ${agendaFile(agenda)} reaches its slide: add its section there, or take the minutes away`))
  })
}

/** What an agenda names exists and fits: the one it is like, what a reserve is for, what stands in for what. */
export function agendaNeeds({ agendas, exercises }: ContentModel): Problem[] {
  return agendas.flatMap((agenda) => {
    const file = agendaFile(agenda)
    const plan = planOf(agenda)
    const find = (id: string) => exercises.find(exercise => exercise.id === id)
    const other = agenda.like === undefined ? undefined : agendas.find(one => one.id === agenda.like)
    return [
      ...agenda.like !== undefined && (!other || other.like !== undefined)
        ? [error(file, 'like', `is "${agenda.like}", which ${other ? 'is itself like another' : 'does not exist'}: name an agenda that has minutes of its own, one of ${agendas.filter(one => one.like === undefined).map(one => one.id).join(', ')}`)]
        : [],
      ...agenda.parts.flatMap((part, i) => 'reserve' in part
        ? (part.use ?? []).flatMap(({ exercise }, u) => usable(find(exercise), exercise, plan, part.minutes).map(message => error(file, `parts[${i}].use[${u}]`, message)))
        : []),
      ...Object.entries(agenda.swap ?? {}).flatMap(([out, into]) => swappable(find(out), find(into), out, into, plan).map(message => error(file, `swap.${out}`, message))),
    ]
  })
}

function usable(exercise: Exercise | undefined, id: string, plan: string, whole: number): string[] {
  const minutes = exercise?.reserve[plan]
  if (!exercise || minutes === undefined)
    return [`names "${id}", which ${exercise ? `has no minutes for a reserve of ${plan}: give it reserve: { ${plan}: … }` : 'does not exist: mend the name'}`]
  const needed = minutes + transitionMinutes(exercise, plan)
  return needed > whole ? [`names "${id}", which takes ${needed} minutes with the way into it, but the reserve has ${whole}: give it more, or name a shorter one`] : []
}

function swappable(out: Exercise | undefined, into: Exercise | undefined, outId: string, intoId: string, plan: string): string[] {
  const missing = [out ? '' : outId, into ? '' : intoId].filter(Boolean)
  if (!out || !into)
    return [`names ${missing.map(id => `"${id}"`).join(' and ')}, which does not exist: mend the name`]
  const before = out.minutes[plan]
  const after = into.minutes[plan] ?? into.reserve[plan]
  if (before === undefined || after === undefined)
    return [`puts "${intoId}" in the place of "${outId}", but ${before === undefined ? outId : intoId} has no minutes for ${plan}: name exercises that have`]
  const [from, to] = [before + transitionMinutes(out, plan), after + transitionMinutes(into, plan)]
  return from === to ? [] : [`puts "${intoId}" (${to} minutes with the way into it) in the place of "${outId}" (${from}): swap exercises of equal length only`]
}

/**
 * What is wrong with one schedule.
 * @param limits those of the workshop; the usual ones without them
 */
export function judgeAgenda(agenda: Agenda, lines: readonly ScheduleLine[], limits: Limits = usualLimits): Problem[] {
  const { stretch: longest, talk, short, reserve: [least, most] } = limits
  const sums = totals(lines)
  const problems: Problem[] = []
  const add = (path: string, message: string) => problems.push(error(agendaFile(agenda), path, message))
  if (sums.total > agenda.minutes)
    add('minutes', `promises ${agenda.minutes} but the parts take ${sums.total}: take ${sums.total - agenda.minutes} out, or promise more`)
  if (sums.total < agenda.minutes)
    add('minutes', `promises ${agenda.minutes} but the parts take ${sums.total}: plan the missing ${agenda.minutes - sums.total}, or promise less`)
  if (sums.longestStretch > longest)
    add('parts', `go ${sums.longestStretch} minutes without a break: put one in after at most ${longest}`)
  if (agenda.minutes > short && sums.talkShare * 100 > talk)
    add('parts', `are ${percent(sums.talkShare)} talk: turn slides into exercises until it is ${talk} % or less`)
  if (agenda.minutes > short && sums.strictTalkShare * 100 > talk)
    add('parts', `are ${percent(sums.strictTalkShare)} slides and transitions: turn slides into exercises until it is ${talk} % of working time or less`)
  if (sums.reserveShare * 100 < least || sums.reserveShare * 100 > most)
    add('parts', `keep ${sums.reserve} of ${sums.working} working minutes in reserve, ${percent(sums.reserveShare)}: make it ${least} to ${most} %, ${reserveMinutes(sums.working, limits)}`)
  for (const stretch of stretchesWithoutReserve(lines))
    add('parts', `have no reserve in the stretch from minute ${stretch.from} to ${stretch.to}: end it with one`)
  const pages = lines.filter(line => line.kind !== 'arrival').flatMap(line => line.page === null ? [] : [line.page])
  if (pages.some((page, i) => i > 0 && page < pages[i - 1]!))
    add('parts', 'come in another order than the slides of the deck: use one order for both')
  return problems
}

function reserveMinutes(working: number, { reserve }: Limits): string {
  const [least, most] = [Math.ceil(working * reserve[0] / 100), Math.floor(working * reserve[1] / 100)]
  return least < most ? `${least} to ${most} minutes` : `${least} minute${least === 1 ? '' : 's'}`
}

function stretchesWithoutReserve(lines: readonly ScheduleLine[]): { from: number, to: number }[] {
  const stretches: ScheduleLine[][] = [[]]
  for (const line of lines.filter(line => line.kind !== 'arrival')) {
    if (line.kind === 'break' || line.kind === 'pause')
      stretches.push([])
    else
      stretches.at(-1)!.push(line)
  }
  return stretches
    .filter(stretch => stretch.length > 0 && !stretch.some(line => line.kind === 'reserve'))
    .map(stretch => ({ from: stretch[0]!.from, to: stretch.at(-1)!.from + stretch.at(-1)!.minutes }))
    .filter(({ from, to }) => to - from > SHORT_STRETCH)
}
