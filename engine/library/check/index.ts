/** All rules over all content, each of which finds one sort of mistake. */
import type { Problem } from '../../core/exercise/problems.ts'
import type { ContentModel, Language, Rule } from './model.ts'
import { agendaLimits, agendaNeeds, placedExercises } from './agendas.ts'
import { company } from './company.ts'
import { coverage } from './coverage.ts'
import { drawings, figures } from './figures.ts'
import { guides } from './guides.ts'
import { altTexts } from './images.ts'
import { links, references } from './links.ts'
import { notes } from './notes.ts'
import { exercisesServe, objectives } from './objectives.ts'
import { outcomes } from './outcomes.ts'
import { headlineVerbs, readingGrade } from './reading.ts'
import { agendaNames, exerciseReferences, sections } from './references.ts'
import { rolePlays } from './role-plays.ts'
import { headlines, slideCompanions, slideKeys, slideLayouts, slideNumbers } from './slides.ts'
import { spelling } from './spelling.ts'
import { spoilers } from './spoilers.ts'
import { words } from './words.ts'

const rules: Rule[] = [
  sections,
  exerciseReferences,
  agendaNames,
  slideKeys,
  slideCompanions,
  slideNumbers,
  slideLayouts,
  headlines,
  notes,
  altTexts,
  figures,
  drawings,
  links,
  references,
  guides,
  words,
  objectives,
  exercisesServe,
  outcomes,
  coverage,
  rolePlays,
  spoilers,
  company,
  placedExercises,
  agendaNeeds,
  agendaLimits,
]

/**
 * Everything that is wrong with content whose files each pass their schema.
 * @param language judges spelling and reading; without it neither is judged
 */
export function checkContent(content: ContentModel, language?: Language): Problem[] {
  return [
    ...rules.flatMap(rule => rule(content)),
    ...language ? [spelling, headlineVerbs, readingGrade].flatMap(rule => rule(content, language)) : [],
  ]
}
