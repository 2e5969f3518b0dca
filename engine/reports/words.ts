/** Texts of both reports, from `handouts/reports.yaml`. */
import { z } from 'zod'
import { text } from '../core/exercise/fields.ts'
import { readTexts } from '../handouts/words.ts'

const organiser = z.strictObject({
  title: text,
  for: text,
  joined: text,
  answered: text,
  took: text,
  planned: text,
  ran: text,
  columns: z.strictObject({ part: text, planned: text, actual: text }),
  clock: text,
  noClock: text,
  leftOut: text,
  notYet: text,
  between: text,
  breaks: text,
  reserve: text,
  total: text,
  losses: text,
  noLosses: text,
  part: text,
  minutes: text,
  costs: text,
  kept: text,
  noCost: text,
  swapped: text,
  added: text,
  reaction: text,
  reactionNote: text,
  noReaction: text,
  commitments: text,
  commitmentsNote: text,
  noCommitments: text,
  moreCommitments: text,
  next: text,
  steps: z.strictObject({ 30: text, 60: text, 90: text }),
  followUp: text,
  manager: text,
  /** H16, a paragraph each. */
  note: z.array(text).min(1),
  outcomes: z.record(z.string(), text),
})

const room = z.strictObject({
  title: text,
  for: text,
  facts: text,
  five: text,
  small: text,
  voters: text,
  counted: z.strictObject({ phones: z.literal(''), room: text, both: text }),
  tooFew: text,
  tooFewEach: text,
  withheld: text,
  smallMark: text,
  averages: text,
  selfCheck: text,
  right: text,
  pinned: text,
  marks: text,
  groups: text,
  group: text,
  talked: text,
  questions: text,
  answered: text,
  open: text,
  owner: text,
  map: text,
  mapNote: text,
  handouts: text,
  nothing: text,
})

const reports = z.strictObject({ soFar: text, toPrint: text, organiser, room })

export type ReportWords = z.infer<typeof reports>

/**
 * @param workshop the workshop's folder
 * @throws ContentError that names file, key path and remedy
 */
export function readReportWords(workshop: string): ReportWords {
  return readTexts(workshop, 'reports', reports)
}
