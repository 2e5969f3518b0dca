/** A room of simulated people, on real sockets and the documented protocol alone. */
import type { Exercise } from '../core/exercise/schema.ts'
import type { Habits } from './habits.ts'
import type { Person } from './person.ts'
import type { Seen } from './phone.ts'
import type { AnswerInstead, Deed } from './types.ts'
import { drawFor } from '../core/draw.ts'
import { ToldError } from '../core/told-error.ts'
import { names, usualHabits } from './habits.ts'
import { createPerson } from './person.ts'

export type { AnswerInstead, Deed, Question } from './types.ts'

export interface Simulation {
  /** Where the server is, such as `http://127.0.0.1:4400`. */
  origin: string
  code: string
  count: number
  /** Decides what everybody does. */
  seed: number
  /** 1 for people's own pace, 0.1 for ten times as fast, 0 for at once; 1 where it says nothing. */
  pace?: number
  /** Shares that differ from `usualHabits`. */
  habits?: Partial<Habits>
  /** How many tables there are; one for four people where it says nothing. */
  tables?: number
  /** Exercises with example texts, of which people write. */
  exercises?: readonly Pick<Exercise, 'id' | 'rehearsal'>[]
  /** What somebody is called, by number from 1; empty for no name. */
  name?: (person: number) => string
  /** Takes an answer out of people's hands. */
  answer?: AnswerInstead
  /** What somebody asks the room; null for nothing, undefined for what they think. */
  ask?: (person: number) => string | null | undefined
  /** Hears all that is said to somebody. */
  heard?: (person: number, event: string, message: unknown) => void
}

export interface People {
  /** What everybody did: person by person, each in the order in which it was done. */
  readonly log: readonly Deed[]
  /** Of everybody who has come, name and value. */
  readonly cookies: readonly string[]
  /**
   * Resolves once everybody who is there has heard what is meant, and has nothing left to do.
   * @param hears what a phone shows by then, such as an exercise that is open; anything where it says nothing
   * @param ms how long that may take
   * @throws ToldError with who is not there yet
   */
  settled: (hears?: (seen: Seen) => boolean, ms?: number) => Promise<void>
  close: () => void
}

/** How long a room may take where nobody thinks, in milliseconds. */
const PATIENCE_MS = 60_000
/** In which exercise of the room those come who are late. */
const LATE_FROM = 2
const LATE_TO = 4

/**
 * People join one after the other, and from then on answer, skip, change their minds and do what else
 * phones let them do, until they are closed. The same seed gives the same deeds, as far as the server
 * says the same.
 * @throws ToldError where the server does not let them in
 */
export async function simulatePeople(simulation: Simulation): Promise<People> {
  const { origin, code, count, seed, pace = 1 } = simulation
  const habits = { ...usualHabits, ...simulation.habits }
  const waiting = new Set<() => void>()
  let failure: unknown = null
  const fail = (error: unknown) => {
    failure = error
    waiting.forEach(check => check())
  }

  const people = Array.from({ length: count }, (_, i) => {
    const number = i + 1
    const name = simulation.name?.(number) ?? (drawFor(seed, `${number}/name`).chance(0.7) ? names[i % names.length]! : '')
    const examples = (exercise: string, item: string) => simulation.exercises?.find(({ id }) => id === exercise)?.rehearsal?.[item] ?? []
    const who = { number, seed, name, habits, tables: simulation.tables ?? Math.ceil(count / 4), examples, answer: simulation.answer, ask: simulation.ask }
    return createPerson(who, { origin, code, pace, changed, failed: fail, heard: (...said) => simulation.heard?.(number, ...said) })
  })
  // Somebody has to be there to see the exercise in which others come.
  const late = new Map(people.slice(1).filter(({ number }) => drawFor(seed, `${number}/late`).chance(habits.late)).map(({ number }) => [number, drawFor(seed, `${number}/late/when`).whole(LATE_FROM, LATE_TO)]))
  const met = new Set<string>()
  let arriving = Promise.resolve()

  function changed() {
    if (late.size > 0)
      people.forEach(person => person.phone()?.seen['participant-view']?.exercises.forEach(({ id }) => met.add(id)))
    for (const [number, at] of late) {
      if (met.size < at)
        continue
      late.delete(number)
      arrive(people[number - 1]!)
    }
    waiting.forEach(check => check())
  }
  /** One after the other, so that they are numbered in the same order each time. */
  function arrive(person: Person) {
    person.expected()
    arriving = arriving.then(() => person.arrive()).catch(fail)
  }

  people.filter(({ number }) => !late.has(number)).forEach(arrive)
  await arriving
  const close = () => people.forEach(person => person.close())
  if (failure) {
    close()
    throw failure
  }

  return {
    get log() {
      return people.flatMap(person => person.log)
    },
    get cookies() {
      return people.flatMap(person => person.phone()?.cookie ?? [])
    },
    settled: (hears = () => true, ms = PATIENCE_MS) => new Promise((resolve, reject) => {
      const missing = () => people.filter(person => person.where() === 'arriving' || !person.idle() || (person.where() === 'here' && !hears(person.phone()!.seen)))
      const settle = (work: () => void) => {
        clearTimeout(timer)
        waiting.delete(check)
        work()
      }
      const timer = setTimeout(() => settle(() => reject(new ToldError(`Simulated people did not come to rest within ${ms / 1000} s: waiting for ${missing().map(({ number }) => number).join(', ')}. Their last deeds: ${JSON.stringify(missing().map(({ log }) => log.at(-1)))}`))), ms)
      function check() {
        if (failure)
          settle(() => reject(failure))
        else if (missing().length === 0)
          settle(resolve)
      }
      waiting.add(check)
      check()
    }),
    close,
  }
}
