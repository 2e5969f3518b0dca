/** One word for one thing: words that the glossary replaces. */
import type { Problem } from '../../core/exercise/problems.ts'
import type { ContentModel } from './model.ts'
import { error, passages } from './model.ts'

const replaced: Record<string, string> = {
  'trainer': 'facilitator',
  'instructor': 'facilitator',
  'moderator': 'facilitator',
  'lecturer': 'facilitator',
  'student': 'participant',
  'attendee': 'participant',
  'trainee': 'participant',
  'learner': 'participant',
  'role card': 'role brief',
  'role sheet': 'role brief',
  'icebreaker': 'exercise',
  'ice-breaker': 'exercise',
  'run of show': 'run sheet',
}

const pattern = new RegExp(`\\b(${Object.keys(replaced).join('|')})(s?)\\b`, 'gi')

/** The glossary's words in everything that somebody reads. */
export function words(content: ContentModel) {
  return passages(content).flatMap(({ file, path, text }) => found(text, file, path))
}

function found(text: string, file: string, path: string): Problem[] {
  return [...text.matchAll(pattern)].map(([match, word, plural]) =>
    error(file, path, `says "${match}": the workshop's word is "${replaced[word!.toLowerCase()]}${plural}"`))
}
