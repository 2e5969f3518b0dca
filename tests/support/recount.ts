import type { AnswerRow } from '../../engine/core/session/answers.ts'
import type { ExerciseState, KeyedCount } from '../../engine/core/session/state.ts'
/** What the room said, counted anew from stored rows and counts that were keyed in: by other means than the session's own. */
import type { AnyResult } from '../../engine/kinds/types.ts'
import { postId } from '../../engine/core/session/posts.ts'

type Values = Record<string, any>[]
const mean = (numbers: readonly number[]) => numbers.length ? numbers.reduce((sum, n) => sum + n, 0) / numbers.length : null
const times = (all: readonly unknown[], one: unknown) => all.filter(other => other === one).length
/** As many entries as were counted: `{ a: 2 }` is a, a. */
const repeated = (counts: Record<string, number>) => Object.entries(counts).flatMap(([key, n]) => Array.from<string>({ length: n }).fill(key))

export interface Counting {
  /** Rows of one item and round that are no skips; none where the room's count stands instead of them. */
  values: Values
  keyed: KeyedCount | undefined
  isPrivate: boolean
  /** Whether people rate twice. */
  isTwice: boolean
}

/** A result of the same shape as the session's; texts are counted by `recountPosts`. */
export function recount(kind: AnyResult['kind'], { values, keyed, isPrivate, isTwice }: Counting): unknown {
  const counts = keyed?.counts ?? {}
  const options = (chosen: readonly string[]) => ['a', 'b', 'c'].map(id => ({ id, count: times(chosen, id) }))
  switch (kind) {
    case 'poll-single':
    case 'quiz':
      return { kind, options: options([...values.map(value => value.option), ...repeated(counts)]) }
    case 'poll-multi':
      return { kind, options: options([...values.flatMap(value => value.options), ...repeated(counts)]) }
    case 'scale': {
      const ratings = [...values.map(value => value.rating), ...repeated(counts).map(Number)]
      const earlier = values.flatMap(value => value.earlier ?? [])
      const shape = (all: number[]) => ({ counts: isPrivate ? null : [1, 2, 3, 4, 5].map(rating => times(all, rating)), mean: mean(all) })
      return { kind, ...shape(ratings), earlier: isTwice ? shape(earlier) : null }
    }
    case 'ranking':
      return { kind, options: ['a', 'b', 'c'].map((id) => {
        const places = values.map(value => value.order.indexOf(id))
        return keyed
          ? { id, meanRank: null, ranks: [times(places, 0) + (counts[id] ?? 0), 0, 0] }
          : { id, meanRank: mean(places.map(place => place + 1)), ranks: [0, 1, 2].map(place => times(places, place)) }
      }) }
    case 'points':
      return { kind, options: ['a', 'b', 'c'].map(id => ({ id, mean: mean([...values.map(value => value.points[id]), ...Array.from<number>({ length: keyed?.voters ?? 0 }).fill(counts[id] ?? 0)]) })) }
    case 'word-cloud': {
      const said = [...values.flatMap(value => [...new Set((value.words as string[]).map(word => word.toLowerCase()))]), ...repeated(counts).map(word => word.toLowerCase())]
      return { kind, words: [...new Set(said)].map(text => ({ text, count: times(said, text) })).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)) }
    }
    case 'estimate': {
      const numbers = [...values.map(value => value.number as number), ...repeated(counts).map(Number)].sort((a, b) => a - b)
      const half = (numbers.length - 1) / 2
      return {
        kind,
        values: isPrivate ? null : [...new Set(numbers)].map(value => ({ value, count: times(numbers, value) })),
        median: numbers.length ? (numbers[Math.floor(half)]! + numbers[Math.ceil(half)]!) / 2 : null,
      }
    }
    case 'placement': {
      const shown = isPrivate ? [] : values
      return {
        kind,
        dots: shown.map(({ x, y }) => ({ x, y })).sort((a, b) => a.x - b.x || a.y - b.y),
        mean: shown.length ? { x: mean(shown.map(value => value.x)), y: mean(shown.map(value => value.y)) } : null,
        marks: isPrivate ? [] : options(shown.map(value => value.mark)),
      }
    }
    default:
      throw new Error(`${kind} is not counted here`)
  }
}

/** Ids of the texts that the room may see of one item and round, each with its marks. */
export function recountPosts(kind: AnyResult['kind'], state: ExerciseState, at: { item: string, round: number }, own: readonly AnswerRow[], marks: readonly AnswerRow[]): Map<string, number> {
  const atOnce = kind !== 'reflection' && (state.moderation ?? (kind === 'discussion' ? 'at-once' : 'approve')) === 'at-once'
  const shows = (id: string, otherwise: boolean) => kind === 'reflection'
    ? state.pinned.includes(id) && state.decided[id] !== 'hidden'
    : (state.decided[id] ?? (otherwise ? 'shown' : 'waiting')) === 'shown'
  const written = own.flatMap(({ respondent, value }) => (value as { text?: string }).text === undefined ? [] : postId({ ...at, respondent }, (value as { text: string }).text))
  const read = (state.keyed[`${at.item}/${at.round}`]?.texts ?? []).map((text, i) => postId({ ...at, respondent: `room ${i}` }, text))
  const shown = [...written.filter(id => shows(id, atOnce)), ...read.filter(id => shows(id, true))]
  return new Map(shown.map(id => [id, marks.filter(row => row.item === `up:${id}` && (row.value as { up: boolean }).up).length]))
}
