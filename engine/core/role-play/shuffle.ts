import { mulberry32 } from '../draw.ts'

/** A new list in an order that depends on the seed alone, so that a stored event replays to the same groups. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const next = mulberry32(seed)
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const held = out[i]!
    out[i] = out[j]!
    out[j] = held
  }
  return out
}
