import type { Problem } from '../../core/exercise/problems.ts'
/** How easily participants read: headlines that say something, and sentences of a sensible length. */
import type { Exercise } from '../../core/exercise/schema.ts'
import type { ContentModel, Language } from './model.ts'
import { headlineOf } from '../../core/deck.ts'
import { publicExercise } from '../../core/exercise/public.ts'
import { isPlayed } from '../../kinds/traits.ts'
import { fileOf, isCover, lineOf, textsIn, warning } from './model.ts'
import { wordsOf } from './prose.ts'

/** The highest grade of the Flesch-Kincaid scale where a workshop names no other. */
const MAX_GRADE = 9
/** Below this many words a grade says nothing. */
const ENOUGH_WORDS = 60

const FINITE = new Set('is are was were be been has have had do does did can could may might must shall should will would isn\'t aren\'t don\'t doesn\'t can\'t won\'t let comes goes gets makes takes gives says means needs know knows knew begin began come came go get got give gave make made take took say said think thought tell told see saw seen keep kept feel felt find found hold held lead led leave left lose lost meet met pay paid put read run ran send sent show shown set speak spoke stand stood swing teach taught win won write wrote wrote cut hear heard'.split(' '))

/** A headline claims something, which takes a verb. */
export function headlineVerbs(content: ContentModel, { isWord }: Language): Problem[] {
  return content.slides.filter(slide => !isCover(slide, content)).flatMap((slide) => {
    const headline = headlineOf(slide)
    return !headline || wordsOf(headline).some(word => isVerb(word.toLowerCase(), isWord))
      ? []
      : [warning(slide.file, lineOf(slide), `has a headline without a verb ("${headline}"): make it a sentence that claims something`)]
  })
}

/** A word that can be a verb: it is a common one, or has both -ed and -ing forms. */
function isVerb(word: string, isWord: (word: string) => boolean): boolean {
  if (FINITE.has(word) || FINITE.has(word.replace(/s$/, '')) || /n't$|'(?:re|ve|ll|m|d)$/.test(word))
    return true
  const stems = [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y'), word.replace(/ed$/, ''), word.replace(/d$/, ''), word.replace(/ing$/, ''), word.replace(/ing$/, 'e')]
  return [...new Set(stems)].filter(stem => stem.length > 2 && isWord(stem)).some((stem) => {
    const short = stem.replace(/e$/, '')
    const doubled = `${stem}${stem.at(-1)}`
    return [`${short}ed`, `${doubled}ed`, `${stem.replace(/y$/, 'i')}ed`].some(isWord) && [`${short}ing`, `${doubled}ing`].some(isWord)
  })
}

/** What participants read on phone and tent is no harder than it may be. */
export function readingGrade({ catalogue, exercises }: ContentModel, { syllables }: Language): Problem[] {
  const most = catalogue?.workshop?.rules.reading ?? MAX_GRADE
  return exercises.flatMap((exercise) => {
    const sentences = participantTexts(exercise).flatMap(text => text.split(/(?<=[.!?:;])\s+|\n+/)).filter(sentence => wordsOf(sentence).length > 2)
    const words = sentences.flatMap(wordsOf)
    if (words.length < ENOUGH_WORDS)
      return []
    const grade = 0.39 * words.length / sentences.length + 11.8 * words.reduce((sum, word) => sum + syllables(word), 0) / words.length - 15.59
    return grade > most ? [warning(fileOf(exercise), 'steps', `reads at grade ${grade.toFixed(1)} (Flesch-Kincaid): shorten sentences and words until it is ${most} or less`)] : []
  })
}

/** Texts of steps that participants read, names for the machine left out. */
function participantTexts(exercise: Exercise): string[] {
  const briefs = exercise.steps.flatMap(step => isPlayed(step) ? step.roles.map(role => role.brief) : [])
  return textsIn([publicExercise(exercise).steps, briefs])
    .filter(({ path }) => /\.(?:question|prompt|otherwise|label|detail|scenario|goal|know|constraint|opening|text|why)$/.test(path))
    .map(({ text }) => text)
}
