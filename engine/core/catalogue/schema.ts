/** What the whole workshop is held against: its sections, outcomes, sources and the facts of its example company. */
import type { Problem } from '../exercise/problems.ts'
import type { Parsed } from '../front-matter.ts'
import { z } from 'zod'
import { explain } from '../exercise/explain.ts'
import { slug, text } from '../exercise/fields.ts'
import { parseYaml } from '../front-matter.ts'

const sectionId = z.string().regex(/^\d{2}-[a-z0-9-]+$/, 'is no section: write its file name, such as "01-welcome"')
const code = z.string().regex(/^[A-Z]\d(\.\d)?$/, 'is no source code: write a letter and a number, such as "C1.2"')
const outcomeId = z.string().regex(/^LO\d{1,2}$/, 'is no outcome: write it as "LO1"')
const slideRef = z.string().regex(/^\d{2}:\d{1,2}$/, 'is no slide: write section and number in quotes, such as "01:1"')

/** The number of the layout of files that this engine reads. */
export const ENGINE = 1

const engineSchema = z.number().superRefine((number, context) => {
  if (number > ENGINE)
    context.addIssue({ code: 'custom', message: `is ${number}, and this engine reads ${ENGINE} at most: get the engine that the workshop was written for` })
  else if (number !== ENGINE)
    context.addIssue({ code: 'custom', message: `is ${number}, which no engine had: write engine: ${ENGINE}` })
})

const sectionsSchema = z.record(sectionId, z.strictObject({
  title: text,
  /** The sentence the section opens with in the workbook. */
  idea: text.optional(),
  /** The name of its accent; without one, sections take turns. */
  accent: slug.optional(),
  /** Sentences of the source article it covers. */
  sources: z.array(code).default([]),
  objectives: z.array(z.strictObject({
    /** Begins with an observable verb. */
    text,
    /** Exercises in which it is practised and shown. */
    by: z.array(slug).min(1),
    /** Agendas that practise it; absent means all that show the section. */
    for: z.array(slug).min(1).optional(),
  })).default([]),
})).superRefine((sections, context) => {
  const numbers = new Map<string, string>()
  for (const id of Object.keys(sections)) {
    const first = numbers.get(id.slice(0, 2))
    if (first !== undefined)
      context.addIssue({ code: 'custom', path: [id], message: `has the number of ${first}: give each section its own` })
    numbers.set(id.slice(0, 2), id)
  }
})

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'is no colour: write it in quotes, with six lower-case digits, such as "#26316b"')

const brandSchema = z.strictObject({
  /** A fill each, or a fill with what is not to be worked out from it. */
  accents: z.record(slug, z.union([colour, z.strictObject({ fill: colour, ink: colour.optional(), on: colour.optional(), dark: z.strictObject({ fill: colour, ink: colour }).optional() })])).default({}),
  colours: z.strictObject({ 'paper': colour, 'paper-raised': colour, 'paper-sunk': colour, 'ink': colour, 'ink-soft': colour, 'rule': colour }).partial().default({}),
  /** Families that the workshop brings or that every machine has. */
  fonts: z.strictObject({ serif: text.optional(), sans: text.optional() }).default({}),
  /** A picture below `public/`, such as `/logo.svg`. */
  logo: z.string().regex(/^\/\S+\.(?:svg|png|jpe?g)$/, 'is no picture below public/: write it as "/logo.svg"').optional(),
})

/** Which rules hold; those that are held against a file of the catalogue hold where there is one, unless this says otherwise. */
const rulesSchema = z.strictObject({
  /** Every section names sentences of the source article. */
  sources: z.boolean().optional(),
  /** Every sentence of the article has a slide and an exercise. */
  coverage: z.boolean().optional(),
  /** Every exercise serves an outcome, and every outcome is shown. */
  outcomes: z.boolean().optional(),
  /** Nothing contradicts the facts of the example company. */
  company: z.boolean().optional(),
  /** No two sections that follow each other have one accent. */
  neighbours: z.boolean().default(true),
  /** The highest grade of the Flesch-Kincaid scale that participants' text may have. */
  reading: z.number().min(1).max(20).default(9),
})

/** What an agenda may be. */
const limitsSchema = z.strictObject({
  /** The longest time without a break, in minutes. */
  stretch: z.number().int().min(10).default(90),
  /** The largest share of slides, in percent of slides and exercises, and with transitions of working time. */
  talk: z.number().min(1).max(100).default(45),
  /** Agendas up to this length, in minutes, are not judged on their share of talk. */
  short: z.number().int().min(0).default(90),
  /** How much of the working time a reserve is, at least and at most, in percent. */
  reserve: z.tuple([z.number().min(0), z.number().max(100)]).default([8, 10]),
})

/** `workshop.yaml`: what the workshop is, beside its files. */
export const workshopSchema = z.strictObject({
  /** The number of the layout that its files follow. */
  engine: engineSchema,
  title: text,
  /** What its content is written in, as browsers and dictionaries call it. */
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, 'is no language: write it as "en-GB"').default('en-GB'),
  /** What runs when nobody names an agenda; needed where there are several. */
  agenda: slug.optional(),
  brand: brandSchema.prefault({}),
  /** Which handouts are printed; all that the content has something for when absent. */
  handouts: z.array(slug).min(1).optional(),
  /** Exercises that reports and prints ask for by what they are for. */
  roles: z.strictObject({
    /** In which people commit themselves to one behaviour. */
    commitment: slug.optional(),
    /** The form about the workshop itself: it serves no outcome, and its answers are not what the room said. */
    feedback: slug.optional(),
  }).default({}),
  rules: rulesSchema.prefault({}),
  limits: limitsSchema.prefault({}),
  sections: sectionsSchema,
})

const place = z.strictObject({ id: slug, name: text })
const axis = z.strictObject({ title: text, about: text, of: z.array(place).min(1) })

/** `catalogue/map.yaml`: two lists that the workshop crosses, and what is practised where. */
export const mapSchema = z.strictObject({
  rows: axis,
  columns: axis,
  caption: text,
  practised: z.array(z.strictObject({
    section: z.string().regex(/^\d{2}$/, 'is no number of a section: write it in quotes, such as "03"'),
    /** Row and column, such as `communication:stakeholders`. */
    squares: z.array(z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/, 'is no square: write row and column, such as "row:column"')).min(1),
    agendas: z.array(slug).min(1).optional(),
  })),
}).superRefine((map, context) => {
  const known = new Set(map.rows.of.flatMap(row => map.columns.of.map(column => `${row.id}:${column.id}`)))
  map.practised.forEach((entry, i) => entry.squares.forEach((square, k) => {
    if (!known.has(square))
      context.addIssue({ code: 'custom', path: ['practised', i, 'squares', k], message: `is "${square}", which is no row and column of the map: mend the name` })
  }))
})

export const outcomesSchema = z.record(outcomeId, z.strictObject({
  verb: text,
  text,
  checked: z.array(slug).min(1),
  practised: z.array(slug).default([]),
  /** Exercises that keep this outcome when they stand in for another. */
  swaps: z.array(slug).default([]),
  agendas: z.record(slug, z.strictObject({ reach: z.enum(['full', 'part']), by: z.array(slug).min(1) })),
}))

export const coverageSchema = z.record(code, z.strictObject({ slides: z.array(slideRef), exercises: z.array(slug) }))

export const companySchema = z.strictObject({
  name: text,
  /** Teams that have a name. */
  teams: z.array(text),
  people: z.record(z.string(), z.strictObject({ who: text, in: z.array(slug).min(1) })),
  facts: z.array(z.strictObject({
    about: text,
    /** What stands in the place of the brackets, such as `640` or `30 January`. */
    is: z.union([text, z.number().transform(String)]),
    /** Phrases with one of {number}, {date}, {time} or {word} in it; ".." allows some words between. */
    said: z.array(text).min(1),
    /** Exercises, or beginnings of file names, the fact is about; absent means everywhere. */
    in: z.array(text).optional(),
  })),
})

export type Sections = z.infer<typeof sectionsSchema>
export type Workshop = z.infer<typeof workshopSchema>
export type Limits = z.infer<typeof limitsSchema>

/** What holds where a workshop says nothing of it. */
export const usualLimits: Limits = limitsSchema.parse({})
export type WorkshopMap = z.infer<typeof mapSchema>
export type Outcomes = z.infer<typeof outcomesSchema>
export type Coverage = z.infer<typeof coverageSchema>
export type Company = z.infer<typeof companySchema>

/** The files of the catalogue, each where there is one. */
export interface Catalogue {
  workshop?: Workshop
  map?: WorkshopMap
  outcomes?: Outcomes
  coverage?: Coverage
  company?: Company
}

/** Where each part of the catalogue stands. */
export const catalogueFiles = { workshop: 'workshop.yaml', map: 'catalogue/map.yaml', outcomes: 'catalogue/outcomes.yaml', coverage: 'catalogue/coverage.yaml', company: 'catalogue/company.yaml' } as const

const schemas = { workshop: workshopSchema, map: mapSchema, outcomes: outcomesSchema, coverage: coverageSchema, company: companySchema }

/** Reads the catalogue from the texts of its files; a file that is not there is left out. */
export function parseCatalogue(sources: Partial<Record<keyof Catalogue, string>>): { catalogue: Catalogue, problems: Problem[] } {
  const catalogue: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const [name, source] of Object.entries(sources) as [keyof Catalogue, string | undefined][]) {
    if (source === undefined)
      continue
    const parsed = parseOne(name, source)
    problems.push(...parsed.problems)
    if (parsed.ok)
      catalogue[name] = parsed.value
  }
  return { catalogue, problems }
}

function parseOne(name: keyof Catalogue, source: string): Parsed<unknown> {
  const file = catalogueFiles[name]
  const yaml = parseYaml(source, file)
  if (!yaml.ok)
    return yaml
  const parsed = schemas[name].safeParse(yaml.value ?? {}, { reportInput: true })
  return parsed.success
    ? { ok: true, value: parsed.data, problems: [] }
    : { ok: false, problems: parsed.error.issues.flatMap(issue => explain(issue, file)) }
}
