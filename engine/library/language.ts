/** Dictionaries for the content check: British spelling, and syllables for how hard a text reads. */
import type { Language } from './check/model.ts'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import dictionary from 'dictionary-en-gb'
import nspell from 'nspell'
import { syllable } from 'syllable'

/** Words of the workshop's own, one a line; a line that begins with # is a remark. */
const OWN_WORDS = 'catalogue/words.txt'

/** Loads the British dictionary and the words of `catalogue/words.txt` in a folder, where there is one. */
export async function readLanguage(workshop: string): Promise<Language> {
  const spell = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) })
  const own = await readFile(join(workshop, OWN_WORDS), 'utf8').catch(() => '')
  for (const line of own.split('\n').map(line => line.trim()).filter(line => line && !line.startsWith('#')))
    spell.add(line)
  const isWord = remembered(word => spell.correct(word))
  return { isWord, suggest: word => spell.suggest(word), syllables: remembered(syllable) }
}

function remembered<T>(judge: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined)
      return before
    const value = judge(word)
    known.set(word, value)
    return value
  }
}
