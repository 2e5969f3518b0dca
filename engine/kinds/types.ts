/** What every kind of step must bring. Free of Zod, so that the phone may load it. */
import type { z } from 'zod'
import type { ItemOf, Kind, PublicStepOf, StepOf } from '../core/exercise/steps.ts'
import type { AnyResult, rightAnswer } from '../core/session/messages.ts'
import type { KeyedCount } from '../core/session/shapes.ts'

export type { AnyResult } from '../core/session/messages.ts'
export type { OptionCount, Post } from '../core/session/shapes.ts'

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
export interface EstimateValue { number: number }
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
  'estimate': EstimateValue
  'placement': PlacementValue
  'discussion': TextValue
  'reflection': ReflectionValue
  'role-play': never
}

/** What the room said, by kind. */
export type ResultOf = { [R in AnyResult as R['kind']]: Omit<R, 'kind'> }

/** How many gave each rating from 1 to 5, and their mean. */
export type Ratings = Pick<ResultOf['scale'], 'counts' | 'mean'>

export type AnyValue = ValueOf[Kind] | Skip
export type PublicItemOf<K extends Kind> = PublicStepOf<K>['items'][number]

/** What is true of a kind wherever it stands, so that nobody has to ask which kind it is. */
export interface KindTraits {
  /** What people do, which is how its phases are called. */
  activity: 'voting' | 'placing' | 'writing' | 'reflecting' | 'talking' | 'playing'
  /** What stands above the answers: the prompt that all items are about, an item's own question, or that with the prompt for several at once. */
  headline: 'prompt' | 'question' | 'either'
  /** What an item is called. */
  items: 'question' | 'statement'
  /** Where answers are texts: a moderation shows them, or their writer shares them and the host pins them. */
  texts: 'moderated' | 'shared' | null
  /** Whether hands and cards may count it; else phones and paper alone. A private step is never counted by hand. */
  mayBeCountedByHand: boolean
  /** How it goes on where there is no server: hands, which can tell more or less; private paper; or talk alone. */
  withoutServer: { is: 'hands', tell: 'choices' | 'first choices' | 'words' } | { is: 'paper' } | { is: 'talk' }
  /** What the room sees of a private step. */
  shownWhenPrivate: 'averages' | 'how many'
  /** What a report and an export tell of a private step. */
  toldWhenPrivate: 'averages' | 'shared' | 'nothing'
  /** Whether the room may watch the result move while it votes: not where that leads the vote, or tells what is right. */
  movesWhileOpen: boolean
}

/** What the room can count for an item where phones are not used. */
export type Counting
  /** Known answers; each voter has one of them, or as many as they like. */
  = | { is: 'answers', entries: CountEntry[], each: 'one' | 'several', what: string }
    /** Means of what was shared out, which add up to the total. */
    | { is: 'shares', entries: CountEntry[], total: number, what: string }
    /** What people say themselves, once or several times; `read` makes one key of what means the same, or says why it cannot count. */
    | { is: 'words', each: 'one' | 'several', read: (text: string) => { ok: true, key: string } | { ok: false, why: string }, asks: { label: string, hint: string } }
    /** Texts read from cards and paper. */
    | { is: 'texts' }
    /** It stays with its writer. */
    | { is: 'nothing' }

export interface CountEntry { id: string, label: string }

/** Counts by answer or word, of so many voters, beside the phones' answers or instead of them. */
export type RoomCount = Pick<KeyedCount, 'counts' | 'voters' | 'also'>

/** What is right and why, and how far off still counts as right; told to the room with the result, never before it. */
export type RightAnswer = z.infer<typeof rightAnswer>

/** The live behaviour of a kind. */
export interface KindLogic<K extends Kind> {
  /** The value to store, cleaned; or why it cannot be taken, in words a participant understands. */
  accept: (step: StepOf<K>, item: ItemOf<K>, value: unknown) => { ok: true, value: ValueOf[K] } | { ok: false, why: string }
  /** What the room said. `values` holds no skips. Texts are chosen by the moderation, not here (engine/core/session/posts.ts). */
  tally: (step: PublicStepOf<K>, item: PublicItemOf<K>, values: ValueOf[K][]) => ResultOf[K]
  /** A value without what may not be drawn before anybody has read it. */
  screened: (value: ValueOf[K], isRude: (text: string) => boolean) => ValueOf[K]
  /** A result as a private step may tell it: how answers spread could point at a person. */
  withoutSpread: (result: ResultOf[K]) => ResultOf[K]
  /** How the room is counted for an item. */
  counting: (step: PublicStepOf<K>, item: PublicItemOf<K>) => Counting
  /** A result with the room's counts over it, or beside what so many phones said. */
  withCounts: (result: ResultOf[K], room: RoomCount, phoneVoters: number) => ResultOf[K]
  /** What is right and why; null where the kind knows none. */
  rightAnswer: { of: (step: StepOf<K>, item: ItemOf<K>) => RightAnswer | null, inWords: (step: PublicStepOf<K>, item: PublicItemOf<K>, answer: RightAnswer) => string } | null
  /** Cells of the CSV export for one value. */
  columns: (value: ValueOf[K]) => Record<string, string | number>
  /** Columns that the table of the kind has whatever was answered, in order; null where the kind has no table. */
  columnNames: readonly string[] | null
  /** An own answer in the lines that its owner reads again. */
  inWords: (step: PublicStepOf<K>, item: PublicItemOf<K>, value: ValueOf[K]) => string[]
  /** What to do on paper where there is no server; null where the kind does not go on paper then. */
  onPaper: ((step: PublicStepOf<K>) => string) | null
}
