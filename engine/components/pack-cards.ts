/** Cards of several heights in columns of one height. */

/** A column counted from 0, and the distance from its top in pixels. */
export interface Spot { column: number, top: number }

/** Heights are read in whole pixels, so that several cards may seem a little too tall together. */
const TOLERANCE = 2

/**
 * Places cards in their order, each in the column that is filled least. One that does not fit is
 * left out, and those after it go on; the first always stands.
 * @param heights of the cards, in pixels, like all lengths here
 * @param columns how many, at least one
 * @param space height of a column
 * @param gap between two cards
 * @returns for each card its place, or null where it is left out
 */
export function packCards(heights: readonly number[], columns: number, space: number, gap: number): (Spot | null)[] {
  const filled = Array.from<number>({ length: columns }).fill(0)
  return heights.map((height, i) => {
    const top = Math.min(...filled)
    if (i > 0 && top + height > space + TOLERANCE)
      return null
    const column = filled.indexOf(top)
    filled[column] = top + height + gap
    return { column, top }
  })
}
