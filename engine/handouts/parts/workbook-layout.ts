/** How the page of a section is laid out: which slides are large, and where its words stand. */
import type { Agenda } from '../../core/agenda.ts'
import type { Exercise } from '../../core/exercise/schema.ts'
import type { HandoutWords } from '../words.ts'
import { traitsOf } from '../../kinds/traits.ts'
import { stepsIn } from '../printed-steps.ts'

type Writing = HandoutWords['workbook']['writing'][string]

/** Whether an agenda gives an exercise something to write. */
export function leavesSpace(exercise: Exercise, agenda: Agenda, writing: Writing): boolean {
  return writing.spaces.length > 0 || stepsIn(exercise.steps, agenda).some(step => writing.steps.includes(step.id))
}

/** Whether it needs a page of its own in an agenda: something to place or to put into words, not boxes to tick alone. */
export function fillsPage(exercise: Exercise, agenda: Agenda, writing: Writing): boolean {
  return writing.page === true && stepsIn(exercise.steps, agenda)
    .filter(step => writing.steps.includes(step.id))
    .some(step => traitsOf(step).activity === 'placing' || step.items.some(item => 'maxWords' in item))
}

/** A list of a section's words: what was worked on, and what people can do now. */
export type Words = 'asked' | 'can'

/** What stands in the strip of slides, in order: a slide, a large one, or words in the place that slides leave; without a list, lines for notes. */
export type Cell = { slide: number, large: boolean } | { words: Words[] }

/**
 * The cells of a section's strip, two to a row. An odd number of slides leaves a place for words; few slides leave
 * room for large ones, with words beside them; five on a crowded page are two large ones above three. What has no
 * place in the strip stands under it.
 * @param slides how many
 * @param crowded whether something else is on the page
 */
export function cellsOf(slides: number, crowded: boolean): Cell[] {
  const small = Array.from({ length: slides }, (_, slide): Cell => ({ slide, large: false }))
  const large = small.map((_, slide): Cell => ({ slide, large: true }))
  const can: Cell = { words: ['can'] }
  const asked: Cell = { words: ['asked'] }
  if (!crowded && slides === 3)
    return [large[0]!, can, large[1]!, asked, large[2]!, { words: [] }]
  if (!crowded && slides === 4)
    return [large[0]!, can, ...small.slice(1, 3), asked, large[3]!]
  if (!crowded && (slides === 1 || slides === 5))
    return [large[0]!, can, ...small.slice(1)]
  if (crowded && slides === 5)
    return [...large.slice(0, 2), ...small.slice(2)]
  return slides % 2 ? [...small, can] : small
}
