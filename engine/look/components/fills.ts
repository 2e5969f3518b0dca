/** Four fills that are told apart in greyscale, as the figures with data in them use them. */
export type Fill = 'solid' | 'hatch' | 'wash' | 'empty'

const FILLS = { solid: 'var(--accent)', wash: 'var(--accent-wash)', empty: 'var(--paper-raised)' }

/** @param hatch id of a `HatchPattern` in the same figure */
export function fillsWith(hatch: string): (fill?: Fill) => string {
  return (fill = 'wash') => fill === 'hatch' ? `url(#${hatch})` : FILLS[fill]
}
