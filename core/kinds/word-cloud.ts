import type { KindLogic } from './types.ts'
import { isRecord } from './value.ts'

/** Length as people count it: a letter with its accent is one. */
const characters = (word: string): number => [...word].length

/** Entries that differ only in case, spacing or outer punctuation are the same word. */
export function normaliseWord(word: string): string {
  return word.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^["'“”‘’.,!?;:]+|["'“”‘’.,!?;:]+$/g, '').toLowerCase()
}

export const wordCloudLogic: KindLogic<'word-cloud'> = {
  accept(item, value) {
    const given = isRecord(value) && Array.isArray(value.words) ? value.words : []
    const words = given.filter(word => typeof word === 'string').map(word => word.normalize('NFC').replace(/\s+/g, ' ').trim()).filter(Boolean)
    if (words.length === 0)
      return { ok: false, why: 'Write a word first.' }
    if (words.length > item.maxWords)
      return { ok: false, why: `Send ${item.maxWords} at most.` }
    if (words.some(word => characters(word) > item.maxLength))
      return { ok: false, why: `Keep each entry to ${item.maxLength} characters.` }
    const unique = words.filter((word, i) => words.findIndex(other => normaliseWord(other) === normaliseWord(word)) === i)
    return { ok: true, value: { words: unique } }
  },
  tally(_step, _item, values) {
    const counts = new Map<string, number>()
    for (const word of values.flatMap(value => value.words)) {
      const key = normaliseWord(word)
      if (key)
        counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const words = [...counts].map(([text, count]) => ({ text, count }))
    return { words: words.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)) }
  },
  columns: value => Object.fromEntries(value.words.map((word, i) => [`word_${i + 1}`, word])),
  withoutServer: 'hands',
}
