/** What the paper for the room says, and what goes into which envelope. */
import { z } from 'zod'
import { text } from '../core/exercise/fields.ts'

const pairs = z.array(z.strictObject({ when: text, do: text })).min(1)

/** How many copies: for each person, table or role-play group, for the helpers, or once. */
export const copyRules = ['person', 'table', 'voter', 'group', 'observer', 'once', 'list'] as const

const item = z.strictObject({
  slug: text,
  each: z.enum(copyRules),
  sides: z.union([z.literal(1), z.literal(2)]),
  /** Not needed where everybody has a phone. */
  phones: z.boolean().default(false),
  note: text.optional(),
})

export const venue = z.strictObject({
  occasion: z.strictObject({ org: text, date: text, place: text, facilitator: text }),
  deskCard: z.strictObject({
    title: text,
    how: text,
    runs: text,
    noBell: text,
    recoveries: text,
    recovery: pairs,
    reserves: text,
    noReserve: text,
    calls: text,
    call: z.array(text).min(1),
  }),
  ballots: z.strictObject({ title: text, skip: text, one: text, several: text, rank: text, share: text, scale: text, cards: text, blank: text, private: text }),
  tally: z.strictObject({ title: text, how: text, first: text, sum: text, ballots: text, helper: text, columns: z.array(text).length(3), none: text }),
  posters: z.strictObject({
    rules: text,
    map: text,
    mapHow: text,
    parking: text,
    parkingColumns: z.array(text).length(3),
    definition: text,
    tiles: text,
    trim: text,
  }),
  signIn: z.strictObject({ title: text, privacy: text, name: text, apart: text, by: text, ways: z.array(text).min(2).max(3), photo: text, answers: z.array(text).length(2), after: text, rows: z.number().int().min(6).max(20) }),
  nameTents: z.strictObject({ title: text }),
  certificate: z.strictObject({ title: text, confirms: text, tookPart: text, about: text, none: text, facilitator: text, practised: text }),
  printOrder: z.strictObject({
    title: text,
    assumed: text,
    rolePlays: text,
    rolePlayColumns: z.array(text).length(7),
    dropped: text,
    columns: z.array(text).length(4),
    sheets: text,
    packed: text,
    also: text,
    /** `{pages}` of a file of which each page has its own number of copies. */
    ballotPages: text,
    total: text,
    ofThem: text,
    envelopes: z.array(z.strictObject({ title: text, also: text.optional(), items: z.array(item).default([]) })).min(1),
    sides: z.strictObject({ 1: text, 2: text }),
    phones: text,
    unknown: text,
  }),
  link: z.strictObject({ label: text, alt: text }),
})

export type VenueWords = z.infer<typeof venue>
/** An address that stands behind a sheet of paper, where one is known. */
export interface Link { url: string | null, words: VenueWords['link'] }
export type CopyRule = typeof copyRules[number]
export type OrderItem = z.infer<typeof item>
