/** Chance that a seed decides: the same seed and words give the same numbers, whenever they are asked for. */

export interface Draw {
  /** From 0 up to 1. */
  share: () => number
  /** True in that share of cases. */
  chance: (share: number) => boolean
  /** A whole number between two, both included. */
  whole: (from: number, to: number) => number
  pick: <T>(list: readonly T[]) => T
}

/**
 * Chance for one decision, so that it does not matter in which order decisions are made.
 * @param decision what is decided, in words that no other decision has
 */
export function drawFor(seed: number, decision: string): Draw {
  const share = mulberry32(seed ^ fnv1a(decision))
  const whole = (from: number, to: number) => from + Math.floor(share() * (to - from + 1))
  return { share, chance: at => share() < at, whole, pick: list => list[whole(0, list.length - 1)]! }
}

/** Mulberry32 by Tommy Ettinger (public domain): numbers from 0 up to 1. */
export function mulberry32(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6D2B79F5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a by Fowler, Noll and Vo (public domain), of 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811C9DC5
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
