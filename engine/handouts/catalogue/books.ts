/** Books and references: what a participant keeps, and what a facilitator runs the session from. */
import type { Agenda } from '../../core/agenda.ts'
import type { HandoutModel } from '../model.ts'
import type { CataloguePart } from './types.ts'
import * as prints from '../../words/en/prints.ts'

export const bookSlugs = ['participant-workbook', 'facilitator-guide', 'one-page-reference', 'slides-handout'] as const

/** Slides on a page of the slides on paper; three leave room for notes. */
const SLIDES_ON_A_PAGE = [3, 6] as const

/** The default agenda is the workshop as it was written; others say which they are. */
const named = (file: string, agenda: Agenda, model: HandoutModel) => agenda.id === model.defaultAgenda ? file : `${file}-${agenda.id}`

export const books: CataloguePart<typeof bookSlugs[number]> = (model, agenda, occasion) => [
  {
    slug: 'participant-workbook',
    file: named('participant-workbook', agenda, model),
    title: prints.titles.workbook({ workshop: model.title }),
    audience: 'participant',
    landscape: false,
    template: { name: 'Workbook', props: { model, agenda, occasion } },
    agenda: agenda.id,
  },
  {
    slug: 'facilitator-guide',
    file: named('facilitator-guide', agenda, model),
    title: prints.titles.guide({ workshop: model.title }),
    audience: 'facilitator',
    landscape: false,
    template: { name: 'Guide', props: { model, agenda, occasion } },
    agenda: agenda.id,
  },
  ...model.words.reference.tools.length
    ? [{
        slug: 'one-page-reference' as const,
        file: 'one-page-reference',
        title: model.words.reference.title,
        audience: 'participant' as const,
        landscape: false,
        template: { name: 'Reference', props: { model, link: { url: occasion.url, words: model.words.room.link } } },
      }]
    : [],
  ...SLIDES_ON_A_PAGE.map(onPage => ({
    slug: 'slides-handout' as const,
    file: named(`slides-handout-${onPage}`, agenda, model),
    title: prints.titles.slides({ title: model.words['slides-handout'].title, onPage, workshop: model.title }),
    audience: 'participant' as const,
    landscape: false,
    template: { name: 'SlidesHandout', props: { model, agenda, onPage } },
    agenda: agenda.id,
  })),
]
