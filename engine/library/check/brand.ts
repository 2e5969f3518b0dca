/** The brand of a workshop: what is written can be read, and sections are told apart. */
import type { Problem } from '../../core/exercise/problems.ts'
import type { ContentModel } from './model.ts'
import { accentsOf, brandOf, contrast, ENOUGH_CONTRAST, lightGrounds } from '../../core/brand.ts'
import { error } from './model.ts'

const FILE = 'workshop.yaml'

/** Text on grounds and accents has enough contrast, sections have accents that exist, and the logo is there. */
export function brand({ catalogue, publicFiles }: ContentModel): Problem[] {
  const { workshop } = catalogue ?? {}
  if (!workshop)
    return []
  const { accents, grounds } = brandOf(workshop)
  const { logo } = workshop.brand
  const on = { ...lightGrounds, ...grounds }
  const papers = ['paper', 'paper-raised', 'paper-sunk'] as const
  const pairs = [
    ...papers.flatMap(paper => (['ink', 'ink-soft'] as const).map(ink => ({ path: `brand.colours.${ink}`, text: on[ink], ground: on[paper], where: `the ${paper}` }))),
    ...Object.entries(accents).flatMap(([name, accent]) => [
      ...papers.map(paper => ({ path: `brand.accents.${name}`, text: accent.ink, ground: on[paper], where: `the ${paper}` })),
      { path: `brand.accents.${name}`, text: accent.on, ground: accent.fill, where: 'its fill' },
      { path: `brand.accents.${name}`, text: accent.dark.ink, ground: '#1e232e', where: 'the dark paper' },
    ]),
  ]
  return [
    ...pairs.filter(({ text, ground }) => contrast(text, ground) < ENOUGH_CONTRAST).map(({ path, text, ground, where }) =>
      error(FILE, path, `puts ${text} on ${where} ${ground}, a contrast of ${contrast(text, ground).toFixed(2)}:1: text needs ${ENOUGH_CONTRAST}:1, so make one of them darker or lighter`)),
    ...Object.entries(workshop.sections).filter(([, { accent }]) => accent !== undefined && !accents[accent]).map(([id, { accent }]) =>
      error(FILE, `sections.${id}.accent`, `is "${accent}", which is no accent: use ${Object.keys(accents).join(', ')}`)),
    ...logo !== undefined && publicFiles && !publicFiles.includes(logo) ? [error(FILE, 'brand.logo', `is ${logo}, which is not under public/: mend the path, or add the file`)] : [],
  ]
}

/** Sections that follow each other have accents of their own. */
export function neighbours({ catalogue }: ContentModel): Problem[] {
  const { workshop } = catalogue ?? {}
  if (!workshop?.rules.neighbours)
    return []
  const sections = Object.entries(accentsOf(workshop)).sort(([a], [b]) => a < b ? -1 : 1)
  return sections.flatMap(([id, accent], i) => i > 0 && sections[i - 1]![1] === accent
    ? [error(FILE, `sections.${id}.accent`, `is "${accent}", as that of ${sections[i - 1]![0]} before it: give one of them another`)]
    : [])
}

/** What `roles`, the default agenda and `rules` name is there. */
export function declared({ agendas, catalogue, exercises }: ContentModel): Problem[] {
  const { workshop } = catalogue ?? {}
  if (!workshop)
    return []
  const files = { coverage: 'coverage', outcomes: 'outcomes', company: 'company' } as const
  return [
    ...Object.entries(workshop.roles).filter(([, id]) => !exercises.some(exercise => exercise.id === id)).map(([role, id]) =>
      error(FILE, `roles.${role}`, `is "${id}", which does not exist: write exercises/${id}.md, or name another`)),
    ...workshop.agenda !== undefined && !agendas.some(({ id }) => id === workshop.agenda)
      ? [error(FILE, 'agenda', `is "${workshop.agenda}", which does not exist: use ${agendas.map(({ id }) => id).join(', ')}`)]
      : [],
    ...Object.entries(files).filter(([rule, file]) => workshop.rules[rule as keyof typeof files] && !catalogue?.[file]).map(([rule, file]) =>
      error(FILE, `rules.${rule}`, `holds, but there is no catalogue/${file}.yaml: write it, or set the rule to false`)),
    ...workshop.rules.sources
      ? Object.entries(workshop.sections).filter(([, { sources }]) => !sources.length).map(([id]) => error(FILE, `sections.${id}.sources`, 'is missing: name the sentences of the source that the section covers'))
      : [],
  ]
}
