/** Paper for the room: what a facilitator, helper or organiser prints for one occasion. */
import type { CataloguePart, Handout } from './types.ts'
import * as prints from '../../words/en/prints.ts'

export const venueSlugs = ['facilitator-desk-card', 'paper-ballots', 'lettered-cards', 'tally-sheet', 'posters', 'sign-in-sheet', 'name-tents', 'certificate', 'print-order'] as const
type VenueSlug = typeof venueSlugs[number]

/** None of it is for phones: it may carry names, or is of use on paper only. */
export const venuePaper: CataloguePart<VenueSlug> = (model, agenda, occasion) => {
  const words = model.words.room
  const ofAgenda = (name: string) => agenda.id === model.defaultAgenda ? name : `${name}-${agenda.id}`
  const sheet = (slug: VenueSlug, title: string, template: string, more: Partial<Handout<VenueSlug>> = {}): Handout<VenueSlug> => ({
    slug,
    file: more.agenda ? ofAgenda(slug) : slug,
    title,
    audience: 'facilitator',
    landscape: false,
    template: { name: template, props: { model, agenda, occasion } },
    ...more,
  })
  const forAgenda = { agenda: agenda.id }
  const posters = (title: string, tiled: boolean) => ({ template: { name: 'Posters', props: { model, tiled } }, title })
  return [
    sheet('facilitator-desk-card', `${words.deskCard.title}: ${agenda.title}`, 'DeskCard', forAgenda),
    sheet('paper-ballots', `${words.ballots.title}: ${agenda.title}`, 'Ballots', forAgenda),
    sheet('lettered-cards', words.ballots.cards, 'LetterCards', { landscape: true }),
    sheet('tally-sheet', `${words.tally.title}: ${agenda.title}`, 'TallySheet', forAgenda),
    sheet('posters', prints.titles.posters, 'Posters', { ...posters(prints.titles.posters, false), large: true }),
    sheet('posters', prints.titles.postersTiled, 'Posters', { ...posters(prints.titles.postersTiled, true), file: 'posters-tiled', landscape: true }),
    sheet('sign-in-sheet', words.signIn.title, 'SignIn'),
    sheet('name-tents', words.nameTents.title, 'NameTents'),
    sheet('certificate', words.certificate.title, 'Certificate', { landscape: true }),
    sheet('print-order', `${words.printOrder.title}: ${agenda.title}`, 'PrintOrder', { ...forAgenda, countsPages: true }),
  ]
}
