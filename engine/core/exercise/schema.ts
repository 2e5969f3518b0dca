/**
 * The front matter of an exercise file. One file feeds the slide, the phone, the facilitator's
 * guide and the schedule, so every field a facilitator needs stands here and nowhere else.
 */
import { z } from 'zod'
import { publicStepSchema, step } from '../../kinds/schemas.ts'
import { stepKinds } from '../../kinds/traits.ts'
import { mark, slug, text } from './fields.ts'

/** One line of the run: when, what the facilitator does, and what that does to the live step. */
const runLine = z.strictObject({
  at: mark,
  do: text,
  step: slug.optional(),
  /** Seconds that leaving this line out, or halving it, wins back when late; never on a debrief or a transition. */
  spare: z.number().int().min(10).max(600).optional(),
  /** Here a scene of a role-play starts. */
  scene: z.boolean().optional(),
  /** Here people step out of their roles. */
  deRole: z.boolean().optional(),
  /** Here the debrief begins. */
  debrief: z.boolean().optional(),
})

const run = z.array(runLine).min(2, 'needs a first and a last mark')

/** Minutes per agenda; an agenda that is not named does not run the exercise. */
const minutes = z.record(slug, z.number().int().min(0).max(60))

export const group = z.strictObject({
  size: z.enum(['individual', 'pairs', 'trios', 'groups', 'room']),
  /** How people sit and move, in words. */
  note: text.optional(),
  /** Whether people leave their seats; the transition takes two minutes instead of one. */
  regroup: z.boolean().default(false),
})

/** How an exercise runs in a room without phones. */
export const noPhones = z.strictObject({
  form: z.enum(['hands', 'cards', 'paper', 'talk']),
  note: text,
  /** Slips of a private vote are handed in, and so it has ballots; else it stays in the workbook. */
  handedIn: z.boolean().optional(),
})

export const exerciseSchema = z.strictObject({
  id: slug,
  title: text,
  kind: z.enum(stepKinds),
  section: z.string().regex(/^\d{2}-[a-z0-9-]+$/, 'is no section: write its file name, such as "01-welcome"'),
  /** Learning outcomes, such as LO1; none where the workshop has none, and for a form such as the feedback. */
  objectives: z.array(z.string().regex(/^LO\d{1,2}$/, 'is no learning outcome: write it as "LO1"')).default([]),
  /** What a participant does that shows the outcome, in one observable sentence. */
  evidence: text,
  minutes,
  /** What goes first when the session runs late: `could` before `should`; `must` never. */
  priority: z.enum(['must', 'should', 'could']).default('should'),
  /** Minutes where it is kept for a reserve that is still whole. */
  reserve: minutes.default({}),
  /** Runs before the clock starts; the minutes it takes people, by agenda. */
  arrival: minutes.optional(),
  group,
  /** Minutes that moving into it takes, by agenda, where `group.regroup` does not hold for all of them. */
  transition: z.record(slug, z.number().int().min(1).max(5)).optional(),
  setup: text.optional(),
  steps: z.array(step).min(1),
  /** The marks of the run: one list, or one list an agenda, with `reserve` for where it is kept for a reserve and `default` for the others. */
  run: z.union([run, z.record(slug, run)]),
  debrief: z.array(text).default([]),
  good: z.array(text).min(1, 'needs one example of what good looks like'),
  pitfalls: z.array(z.strictObject({ when: text, recover: text })).min(1, 'needs a pitfall and its recovery line'),
  remote: text,
  largeRoom: text,
  noPhones,
  /** In a role-play by key, of which it needs `optOut`, `withoutActing`, `pause` and `deRole`; any other key is a paragraph more. */
  safety: z.union([text, z.record(z.string(), text)]).optional(),
  materials: z.array(text).default([]),
  /** What people might write, by item: simulated people answer with it in a rehearsal. */
  rehearsal: z.record(slug, z.array(text).min(1)).optional(),
})

/** An exercise as slide and phone know it. */
export const publicExerciseSchema = exerciseSchema.pick({ id: true, title: true, kind: true, section: true, group: true }).extend({
  steps: z.array(publicStepSchema),
  noPhones: noPhones.shape.form,
})

/** An exercise as its file says it, with the Markdown body for the facilitator. */
export type Exercise = z.infer<typeof exerciseSchema> & { body: string }
export type PublicExercise = z.infer<typeof publicExerciseSchema>
export type RunLine = z.infer<typeof runLine>
