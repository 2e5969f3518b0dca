import type { Simulate } from '../simulation.ts'

const entries = ['ask', 'own', 'calm', 'trust', 'clear', 'listen', 'decide', 'explain', 'honest', 'steady', 'curious', 'delegate', 'one goal', 'fewer meetings']

/** The first entries of a list are the most common ones. */
export const simulateWordCloud: Simulate<'word-cloud'> = (_step, item, { own, examples }) => {
  const known = examples.length ? examples : entries.filter(entry => entry.length <= item.maxLength)
  const words = Array.from({ length: own.whole(1, item.maxWords) }, () => known[Math.floor(own.share() ** 1.6 * known.length)]!)
  return { words: [...new Set(words)] }
}
