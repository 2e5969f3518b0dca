/** Arithmetic of a plane from 0 to 100 each way. */

interface Place { x: number, y: number }

/** Cells along each side of the shading. */
const CELLS = 10

/**
 * How densely places lie, for shading.
 * @returns cells that hold any, with their lower left corner, side and share of the fullest one
 */
export function densityOf(places: readonly Place[]): { x: number, y: number, size: number, share: number }[] {
  const size = 100 / CELLS
  const cell = (value: number) => Math.min(CELLS - 1, Math.floor(value / size))
  const counts = new Map<string, number>()
  for (const { x, y } of places) {
    const key = `${cell(x)}/${cell(y)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const most = Math.max(...counts.values(), 1)
  return [...counts].map(([key, count]) => {
    const [x, y] = key.split('/').map(Number)
    return { x: x! * size, y: y! * size, size, share: count / most }
  })
}
