/** The word filter for texts that reach a screen: a kept list, English, with look-alike letters seen through. */
import type { WordFilter } from '../core/session/posts.ts'
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'

/** The longest memory of texts already judged; a session's texts fit many times over. */
const MOST_KEPT = 5_000

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
const judged = new Map<string, boolean>()

/** Whether a text holds a word that should wait for the host. It stops nothing for good: the host may let it through. */
export const wordFilter: WordFilter = (text) => {
  const known = judged.get(text)
  if (known !== undefined)
    return known
  if (judged.size >= MOST_KEPT)
    judged.clear()
  const found = matcher.hasMatch(text)
  judged.set(text, found)
  return found
}
