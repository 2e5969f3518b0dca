/** Texts that only a facilitator may see, taken from the content itself, for searches in everything others load. */
import type { SessionContent } from '../../engine/core/session/content.ts'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { publicExercise } from '../../engine/core/exercise/public.ts'
import { safetyText } from '../../engine/core/exercise/safety.ts'
import { root } from './session.ts'

/** A piece of a text that is long enough to be nobody else's words. */
const piece = (text: string) => text.replace(/["'“”‘’\n]/g, '|').split('|').reduce((longest, part) => part.length > longest.length ? part : longest, '').trim().slice(0, 60)
const telling = (texts: string[]) => [...new Set(texts.map(piece).filter(text => text.length >= 25))]

/** Briefs, checklists, injects and examples of a role-play: each is for one player, the observer or the facilitator. */
export function rolePlayTexts(content: SessionContent): string[] {
  return telling(content.exercises.flatMap(exercise => exercise.steps).flatMap(step => step.kind === 'role-play'
    ? [...step.roles.flatMap(role => Object.values(role.brief)), ...step.observer.checklist, ...step.injects.map(inject => inject.text), ...step.soundsLike, ...step.freezes]
    : []))
}

/** Debrief, good answers, pitfalls, recoveries, run, set-up, expected answers and bodies of all exercises. */
export function facilitatorTexts(content: SessionContent): string[] {
  // What a step asks of everybody may be said again in the guide.
  const told = JSON.stringify(content.exercises.map(publicExercise))
  return telling(content.exercises.flatMap((exercise) => {
    const runs = Array.isArray(exercise.run) ? exercise.run : Object.values(exercise.run).flat()
    const expected = exercise.steps.flatMap(step => step.kind === 'poll-single' ? step.items.flatMap(item => item.expected?.why ?? []) : step.kind === 'quiz' ? step.items.map(item => item.why) : [])
    return [...exercise.debrief, ...exercise.good, ...exercise.pitfalls.flatMap(({ when, recover }) => [when, recover]), ...runs.map(line => line.do), ...expected, exercise.body, exercise.evidence, exercise.setup ?? '', exercise.remote, exercise.largeRoom, exercise.noPhones.note, safetyText(exercise.safety)]
  })).filter(text => !told.includes(text))
}

/** Sentences of the presenter's notes. */
export function notesOfDeck(): string[] {
  const pages = ['slides.md', ...readdirSync(join(root, 'pages')).map(name => join('pages', name))]
  return telling(pages.flatMap(page => [...readFileSync(join(root, page), 'utf8').matchAll(/<!--([\s\S]*?)-->/g)].flatMap(match => match[1]!.split(/\n\s*\n/))))
}

/** The text of every file below a folder. */
export function textsUnder(folder: string): { path: string, text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => join(folder, path))
    .filter(path => statSync(path).isFile())
    .map(path => ({ path, text: readFileSync(path, 'utf8') }))
}
