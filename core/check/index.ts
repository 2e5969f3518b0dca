/** The content check: small rules over all content, each of which finds one sort of mistake. */
import type { Problem } from '../exercise/problems.ts'
import type { ContentModel, Rule } from './model.ts'
import { agendaLimits, placedExercises } from './agendas.ts'
import { altTexts } from './images.ts'
import { notes } from './notes.ts'
import { agendaNames, exerciseReferences, sections } from './references.ts'
import { headlines, slideKeys, slideNumbers } from './slides.ts'
import { words } from './words.ts'

const rules: Rule[] = [sections, exerciseReferences, agendaNames, slideKeys, slideNumbers, headlines, notes, altTexts, words, placedExercises, agendaLimits]

/** Everything that is wrong with content whose files each pass their schema. */
export function checkContent(content: ContentModel): Problem[] {
  return rules.flatMap(rule => rule(content))
}
