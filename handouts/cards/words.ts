/** Texts of the cards and sheets, one file each in `handouts/cards/`. */
import { z } from 'zod'
import { text } from '../../engine/core/exercise/fields.ts'
import { readTexts } from '../../engine/handouts/words.ts'

const lines = z.array(text).min(1)
/** How lists and the foot of the page call it, and the section whose accent it has. */
const about = { name: text, section: text }
const head = { ...about, eyebrow: text, title: text, lead: text }
const rules = z.array(z.strictObject({ rule: text, detail: text })).min(1)

const commentLadder = z.strictObject({
  ...head,
  columns: z.strictObject({ rung: text, when: text, asks: text, sounds: text }),
  /** From the top of the ladder to its foot. */
  rungs: z.array(z.strictObject({ name: text, when: text, asks: text, sounds: text })).length(5),
  rules,
  form: z.strictObject({ title: text, parts: lines, label: text }),
  credit: text,
})

const growCard = z.strictObject({
  ...head,
  permission: z.strictObject({ label: text, question: text, detail: text }),
  stages: z.array(z.strictObject({ name: text, about: text, questions: lines })).length(4),
  more: z.strictObject({ question: text, detail: text }),
  keep: rules,
  credit: text,
})

const sbiCard = z.strictObject({
  ...head,
  columns: z.strictObject({ part: text, means: text, praise: text, concern: text }),
  parts: z.array(z.strictObject({ name: text, means: text, praise: text, concern: text })).length(5),
  verdicts: z.strictObject({ title: text, columns: z.strictObject({ verdict: text, seen: text }), rows: z.array(z.strictObject({ verdict: text, seen: text })).min(1) }),
  tests: z.strictObject({ title: text, points: lines }),
  culture: text,
  own: text,
  credit: text,
})

const method = z.enum(['alone', 'consult', 'consent', 'escalate'])
const choices = z.array(z.strictObject({ method, today: text })).length(3)

const decisionChooser = z.strictObject({
  ...head,
  questions: z.strictObject({
    cost: z.strictObject({ question: text, low: text, lowDetail: text, high: text, highDetail: text }),
    bearer: z.strictObject({ question: text, options: z.array(z.strictObject({ name: text, detail: text })).length(3) }),
    soon: z.strictObject({ question: text, how: text, label: text }),
  }),
  choices: z.strictObject({ low: choices, high: choices }),
  methods: z.record(method, z.strictObject({ name: text, how: text, sounds: text })),
  letters: z.strictObject({
    title: text,
    lead: text,
    columns: z.strictObject({ name: text, for: text, decides: text, use: text }),
    rows: z.array(z.strictObject({ name: text, stands: text, for: text, decides: text, use: text })).min(1),
    credit: text,
  }),
  own: z.strictObject({ title: text, fields: lines }),
  credit: text,
})

const adrParts = { title: text, status: text, context: lines, decision: text, revisit: text }

const adrTemplate = z.strictObject({
  ...about,
  eyebrow: text,
  labels: z.strictObject({ title: text, status: text, context: text, options: text, decision: text, consequences: text, better: text, worse: text, revisit: text, question: text }),
  /** The exercise's record: its options are the cues of the exercise. */
  blank: z.strictObject({ ...adrParts, lead: text, better: text, worse: text, mark: text }),
  worked: z.strictObject({
    ...adrParts,
    heading: text,
    options: z.array(z.strictObject({ name: text, verdict: text })).min(1),
    better: lines,
    worse: lines,
    /** What each part is for. */
    notes: z.strictObject({ title: text, status: text, context: text, options: text, decision: text, consequences: text, revisit: text }),
  }),
  credit: text,
})

const stakeholderMap = z.strictObject({
  ...head,
  subject: text,
  how: text,
  actions: z.strictObject({ title: text, note: text, columns: z.strictObject({ number: text, role: text, action: text, day: text, star: text }) }),
  missing: z.strictObject({ title: text, how: text }),
  conversation: z.strictObject({ title: text }),
  credit: text,
})

const radarAndRoadmap = z.strictObject({
  ...about,
  eyebrow: text,
  radar: z.strictObject({
    title: text,
    lead: text,
    tokens: z.strictObject({ title: text, how: text }),
    columns: z.strictObject({ number: text, name: text, evidence: text, ring: text, answers: text }),
    /** Opens a row whose thing the participant names. */
    own: text,
    /** Rows of the participant's own, besides those of the exercise. */
    more: z.number().int().min(0).max(3),
    exit: z.strictObject({ title: text, how: text }),
  }),
  roadmap: z.strictObject({
    title: text,
    lead: text,
    horizons: z.array(z.strictObject({ id: text, name: text, detail: text, slots: z.number().int().min(1).max(3) })).length(3),
    fields: z.strictObject({ bet: text, outcome: text, owner: text, tripwire: text }),
    planners: text,
    sort: z.strictObject({ title: text, how: text, columns: z.array(text).length(3), card: text }),
  }),
  credit: text,
})

const commitmentPlan = z.strictObject({
  ...head,
  start: z.strictObject({ title: text, component: text, evidence: text, colleague: text }),
  frame: z.strictObject({ title: text, parts: z.array(text).length(4), notes: z.array(text).length(4) }),
  example: text,
  tests: text,
  dates: z.strictObject({
    title: text,
    columns: z.strictObject({ step: text, means: text, when: text, ask: text, notes: text }),
    steps: z.array(z.strictObject({ day: text, name: text, means: text, ask: text })).length(3),
  }),
  support: z.strictObject({ title: text, hint: text, partner: text }),
  relapse: text,
  credit: text,
})

const feedbackForm = z.strictObject({
  ...head,
  recommend: z.strictObject({ low: text, high: text }),
  words: text,
  private: text,
  credit: text,
})

const phraseCard = z.strictObject({
  ...head,
  columns: z.strictObject({ when: text, say: text }),
  /** `do` is something to do and not to say. */
  rows: z.array(z.strictObject({ when: text, say: lines, do: text.optional() })).min(1),
  foot: text,
})

/** No year where it is in doubt. */
const works = z.array(z.strictObject({ by: text, title: text, year: z.number().int().min(1900).max(2100).optional(), form: z.enum(['article', 'book', 'guide', 'talk']), why: text })).min(1)

const readingList = z.strictObject({
  ...head,
  columns: z.strictObject({ component: text, work: text, why: text }),
  /** A group is a component's, or has a title of its own. */
  groups: z.array(z.union([
    z.strictObject({ component: text, title: z.undefined().optional(), works }),
    z.strictObject({ title: text, component: z.undefined().optional(), works }),
  ])).min(1),
  credit: text,
})

/** By file name. */
export const cardSchemas = {
  'comment-ladder': commentLadder,
  'grow-card': growCard,
  'sbi-card': sbiCard,
  'decision-chooser': decisionChooser,
  'adr-template': adrTemplate,
  'stakeholder-map': stakeholderMap,
  'radar-and-roadmap': radarAndRoadmap,
  'commitment-plan': commitmentPlan,
  'feedback-form': feedbackForm,
  'phrase-card': phraseCard,
  'reading-list': readingList,
}

export type CardWords = { [Name in keyof typeof cardSchemas]: z.infer<typeof cardSchemas[Name]> }

/**
 * Reads the texts of all cards.
 * @throws ContentError that names file, key path and remedy
 */
export function readCardWords(root: string): CardWords {
  return Object.fromEntries(Object.entries(cardSchemas).map(([name, schema]) => [name, readTexts<unknown>(root, `cards/${name}`, schema)])) as CardWords
}
