/** How large the texts of a board may be set, and in how many columns. All lengths are in pixels of the slide. */
import type { Post } from '../kinds/types.ts'

export interface CardLook {
  /** Of the letters. */
  size: number
  columns: number
  /** Between the cards of a column. */
  gap: number
  /** What frame and padding of a card take of its height. */
  frame: number
  /** The writer and the marks stand in the text's last line. */
  compact: boolean
}

const SIZES = [30, 26, 23, 20]
/** Boards beside each other should look alike. */
const LARGEST_BESIDE = 23
/** A column narrower than this breaks lines too often. */
const NARROWEST = 250
/** A narrower board stands beside others, and its marks have no line of their own. */
const NARROW = 420
/** Up to so many texts stand in two columns. */
const FEW = 4

/** Pinned texts are larger than the others. */
export const sizeOf = (post: Post, size: number, posts: number): number => post.pinned ? size + (posts > 6 ? 2 : posts > 1 ? 4 : 0) : size

/**
 * The looks of a board, the largest first. Narrow columns waste the ends of lines, wide ones those of
 * short texts, so that many texts have both.
 * @param width of the board
 */
export function looksOf(posts: number, width: number): CardLook[] {
  const most = Math.max(1, Math.floor(width / NARROWEST))
  const wanted = posts <= 1 ? [1] : posts <= FEW ? [2] : [3, 2]
  const columnsOf = [...new Set(wanted.map(columns => Math.min(columns, most)))]
  return SIZES.filter(size => width >= NARROW || size <= LARGEST_BESIDE).flatMap(size => columnsOf.map((columns) => {
    const compact = width < NARROW || size <= 20
    return { size, columns, compact, gap: compact ? 8 : 12, frame: compact ? 16 : 24 }
  }))
}
