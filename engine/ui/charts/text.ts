export { letterOf, signed } from '../../kinds/telling.ts'

/** Text in SVG does not wrap by itself. Widths are estimated, so that a chart is the same on screen and in print. */

/** Mean width of a character over its size in the workshop's sans serif, a little above what prose takes. */
const WIDTH_PER_SIZE = 0.52

/** How wide a text is at a size, both in pixels: an estimate, a little on the large side. */
export const textWidth = (text: string, size: number): number => text.length * size * WIDTH_PER_SIZE

/**
 * Breaks a text into lines.
 * @param width room in pixels
 * @param size font size in pixels
 * @param most lines at most; the last one ends in an ellipsis where something was left out
 */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const perLine = Math.max(4, Math.floor(width / (size * WIDTH_PER_SIZE)))
  const lines = fill(text, perLine)
  if (lines.length <= most) {
    // The shortest width that needs no further line: no word stands alone on the last one.
    let best = lines
    for (let shorter = perLine - 1; shorter >= perLine / 2; shorter--) {
      const narrower = fill(text, shorter)
      if (narrower.length > lines.length || narrower.some(line => line.length > perLine))
        break
      best = narrower
    }
    return best
  }
  const kept = lines.slice(0, most)
  kept[most - 1] = `${kept[most - 1]!.slice(0, perLine - 1).replace(/[\s,;.]+$/, '')}…`
  return kept
}

function fill(text: string, perLine: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= perLine)
      lines[lines.length - 1] = `${last} ${word}`
    else
      lines.push(word)
  }
  return lines
}

/** What a chart is about, and what it says: its alternative text. */
export function spoken(title: string, said: string): string {
  return `${title}${/[.?!:…]$/.test(title) ? '' : '.'} ${said}`.trim()
}

/** `1 person`, `12 people`. */
export function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}
