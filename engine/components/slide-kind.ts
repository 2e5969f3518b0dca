import type { Kind, PublicStepOf } from '../core/exercise/steps.ts'
import type { UnitView } from '../core/protocol.ts'
/** What the slide view and the room-mode view of a kind are given. */
import type { ShownRound } from '../core/session/shown-rounds.ts'
import type { Phase } from '../core/session/state.ts'

export interface SlideKindProps<K extends Kind> {
  step: PublicStepOf<K>
  /** Ids of the items that are on now. */
  items: readonly string[]
  rounds: readonly ShownRound[]
  phase: Phase
  /** Of a quiz once its result is shown, by item. */
  answers: UnitView['answers']
  /** Height to fill, in pixels of the slide. */
  space: number
  /** On a slide that is about something else as well. */
  compact?: boolean
  /** Done on sheets of paper, not on phones. */
  onPaper?: boolean
}

export interface RoomKindProps<K extends Kind> {
  /** Id of the exercise. */
  exercise: string
  step: PublicStepOf<K>
  items: readonly string[]
  /** True where the room holds up lettered cards instead of hands. */
  cards: boolean
}

/** Height of a chart's legend, drawn for two rounds only, in pixels. */
export const LEGEND = 34

/** A row as high as the space allows, within what reads well. */
export function rowHeight(space: number, rows: number, most = 64): number {
  return Math.max(28, Math.min(most, Math.floor(space / Math.max(1, rows))))
}

/** The items of a step that are on, in the step's order. */
export function itemsOn<I extends { id: string }>(step: { items: readonly I[] }, items: readonly string[]): I[] {
  return step.items.filter(item => items.includes(item.id))
}
