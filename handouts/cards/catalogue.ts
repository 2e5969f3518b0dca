/** Cards and sheets that stand alone: on tables, and kept afterwards. */
import type { Exercise } from '../../engine/core/exercise/schema.ts'
import type { Kind, StepOf } from '../../engine/core/exercise/steps.ts'
import type { CataloguePart, Handout } from '../../engine/handouts/catalogue/types.ts'
import type { HandoutModel } from '../../engine/handouts/model.ts'
import type { Occasion } from '../../engine/handouts/occasion.ts'
import type { Link } from '../../engine/handouts/venue-words.ts'
import type { HandoutWords } from '../../engine/handouts/words.ts'
import type { CardWords } from './words.ts'
import { ContentError } from '../../engine/core/content-error.ts'
import { readCardWords } from './words.ts'

export const cardSlugs = ['comment-ladder', 'grow-card', 'sbi-card', 'decision-chooser', 'adr-template', 'stakeholder-map', 'radar-and-roadmap', 'commitment-plan', 'self-check', 'feedback-form', 'phrase-card', 'reading-list'] as const
type CardSlug = typeof cardSlugs[number]

/** Reads the texts of the cards, and puts them together with what the exercises say. */
export function openCards(root: string): CataloguePart<CardSlug> {
  const words = readCardWords(root)
  return (model, _agenda, occasion) => cardsOf({ ...words, 'self-check': model.words['self-check'] }, model, occasion)
}

function cardsOf(words: CardWords & Pick<HandoutWords, 'self-check'>, model: HandoutModel, occasion: Occasion): Handout<CardSlug>[] {
  const exercise = (id: string) => exerciseOf(model, id)
  const selfCheck = model.words.workbook.selfCheck!
  const link: Link = { url: occasion.url, words: model.words.room.link }

  const card = (slug: CardSlug, template: string, props: Record<string, unknown>, about: Partial<Handout<CardSlug>> = {}): Handout<CardSlug> => ({
    slug,
    file: slug,
    title: words[slug].name,
    audience: 'participant',
    landscape: false,
    template: { name: template, props: { words: words[slug], link, ...props } },
    ...about,
  })

  return [
    card('comment-ladder', 'CommentLadder', {}, { exercise: 'qz-comment-ladder' }),
    card('grow-card', 'GrowCard', {}),
    card('sbi-card', 'SbiCard', {}),
    card('decision-chooser', 'DecisionChooser', {}, { exercise: 'qz-doors' }),
    card('adr-template', 'AdrTemplate', { record: stepOf(exercise('ds-adr-kata'), 'discussion', 'record') }, { exercise: 'ds-adr-kata' }),
    card('stakeholder-map', 'StakeholderMap', {
      map: stepOf(exercise('mx-stakeholder-map'), 'placement'),
      missing: stepOf(exercise('mx-stakeholder-map'), 'discussion'),
      conversation: stepOf(exercise('mx-stakeholder-map'), 'reflection'),
    }, { exercise: 'mx-stakeholder-map' }),
    card('radar-and-roadmap', 'RadarAndRoadmap', {
      radar: stepOf(exercise('mx-innovation-radar'), 'placement'),
      exit: stepOf(exercise('mx-innovation-radar'), 'reflection'),
      sort: stepOf(exercise('ds-now-next-later'), 'discussion', 'alone'),
    }, { exercise: 'mx-innovation-radar' }),
    card('commitment-plan', 'CommitmentPlan', { test: stepOf(exercise('rf-commitment'), 'discussion') }, { exercise: 'rf-commitment' }),
    card('self-check', 'SelfCheckSheet', { check: selfCheck, step: stepOf(exercise(selfCheck.id), 'scale') }, { exercise: selfCheck.id }),
    card('feedback-form', 'FeedbackForm', {
      scale: stepOf(exercise('sc-feedback'), 'scale'),
      recommend: stepOf(exercise('sc-feedback'), 'poll-single'),
      inWords: stepOf(exercise('sc-feedback'), 'open-text'),
    }, { exercise: 'sc-feedback' }),
    card('phrase-card', 'PhraseCard', {}, { landscape: true }),
    card('reading-list', 'ReadingList', { nameOf: (id: string) => rowOf(model, id).name }),
  ]
}

function exerciseOf(model: HandoutModel, id: string): Exercise {
  const found = model.sections.flatMap(section => section.exercises).find(exercise => exercise.id === id)
  if (!found)
    throw new ContentError(`A handout prints the exercise "${id}", which is not there: add exercises/${id}.md, or take the handout out of handouts/cards/catalogue.ts.`)
  return found
}

/** A row of the map by its id. */
function rowOf({ map }: HandoutModel, id: string): { name: string } {
  const row = map?.rows.of.find(row => row.id === id)
  if (!row)
    throw new ContentError(`handouts/cards/reading-list.yaml groups works by the component "${id}", which catalogue/map.yaml does not have: use ${map?.rows.of.map(row => row.id).join(', ') ?? 'a title of its own'}.`)
  return row
}

/** The first step of a kind, or the one of that kind with an id. */
function stepOf<K extends Kind>(exercise: Exercise, kind: K, id?: string): StepOf<K> {
  const found = exercise.steps.find((step): step is StepOf<K> => step.kind === kind && (id === undefined || step.id === id))
  if (!found)
    throw new ContentError(`A handout prints the step "${id ?? kind}" of exercises/${exercise.id}.md, which is not there.`)
  return found
}
