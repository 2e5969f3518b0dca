/** How the boards of several questions share a slide: who has much to show gets more of it, and nobody nothing. */

/** The most boards beside each other. */
const MOST_IN_A_ROW = 3
/** What each gets whatever it holds, as a part of an equal share. */
const LEAST = 0.6

/** Boards in rows, as even as they go: four are two and two, five are three and two. */
export function rowsOf<T>(boards: readonly T[]): T[][] {
  const rows = Math.ceil(boards.length / MOST_IN_A_ROW)
  const long = Math.ceil(boards.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, row) => boards.slice(row * long, (row + 1) * long))
}

/**
 * Shares of a width or height that sum to 1, by need; nobody gets less than a part of an equal share.
 * @param needs how much each has to show, in any unit
 */
export function shareOut(needs: readonly number[]): number[] {
  const least = LEAST / needs.length
  const total = needs.reduce((sum, need) => sum + need, 0)
  const spare = 1 - LEAST
  return needs.map(need => least + spare * (total ? need / total : 1 / needs.length))
}
