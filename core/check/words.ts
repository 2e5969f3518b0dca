/** One word for one thing: words that the glossary replaces. */
import type { Problem } from '../exercise/problems.ts'
import type { ContentModel } from './model.ts'
import { keyPath } from '../exercise/problems.ts'
import { error, fileOf, lineOf } from './model.ts'

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
export function words({ exercises, slides }: ContentModel) {
  return [
    ...exercises.flatMap(exercise => textsIn(exercise).flatMap(({ path, text }) => found(text, fileOf(exercise), path))),
    ...slides.flatMap(slide => found(`${slide.content}\n${slide.note}`, slide.file, lineOf(slide))),
  ]
}

function found(text: string, file: string, path: string): Problem[] {
  return [...text.matchAll(pattern)].map(([match, word, plural]) =>
    error(file, path, `says "${match}": the workshop's word is "${replaced[word!.toLowerCase()]}${plural}"`))
}

function textsIn(value: unknown, path: PropertyKey[] = []): { path: string, text: string }[] {
  if (typeof value === 'string')
    return [{ path: keyPath(path), text: value }]
  if (Array.isArray(value))
    return value.flatMap((inner, i) => textsIn(inner, [...path, i]))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
  return []
}
