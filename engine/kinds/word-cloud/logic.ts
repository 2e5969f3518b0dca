import type { KindLogic } from '../types.ts'
import { asItIs } from '../parts.ts'
import { isRecord } from '../value.ts'
import * as words from './words/en.ts'

/** Length as people count it: a letter with its accent is one. */
const characters = (word: string): number => [...word].length

/** Entries that differ only in case, spacing or outer punctuation are the same word. */
export function normaliseWord(word: string): string {
  return word.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^["'“”‘’.,!?;:]+|["'“”‘’.,!?;:]+$/g, '').toLowerCase()
}

/** Endings and stems that British and American spelling write differently, each brought to one form. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/yz(e|ed|es|er|ing)$/, 'ys$1'],
  [/([a-z]{2})our(s|ed|ing|able|ful)?$/, '$1or$2'],
  [/ll(ed|ing|er|or)$/, 'l$1'],
  [/dgement(s|al)?$/, 'dgment$1'],
  [/([bt])re(d|s)?$/, '$1er$2'],
  [/(def|off|lic|pret)ence(s)?$/, '$1ense$2'],
  [/(g)ramme([sdr]|rs)?$/, '$1ram$2'],
  [/logue(s)?$/, 'log$1'],
]

/** British and American spellings of one word share a key, as do "co-operate" and "cooperate"; accents do not tell words apart. */
function wordKey(word: string): string {
  const plain = normaliseWord(word).normalize('NFD').replace(/\p{M}/gu, '').replace(/[-‐'’\s]+/g, '')
  return SPELLINGS.reduce((key, [written, one]) => key.replace(written, one), plain)
}

/** Adds up entries that are the same word. A word stands in the spelling that most people gave it; most frequent first. */
export function joinWords(entries: readonly { text: string, count: number }[]): { text: string, count: number }[] {
  const groups = new Map<string, Map<string, number>>()
  for (const { text, count } of entries) {
    const word = normaliseWord(text)
    const spellings = groups.get(wordKey(word)) ?? new Map<string, number>()
    if (word)
      groups.set(wordKey(word), spellings.set(word, (spellings.get(word) ?? 0) + count))
  }
  const words = [...groups.values()].map((spellings) => {
    const [[text]] = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) as [[string, number]]
    return { text, count: [...spellings.values()].reduce((sum, count) => sum + count, 0) }
  })
  return words.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
}

export const wordCloudLogic: KindLogic<'word-cloud'> = {
  accept(_step, item, value) {
    const given = isRecord(value) && Array.isArray(value.words) ? value.words : []
    const entries = given.filter(word => typeof word === 'string').map(word => word.normalize('NFC').replace(/\s+/g, ' ').trim()).filter(normaliseWord)
    if (entries.length === 0)
      return { ok: false, why: words.answer.none }
    if (entries.length > item.maxWords)
      return { ok: false, why: words.answer.tooMany(item) }
    if (entries.some(word => characters(word) > item.maxLength))
      return { ok: false, why: words.answer.tooLong(item) }
    // One person counts once for a word, however often and in whatever spelling they send it.
    const unique = entries.filter((word, i) => entries.findIndex(other => wordKey(other) === wordKey(word)) === i)
    return { ok: true, value: { words: unique } }
  },
  tally: (_step, _item, values) => ({ words: joinWords(values.flatMap(value => value.words.map(text => ({ text, count: 1 })))) }),
  columns: value => Object.fromEntries(value.words.map((word, i) => [`word_${i + 1}`, word])),
  screened: (value, isRude) => ({ words: value.words.filter(word => !isRude(word)) }),
  withoutSpread: asItIs,
  counting: () => ({
    is: 'words',
    each: 'several',
    read: text => ({ ok: true, key: text.toLowerCase() }),
    asks: { label: words.count.word, hint: words.count.wordHint },
  }),
  withCounts: (result, { counts, also }) => ({ words: joinWords([...also ? result.words : [], ...Object.entries(counts).filter(([, count]) => count > 0).map(([text, count]) => ({ text, count }))]) }),
  rightAnswer: null,
  columnNames: ['word_1', 'word_2', 'word_3', 'word_4', 'word_5'],
  inWords: (_step, _item, value) => [value.words.join(', ')],
  onPaper: null,
}
