/** Groups at home tables: people stay where they sit, unless their table is too small or a pair must be parted. */
import type { Pair } from './group.ts'
import type { Candidate } from './partition.ts'
import { clashes } from './group.ts'
import { isWilling } from './partition.ts'

export interface TablePart { table: number | null, people: Candidate[] }

/**
 * Splits every table into groups. People without a table, and those of tables too small to play, form
 * groups of their own, or join the smallest table where they are too few for that.
 */
export function atTables(
  people: readonly Candidate[],
  tables: Readonly<Record<number, number>>,
  keepApart: readonly Pair[],
  required: number,
  split: (people: readonly Candidate[]) => Candidate[][],
): TablePart[] {
  const byTable = new Map<number, Candidate[]>()
  let pool: Candidate[] = []
  for (const person of people) {
    const table = tables[person.id]
    if (table === undefined)
      pool.push(person)
    else
      byTable.set(table, [...byTable.get(table) ?? [], person])
  }
  for (const [table, seated] of byTable) {
    if (seated.filter(isWilling).length < required) {
      pool.push(...seated)
      byTable.delete(table)
    }
  }
  if (byTable.size > 0 && pool.filter(isWilling).length < required) {
    for (const person of pool)
      smallestFor(person, [...byTable.values()], keepApart).push(person)
    pool = []
  }
  const parts: TablePart[] = [...byTable].sort(([a], [b]) => a - b).flatMap(([table, seated]) => split(seated).map(list => ({ table, people: list })))
  parts.push(...split(pool).map(list => ({ table: null, people: list })))
  part(parts, keepApart, required)
  return parts
}

function smallestFor(person: Candidate, tables: Candidate[][], keepApart: readonly Pair[]): Candidate[] {
  const bySize = [...tables].sort((a, b) => a.length - b.length)
  return bySize.find(table => !clashes(person.id, ids(table), keepApart)) ?? bySize[0]!
}

/** Parts pairs who share a group by moving one of them, or exchanging one with somebody of another group. */
function part(parts: TablePart[], keepApart: readonly Pair[], required: number): void {
  for (const pair of keepApart) {
    const home = parts.find(group => pair.every(id => ids(group.people).includes(id)))
    if (!home)
      continue
    const movers = pair.map(id => home.people.find(person => person.id === id)!)
    movers.some(mover => parts.some(other => other !== home && (move(mover, home, other) || exchange(mover, home, other))))
  }

  function move(mover: Candidate, home: TablePart, other: TablePart): boolean {
    const left = home.people.filter(person => person !== mover)
    if (left.filter(isWilling).length < required || clashes(mover.id, ids(other.people), keepApart))
      return false
    home.people = left
    other.people = [...other.people, mover]
    return true
  }

  function exchange(mover: Candidate, home: TablePart, other: TablePart): boolean {
    const left = home.people.filter(person => person !== mover)
    const partner = other.people.find((person) => {
      const theirs = other.people.filter(one => one !== person)
      return isWilling(person) === isWilling(mover)
        && !clashes(person.id, ids(left), keepApart)
        && !clashes(mover.id, ids(theirs), keepApart)
    })
    if (!partner)
      return false
    home.people = [...left, partner]
    other.people = [...other.people.filter(person => person !== partner), mover]
    return true
  }
}

function ids(people: readonly Candidate[]): number[] {
  return people.map(person => person.id)
}
