/** What every kind of step must bring. Free of Zod, so that the phone may load it. */
import type { ItemOf, Kind, PublicStepOf, StepOf } from '../core/exercise/steps.ts'
import type { AnyResult } from '../core/session/messages.ts'

export type { AnyResult, OptionCount, Ratings } from '../core/session/messages.ts'
export type { Post } from '../core/session/shapes.ts'

/** Someone who chose not to answer: counted as answered, never in a chart. */
export interface Skip { skip: true }

export interface WordCloudValue { words: string[] }
/** `earlier` only where a step asks for two ratings. */
export interface ScaleValue { rating: number, earlier?: number }
export interface PollSingleValue { option: string }
export interface PollMultiValue { options: string[] }
/** Option ids, most wanted first; every option once. */
export interface RankingValue { order: string[] }
/** Whole points by option; they sum to the step's total. */
export interface PointsValue { points: Record<string, number> }
/** `name` only where the writer chose to sign. */
export interface TextValue { text: string, name?: string }
/** Kept on the phone (`text` is absent), or shared with the host by choice. */
export interface ReflectionValue { text?: string }
/** 0 to 100 from left to right and from bottom to top. */
export interface PlacementValue { x: number, y: number, label?: string, mark?: string, note?: string }

export interface ValueOf {
  'word-cloud': WordCloudValue
  'scale': ScaleValue
  'poll-single': PollSingleValue
  'poll-multi': PollMultiValue
  'ranking': RankingValue
  'points': PointsValue
  'open-text': TextValue
  'quiz': PollSingleValue
  'placement': PlacementValue
  'discussion': TextValue
  'reflection': ReflectionValue
  'role-play': never
}

/** What the room said, by kind. */
export type ResultOf = { [R in AnyResult as R['kind']]: Omit<R, 'kind'> }

export type AnyValue = ValueOf[Kind] | Skip

/** The live behaviour of a kind. */
export interface KindLogic<K extends Kind> {
  /** The value to store, cleaned; or why it cannot be taken, in words a participant understands. */
  accept: (step: StepOf<K>, item: ItemOf<K>, value: unknown) => { ok: true, value: ValueOf[K] } | { ok: false, why: string }
  /** What the room said. `values` holds no skips. Texts are chosen by the moderation, not here (engine/core/session/posts.ts). */
  tally: (step: PublicStepOf<K>, item: PublicStepOf<K>['items'][number], values: ValueOf[K][]) => ResultOf[K]
  /** Columns of the CSV export for one value, in order. */
  columns: (value: ValueOf[K]) => Record<string, string | number>
  /** What the kind falls back to where there is no server: counted hands, or private paper. */
  withoutServer: 'hands' | 'paper' | 'talk'
}
