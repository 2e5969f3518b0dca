/** What every kind of step must bring. Free of Zod, so that the phone may load it. */
import type { ItemOf, Kind, PublicStepOf } from '../exercise/steps.ts'

/** Someone who chose not to answer: counted as answered, never in a chart. */
export interface Skip { skip: true }

export interface WordCloudValue { words: string[] }
export interface ScaleValue { rating: number }
export interface PollSingleValue { option: string }
/** Option ids, most wanted first; every option once. */
export interface RankingValue { order: string[] }

export interface ValueOf {
  'word-cloud': WordCloudValue
  'scale': ScaleValue
  'poll-single': PollSingleValue
  'ranking': RankingValue
  'discussion': never
  'role-play': never
}

export interface OptionCount { id: string, count: number }
export interface ResultOf {
  /** Entries joined over case and spacing, most frequent first. */
  'word-cloud': { words: { text: string, count: number }[] }
  /** `counts[0]` is how many rated 1; null where only the average is shown. `mean` is null when nobody rated. */
  'scale': { counts: number[] | null, mean: number | null }
  'poll-single': { options: OptionCount[] }
  /** `ranks[0]` is how many put the option first; `meanRank` is null when nobody ranked. */
  'ranking': { options: { id: string, meanRank: number | null, ranks: number[] }[] }
  'discussion': Record<string, never>
  'role-play': Record<string, never>
}

export type AnyValue = ValueOf[Kind] | Skip
export type AnyResult = { [K in Kind]: { kind: K } & ResultOf[K] }[Kind]

/** The live behaviour of a kind. */
export interface KindLogic<K extends Kind> {
  /** The value to store, cleaned; or why it cannot be taken, in words a participant understands. */
  accept: (item: ItemOf<K>, value: unknown) => { ok: true, value: ValueOf[K] } | { ok: false, why: string }
  /** What the room said. `values` holds no skips. */
  tally: (step: PublicStepOf<K>, item: ItemOf<K>, values: ValueOf[K][]) => ResultOf[K]
  /** Columns of the CSV export for one value, in order. */
  columns: (value: ValueOf[K]) => Record<string, string | number>
  /** What the kind falls back to where there is no server: counted hands, or private paper. */
  withoutServer: 'hands' | 'paper' | 'talk'
}
