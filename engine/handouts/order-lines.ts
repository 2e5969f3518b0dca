/** The print order of one occasion: what to print, how often, on how many sheets, for which envelope. */
import type { Agenda } from '../core/agenda.ts'
import type { RolePlayStep } from '../core/role-play/step.ts'
import type { HandoutModel } from './model.ts'
import type { Occasion } from './occasion.ts'
import type { RolePlayPrint, RolePlaySeats } from './print-order.ts'
import type { OrderItem } from './venue-words.ts'
import { exercisesIn } from '../core/agenda.ts'
import { fill } from '../core/fill.ts'
import * as prints from '../words/en/prints.ts'
import { rolePlayOf } from './model.ts'
import { ownCopies, printOf, sheetsOf, tableCopies } from './print-order.ts'
import { perSheet, votesOf } from './votes.ts'

/** How a handout of the same paper came out. */
export interface PrintedPages { slug: string, file: string, title: string, pages: number, exercise: string | null }

export interface OrderRolePlay { id: string, title: string, section: string, seats: RolePlaySeats, print: RolePlayPrint }

export interface OrderLine {
  title: string
  /** Of each of the pages. */
  copies: number
  pages: number
  sheets: number
  sides: 1 | 2
  phones: boolean
  note: string | null
  /** Of which role-play it is; those of one stand on one line. */
  exercise: string | null
}

export interface OrderEnvelope { title: string, also: string | null, lines: OrderLine[], rolePlays: boolean }

/** What a page is worked out for where no head-count is given. */
export const USUAL_PEOPLE = 18

/** What the number of groups of a role-play follows from. */
export function seatsOf(step: RolePlayStep): RolePlaySeats {
  return { players: step.roles.length, optional: step.roles.filter(role => role.optional).length, run: step.run }
}

/** Behaviours that two takes may have and still share a page; with more, each take has a page of its own. */
const HALF = 6

/** The takes on each page of an observer sheet; one without a name where there is only one. */
export function takePages({ run, observer }: RolePlayStep): string[][] {
  if (run === '15')
    return [['']]
  const takes = [prints.observer.firstTake, prints.observer.secondTake]
  return observer.checklist.length > HALF ? takes.map(take => [take]) : [takes]
}

/** The role-plays that an agenda runs, in its order. */
export function orderRolePlays(model: HandoutModel, agenda: Agenda, people: number): OrderRolePlay[] {
  const lines = model.runSheets.find(sheet => sheet.agenda.id === agenda.id)?.lines ?? []
  const exercises = exercisesIn(agenda, model.sections.flatMap(section => section.exercises))
  return lines.filter(line => line.kind === 'exercise').flatMap((line): OrderRolePlay[] => {
    const exercise = exercises.find(one => one.id === line.exercise)
    const step = exercise && rolePlayOf(exercise)
    if (!step)
      return []
    const seats = seatsOf(step)
    // A sheet with a page for each take serves whoever observes either: it is printed as often as for one take.
    const sheets = printOf(people, takePages(step).length > 1 ? { ...seats, run: '15' } : seats)
    return [{ id: exercise.id, title: exercise.title, section: exercise.section, seats, print: sheets }]
  })
}

/** Every envelope with what goes into it; a handout that was not printed yet has no line. */
export function orderEnvelopes(model: HandoutModel, agenda: Agenda, occasion: Occasion, printed: readonly PrintedPages[]): OrderEnvelope[] {
  const people = occasion.participants ?? USUAL_PEOPLE
  const rolePlays = orderRolePlays(model, agenda, people)
  return model.words.room.printOrder.envelopes.map(({ title, also = null, items }) => ({
    title,
    also,
    rolePlays: items.some(item => item.each === 'group'),
    lines: items.flatMap(item => printed.filter(one => one.slug === item.slug).flatMap((one) => {
      const line = { title: one.title, pages: one.pages, sides: item.sides, phones: item.phones, note: item.note ?? null, exercise: one.exercise }
      return amountsOf(item, one).map(amount => ({ ...line, ...amount }))
    })),
  }))

  function amountsOf(item: OrderItem, { pages, exercise, title }: PrintedPages): Amount[] {
    const whole = (copies: number) => [{ copies, sheets: sheetsOf(copies, pages, item.sides) }]
    const rolePlay = rolePlays.find(one => one.id === exercise)
    switch (item.each) {
      case 'person': return whole(ownCopies(people))
      case 'table': return whole(tableCopies(people))
      case 'once': return whole(1)
      case 'list': return occasion.names.length && item.slug !== 'sign-in-sheet' ? whole(1) : whole(copiesForList(item.slug, people, model))
      // One copy of the file is a set of all roles; a role that is left out is not printed.
      case 'group': return rolePlay ? [{ copies: rolePlay.print.groups + 1, sheets: rolePlay.print.tents }] : []
      case 'observer': return rolePlay ? whole(rolePlay.print.observerSheets) : []
      case 'voter': return ballotAmounts(model, agenda, people).map(({ pages, copies }) => ({
        title: `${title}, ${fill(model.words.room.printOrder.ballotPages, { pages: pages.join(', ') })}`,
        pages: pages.length,
        copies,
        sheets: sheetsOf(copies, pages.length, item.sides),
      }))
    }
  }
}

type Amount = Pick<OrderLine, 'copies' | 'sheets'> & Partial<OrderLine>

/** Blank cards on the last sheet of the ballots. */
export const BLANK_CARDS = 4

/** Pages of the ballots that are printed equally often, so that everybody gets one of each and two are spare. */
export function ballotAmounts(model: HandoutModel, agenda: Agenda, people: number): { copies: number, pages: number[] }[] {
  const counts = [...votesOf(model, agenda).map(perSheet), BLANK_CARDS]
  const copies = counts.map(count => Math.ceil(ownCopies(people) / count))
  return [...new Set(copies)].sort((a, b) => a - b).map(number => ({
    copies: number,
    pages: copies.flatMap((one, i) => one === number ? [i + 1] : []),
  }))
}

/** Blank sheets of a list: as many as hold everybody. */
function copiesForList(slug: string, people: number, model: HandoutModel): number {
  const namesPerSheet: Record<string, number> = { 'sign-in-sheet': model.words.room.signIn.rows, 'name-tents': 2 }
  return Math.ceil(ownCopies(people) / (namesPerSheet[slug] ?? 1))
}
