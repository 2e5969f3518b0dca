/** What the books say: workbook, facilitator guide, one-page reference. */
import { z } from 'zod'
import { text } from '../core/exercise/fields.ts'

const lines = z.array(text).min(1)
const slideRef = z.string().regex(/^\d{2}:\d{1,2}$/, 'is no slide: write section and number, such as "02:4"')

const space = z.strictObject({ label: text, lines: z.number().int().min(1).max(12) })

/** What an exercise leaves to write: steps in their own form, and ruled room. */
const writing = z.strictObject({
  steps: z.array(text).default([]),
  spaces: z.array(space).default([]),
  /** On a page of its own, after that of the section; or the exercise whose page it shares. */
  page: z.union([z.boolean(), text]).default(false),
  /** Slides to have in view on that page; they leave the page of the section. */
  beside: z.array(slideRef).default([]),
})

export const workbook = z.strictObject({
  subtitle: text,
  welcome: text,
  rules: z.array(z.strictObject({ rule: text, detail: text })).min(1),
  rulesTitle: text,
  /** The slide that the rules replace, in the section of which they are printed. */
  rulesSlide: slideRef.optional(),
  map: z.strictObject({ slide: slideRef, title: text, idea: text, how: text, contents: text }).optional(),
  section: z.strictObject({
    /** Over the slides, the exercises and the objectives of a section; `paged` stands for what an exercise on a page of its own asked; `square` names the small map. */
    room: text,
    paged: text,
    objectives: text,
    reading: text,
    square: text,
  }),
  /** Room to write, by exercise: only where an agenda gives minutes for it. */
  writing: z.record(z.string(), writing),
  /** Slides on a page of their own after that of their section, over room for notes: on one page they would be too small to read. */
  overleaf: z.array(slideRef).default([]),
  /** Exercises that the workbook does not name: they have paper of their own. */
  elsewhere: z.array(text).default([]),
  selfCheck: z.strictObject({
    id: text,
    how: text,
    scoring: z.array(z.strictObject({ range: text, meaning: text })),
    priority: text,
    close: text,
    later: text,
  }).optional(),
  notesTitle: text,
  /** Pages for notes at the end. */
  notes: z.number().int().min(0).max(6),
})

export const reference = z.strictObject({
  title: text,
  definition: text.optional(),
  components: z.record(z.string(), text).default({}),
  responsibilities: z.record(z.string(), text).default({}),
  /** Without any there is nothing to print. */
  tools: z.array(z.strictObject({ name: text, line: text, credit: text.optional() })).default([]),
  practice: text.optional(),
})

const runMarks = z.array(z.strictObject({ at: text, do: text, bell: z.boolean().default(false) }))

export const guide = z.strictObject({
  purpose: text,
  promise: text,
  private: text,
  chapters: z.array(z.strictObject({ title: text, points: lines })),
  runs: z.strictObject({ 15: runMarks, 18: runMarks }),
  timeline: z.strictObject({ title: text, how: text, columns: lines, moments: z.array(z.strictObject({
    when: text,
    /** Days from the session, before it with a minus; with the day of the session it becomes a date. */
    days: z.number().int(),
    do: lines,
  })).min(1) }),
  /** `{n}` stands for the head-count; `each` is the rule that the number of copies follows from. */
  paper: z.strictObject({
    title: text,
    how: text,
    columns: z.array(text).length(4),
    rows: z.array(z.strictObject({ what: text, copies: text, each: z.enum(['person', 'table', 'once', 'role-play', 'asked']), when: text })).min(1),
    seeBelow: text,
    rolePlays: text,
  }),
  runSheet: z.strictObject({
    title: text,
    how: text,
    columns: z.strictObject({ clock: text, slide: text, what: text, paper: text, late: text }),
    say: text,
    do: text,
    guidePage: text,
    /** `{minutes}` and `{clock}` stand for when people move. */
    move: text,
    keep: text,
    /** `{n}` stands for the place in the order of cuts, `{mark}` for where in the exercise, `{wins}` for the time won. */
    cut: text,
    cutPart: text,
    arrival: text,
    day: text,
    /** What each sign means. */
    modes: z.strictObject({ 'slide': text, 'individual': text, 'pairs': text, 'trios': text, 'groups': text, 'room': text, 'role-play': text, 'break': text, 'reserve': text }),
    /** What an exercise needs on paper. */
    needs: z.strictObject({ rolePlay: text, workbook: text, ballot: text, form: text, cards: text, hands: text }),
    /** Where the exercises of a reserve stand. */
    uses: text,
  }),
  cuts: z.strictObject({ title: text, how: text, columns: z.array(text).length(5) }),
  letters: z.strictObject({ title: text, how: text, texts: z.array(z.strictObject({ title: text, when: text, subject: text, paragraphs: lines })).min(1) }),
  credits: z.strictObject({ title: text, how: text, columns: lines }),
})

export const slidesHandout = z.strictObject({
  title: text,
  subtitle: text,
  notes: text,
  reading: text,
})

/** The self-check on a sheet of its own, with a shape to draw. */
export const selfCheckSheet = z.strictObject({
  /** How lists and the foot of the page call it, and the section whose accent it has. */
  name: text,
  section: text.optional(),
  radar: z.strictObject({ title: text, how: text, series: z.strictObject({ before: text, now: text, later: text }) }),
  star: text,
  private: text,
})
