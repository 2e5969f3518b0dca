/**
 * Room mode: what the presenter counts by hand where there is no live session. Kept for the page, so
 * that it survives a change of slide, and shared between the windows of this browser, so that the
 * projector shows what is counted in the presenter view. Stays until somebody clears it.
 */
import type { PublicStep } from '../core/exercise/steps.ts'
import type { ShownRound } from '../core/session/shown-rounds.ts'
import { reactive, toRaw } from 'vue'
import { countingOf, tally, withCounts } from '../kinds/index.ts'
import * as words from '../words/en/live.ts'
import { joinWindows } from './same-browser.ts'

/** One count of one item: hands by option, or times by word. */
export type Count = Record<string, number>

interface RoomExercise {
  /** Index of the unit the room is at. */
  unit: number
  /** Counts by item: the first, then the second. */
  counts: Record<string, Count[]>
  /** Hands are counted although the last live result could still be shown. */
  wanted: boolean
}

type Message = { ask: true } | { id: string, state: RoomExercise }

const rooms = reactive<Record<string, RoomExercise>>({})
const tell = joinWindows<Message>('room', (message) => {
  if ('ask' in message)
    Object.entries(rooms).forEach(([id, state]) => tell({ id, state: plain(state) }))
  else
    rooms[message.id] = message.state
})
tell({ ask: true })

const plain = (state: RoomExercise): RoomExercise => JSON.parse(JSON.stringify(toRaw(state)))

const untouched = (): RoomExercise => ({ unit: 0, counts: {}, wanted: false })

export function roomOf(id: string): Readonly<RoomExercise> {
  return rooms[id] ?? untouched()
}

/** Changes what was counted of an exercise, here and in the other windows. */
export function changeRoom(id: string, change: (room: RoomExercise) => void): void {
  rooms[id] ??= untouched()
  change(rooms[id])
  tell({ id, state: plain(rooms[id]) })
}

/** Adds to one option or word of the latest count; never below nothing. */
export function addToCount(id: string, item: string, key: string, by: number): void {
  changeRoom(id, (room) => {
    const counts = room.counts[item] ??= [{}]
    const latest = counts.at(-1)!
    latest[key] = Math.max(0, (latest[key] ?? 0) + by)
    if (latest[key] === 0)
      delete latest[key]
  })
}

/** Where a count keeps how many people took part; no option can be called that. */
export const PEOPLE = '#people'

/** Whether each may choose several answers of an item, so that the people are counted beside them. */
export function isOfSeveral(step: PublicStep, item: string): boolean {
  const counting = countingOf(step, item)
  return counting.is === 'answers' && counting.each === 'several'
}

/**
 * How many people a count is of. Where each may choose several, that is said beside the options, and
 * is never below the most chosen one.
 */
export function votersOf(step: PublicStep, item: string, count: Count): number {
  const { [PEOPLE]: people = 0, ...options } = count
  const hands = Object.values(options)
  return isOfSeveral(step, item) ? Math.max(people, ...hands, 0) : hands.reduce((a, b) => a + b, 0)
}

/** Counts by hand in the shape of a vote, so that the same chart shows them. */
export function countedRounds(step: PublicStep, items: readonly string[], room: RoomExercise): ShownRound[] {
  const most = Math.max(0, ...items.map(item => room.counts[item]?.length ?? 0))
  return Array.from({ length: most }, (_, i): ShownRound => ({
    label: i === 0 ? words.rounds.firstCount : words.rounds.secondCount,
    phase: 'revealed',
    answered: null,
    counted: 'room',
    tooFew: false,
    results: Object.fromEntries(items.flatMap((item) => {
      const count = room.counts[item]?.[i]
      const empty = count && tally(step, item, [])
      const voters = votersOf(step, item, count ?? {})
      return empty ? [[item, { voters, result: withCounts(empty, { counts: count, voters, also: false }, 0) }]] : []
    })),
  }))
}
