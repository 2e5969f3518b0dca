/** Which handouts there are, for whom, and from which template. */
import type { Agenda } from '../core/agenda.ts'
import type { HandoutModel } from './model.ts'
import type { Template } from './render.ts'
import { rolePlayOf } from './model.ts'

export const slugs = ['role-tents', 'observer-sheet', 'participant-workbook', 'facilitator-guide', 'one-page-reference'] as const
export type Slug = typeof slugs[number]

/** Who may have it. What is the facilitator's holds private briefs and is never released to phones. */
export type Audience = 'participant' | 'observer' | 'facilitator'

export interface Handout {
  slug: Slug
  /** File name without paper and ending. */
  file: string
  title: string
  audience: Audience
  landscape: boolean
  template: Template
  /** The exercise it belongs to. */
  exercise?: string
  /** The agenda it was made for, where that makes a difference. */
  agenda?: string
}

/** Every handout of the content, in the order of the catalogue. */
export function handoutsOf(model: HandoutModel, agenda: Agenda): Handout[] {
  const rolePlays = model.sections.flatMap(section => section.exercises).flatMap((exercise) => {
    const step = rolePlayOf(exercise)
    return step ? [{ exercise, step }] : []
  })
  return [
    ...rolePlays.map(({ exercise, step }): Handout => ({
      slug: 'role-tents',
      file: `role-tents-${exercise.id}`,
      title: `Role tents: ${exercise.title}`,
      audience: 'facilitator',
      landscape: true,
      template: { name: 'RoleTents', props: { exercise, step } },
      exercise: exercise.id,
    })),
    ...rolePlays.map(({ exercise, step }): Handout => ({
      slug: 'observer-sheet',
      file: `observer-sheet-${exercise.id}`,
      title: `Observer sheet: ${exercise.title}`,
      audience: 'observer',
      landscape: false,
      template: { name: 'ObserverSheet', props: { exercise, step } },
      exercise: exercise.id,
    })),
    {
      slug: 'participant-workbook',
      file: agenda.id === 'full-day' ? 'participant-workbook' : `participant-workbook-${agenda.id}`,
      title: `Participant workbook: ${model.title}`,
      audience: 'participant',
      landscape: false,
      template: { name: 'Workbook', props: { model, agenda } },
      agenda: agenda.id,
    },
    {
      slug: 'facilitator-guide',
      file: 'facilitator-guide',
      title: `Facilitator guide: ${model.title}`,
      audience: 'facilitator',
      landscape: false,
      template: { name: 'Guide', props: { model } },
    },
    {
      slug: 'one-page-reference',
      file: 'one-page-reference',
      title: model.words.reference.title,
      audience: 'participant',
      landscape: false,
      template: { name: 'Reference', props: { model } },
    },
  ]
}
