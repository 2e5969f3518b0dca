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

/** A place as people say it: the quadrant, and how far along each axis in percent. */
export function placeInWords({ x, y }: Place, plane: { x: { label: string }, y: { label: string }, quadrants: Readonly<Record<'lowLow' | 'lowHigh' | 'highLow' | 'highHigh', string>> }): string {
  const quadrant = plane.quadrants[`${x < 50 ? 'low' : 'high'}${y < 50 ? 'Low' : 'High'}`]
  return `${quadrant} (${plane.x.label} ${Math.round(x)}, ${plane.y.label} ${Math.round(y)} of 100)`
}
