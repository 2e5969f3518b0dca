/** All rules over all content, each of which finds one sort of mistake. */
import type { Problem } from '../../core/exercise/problems.ts'
import type { ContentModel, Language, Rule } from './model.ts'
import { agendaLimits, agendaNeeds, placedExercises } from './agendas.ts'
import { brand, declared, neighbours } from './brand.ts'
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
  declared,
  brand,
  neighbours,
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
  if (content.plain)
    return exerciseReferences(content)
  const held = heldAgainst(content)
  return [
    ...rules.flatMap(rule => rule(held)),
    ...language && isBritish(held) ? [spelling, headlineVerbs, readingGrade].flatMap(rule => rule(held, language)) : [],
  ]
}

/** The content without those files of the catalogue that its workshop does not want to be held against. */
function heldAgainst(content: ContentModel): ContentModel {
  const { rules } = content.catalogue?.workshop ?? {}
  const dropped = (['coverage', 'outcomes', 'company'] as const).filter(rule => rules?.[rule] === false)
  return dropped.length ? { ...content, catalogue: { ...content.catalogue, ...Object.fromEntries(dropped.map(rule => [rule, undefined])) } } : content
}

/** Dictionary, verbs and grade are those of British English. */
const isBritish = ({ catalogue }: ContentModel) => (catalogue?.workshop?.language ?? 'en-GB') === 'en-GB'
