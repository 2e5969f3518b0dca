/** Parts that several kinds have in common. */
import type { CountEntry, OptionCount, RoomCount } from './types.ts'

/** For a kind whose values or results hold nothing to take away. */
export const asItIs = <T>(one: T): T => one

/** The label of an option, or its id where nobody knows it any more. */
export function labelOf(options: readonly CountEntry[], id: string): string {
  return options.find(option => option.id === id)?.label ?? id
}

/** Counts with the room's over them, or beside them. */
export function addRoom(own: number, key: string, { counts, also }: RoomCount): number {
  return (also ? own : 0) + (counts[key] ?? 0)
}

export function addToOptions(options: readonly OptionCount[], room: RoomCount): OptionCount[] {
  return options.map(({ id, count }) => ({ id, count: addRoom(count, id, room) }))
}
