/** Sheets of the role-plays: one file a role-play, and one with all of them in the order of the sections. */
import type { CataloguePart, Handout } from './types.ts'
import * as prints from '../../words/en/prints.ts'
import { rolePlayOf } from '../model.ts'

export const rolePlaySlugs = ['role-tents', 'observer-sheet'] as const
type RolePlaySlug = typeof rolePlaySlugs[number]

export const rolePlaySheets: CataloguePart<RolePlaySlug> = (model) => {
  const rolePlays = model.sections.flatMap(section => section.exercises).flatMap((exercise) => {
    const step = rolePlayOf(exercise)
    return step ? [{ exercise, step }] : []
  })
  const sheet = (slug: RolePlaySlug, title: string, plays: typeof rolePlays): Handout<RolePlaySlug> => {
    const one = plays.length === 1 ? plays[0]!.exercise : undefined
    const isTent = slug === 'role-tents'
    return {
      slug,
      file: `${slug}-${one?.id ?? 'all'}`,
      title: `${title}: ${one?.title ?? 'all role-plays'}`,
      audience: isTent ? 'facilitator' : 'observer',
      landscape: isTent,
      template: { name: isTent ? 'RoleTents' : 'ObserverSheet', props: { rolePlays: plays } },
      exercise: one?.id,
    }
  }
  const each = (slug: RolePlaySlug, title: string) => [
    ...rolePlays.map(one => sheet(slug, title, [one])),
    ...rolePlays.length > 1 ? [sheet(slug, title, rolePlays)] : [],
  ]
  return [...each('role-tents', prints.titles.roleTents), ...each('observer-sheet', prints.titles.observerSheet)]
}
