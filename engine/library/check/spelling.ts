/** British spelling. */
import type { Problem } from '../../core/exercise/problems.ts'
import type { ContentModel, Language } from './model.ts'
import { error, passages } from './model.ts'
import { proseOf, wordsOf } from './prose.ts'

/** Endings that a British dictionary lets through beside its own; the workshop writes -ise. */
const AMERICAN = /^(?:\w*(?:organi|recogni|reali|prioriti|summari|apologi|criti|emphasi|generali|minimi|maximi|optimi|special|visuali|memori|categori)z|analyz|paralyz)/i

/** American forms and what stands for them in Britain. */
const BRITISH: readonly [RegExp, string][] = [
  [/or(?=$|s$|ed|ing|ful|able|ite|hood)/i, 'our'],
  [/er(?=s?$)/i, 're'],
  [/ered$/i, 'red'],
  [/og(?=s?$)/i, 'ogue'],
  [/ense(?=s?$)/i, 'ence'],
  [/l(?=ed$|ing$|ers?$)/i, 'll'],
]

/** Looking for what was meant takes long; beyond as many words nothing is suggested. */
const MAX_SUGGESTIONS = 10

/** Every word is British English, or in catalogue/words.txt, or the name of a person of the example company. */
export function spelling(content: ContentModel, { isWord, suggest }: Language): Problem[] {
  const names = new Set([...Object.keys(content.catalogue?.company?.people ?? {}), ...content.catalogue?.company?.teams ?? [], content.catalogue?.company?.name ?? ''])
  let suggested = 0
  const british = (word: string) => BRITISH.map(([form, ours]) => word.replace(form, ours)).find(one => one !== word && isWord(one))
  const meantBy = (word: string) => AMERICAN.test(word) ? word.replace(/z/i, 's') : british(word) ?? (suggested++ < MAX_SUGGESTIONS ? suggest(word)[0] : undefined)
  return passages(content).flatMap(({ file, path, text }) => {
    const unknown = new Set(wordsOf(proseOf(text)).filter(word => word.length > 1 && !names.has(plain(word)) && (AMERICAN.test(word) || !(isWord(word) || isWord(plain(word))))))
    return [...unknown].map((word) => {
      const meant = meantBy(word)
      return error(file, path, `spells "${word}"${meant ? `: write "${meant}", or` : ':'} add the word to catalogue/words.txt where it is right`)
    })
  })
}

/** A word without the ending of a possessive. */
const plain = (word: string) => word.replace(/'s?$/, '')
