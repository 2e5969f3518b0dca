/** What every kind of step must bring. Free of Zod, so that the phone may load it. */
import type { ItemOf, Kind, PublicStepOf, StepOf } from '../core/exercise/steps.ts'

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

export interface OptionCount { id: string, count: number }
/** `counts[0]` is how many rated 1; null where only the average is shown. `mean` is null when nobody rated. */
export interface Ratings { counts: number[] | null, mean: number | null }
/** A text on the slide. Its id says nothing about who wrote it, and changes with every edit. */
export interface Post { id: string, text: string, name: string | null, pinned: boolean, upvotes: number }

export interface ResultOf {
  /** Entries joined over case, spelling variants and spacing, most frequent first. */
  'word-cloud': { words: { text: string, count: number }[] }
  /** `earlier` is null where a step asks for one rating. */
  'scale': Ratings & { earlier: Ratings | null }
  'poll-single': { options: OptionCount[] }
  'poll-multi': { options: OptionCount[] }
  /** `ranks[0]` is how many put the option first; `meanRank` is null when nobody ranked. */
  'ranking': { options: { id: string, meanRank: number | null, ranks: number[] }[] }
  /** `mean` is null when nobody shared points out. */
  'points': { options: { id: string, mean: number | null }[] }
  /** Texts that may be shown now, pinned ones first, then by upvotes. */
  'open-text': { posts: Post[] }
  'quiz': { options: OptionCount[] }
  /** `dots` without labels, in no order that tells who came when; empty where boards are private. */
  'placement': { dots: { x: number, y: number }[], mean: { x: number, y: number } | null, marks: OptionCount[] }
  'discussion': { posts: Post[] }
  /** Shared ones that the host pinned; how many reflected is the round's `answered`. */
  'reflection': { posts: Post[] }
  'role-play': Record<string, never>
}

export type AnyValue = ValueOf[Kind] | Skip
export type AnyResult = { [K in Kind]: { kind: K } & ResultOf[K] }[Kind]

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
