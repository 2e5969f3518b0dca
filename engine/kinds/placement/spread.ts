/** Mean distance of dots from their mean, in points of a plane of 100 by 100. */
export function spreadOf({ dots, mean }: { dots: readonly { x: number, y: number }[], mean: { x: number, y: number } | null }): number {
  return mean && dots.length ? dots.reduce((all, dot) => all + Math.hypot(dot.x - mean.x, dot.y - mean.y), 0) / dots.length : 0
}
