/**
 * The step of a role-play: a public scenario, private briefs, an observer's checklist, and a run
 * whose marks belong to the server.
 */
import { z } from 'zod'
import { mark, slug, text } from '../exercise/fields.ts'
import { inconsistencies } from './consistency.ts'

/** What one player knows and nobody else. */
const brief = z.strictObject({
  /** What this role wants, in one sentence. */
  goal: text,
  /** Facts only this role has. */
  know: text,
  /** What this role must or must not do. */
  constraint: text,
  /** The first sentence it says. */
  opening: text,
})

const role = z.strictObject({
  id: slug,
  /** As the tent says it: "Lead", "Jo". */
  name: text,
  /** A few public words about who this is. */
  about: text,
  /** Plays the technical lead; somebody who has not led yet plays it first. */
  lead: z.boolean().default(false),
  /** Left out, in this order of the list, where the group is too small for all roles. */
  optional: z.boolean().default(false),
  /** Waits apart until this bell; 1 is the first of a take. */
  entersOnBell: z.number().int().min(1).max(3).optional(),
  brief,
})

const bell = z.strictObject({
  at: mark,
  /** What the facilitator knows it for. */
  label: text,
})

/** New information in mid-scene. */
const inject = z.strictObject({
  id: slug,
  /** Comes with this bell; without one it is given by hand. */
  onBell: z.number().int().min(1).max(3).optional(),
  /** The observer judges whether it applies: "if the flag is still on". */
  condition: text.optional(),
  /** Who hears it: everybody in the group, the observer who reads it out, or one role. */
  to: z.union([z.enum(['group', 'observer']), slug]).default('observer'),
  text,
})

export const rolePlay = z.strictObject({
  id: slug,
  kind: z.literal('role-play'),
  title: text.optional(),
  agendas: z.array(slug).min(1).optional(),
  optional: z.literal(false).default(false),
  by: z.literal('person').default('person'),
  forms: z.undefined().optional(),
  formFor: z.undefined().optional(),
  pace: z.literal('together').default('together'),
  rounds: z.literal(1).default(1),
  private: z.literal(true).default(true),
  seconds: z.undefined().optional(),
  items: z.array(z.never()).length(0).default([]),
  /** Every player knows it; it is read out and stands outward on every tent. */
  scenario: text,
  /** Run 15 is one take; run 18 has a second take with roles moved on one seat. */
  run: z.enum(['15', '18']),
  roles: z.array(role).min(2).max(5),
  observer: z.strictObject({
    /** Behaviours to tick, each in a few words. */
    checklist: z.array(text).min(2).max(10),
    /** Answers for the system: if they do this, it takes so long, the observer says that. */
    facts: z.array(z.strictObject({ if: text, takes: text, say: text })).default([]),
  }),
  /** Marks on the run's clock; an empty list is a role-play without a bell. In run 18 each take counts its bells from 1. */
  bells: z.array(bell).max(3).default([]),
  injects: z.array(inject).max(8).default([]),
  /** The three points of the form without acting, each a line after which everybody writes the lead's next sentence. */
  freezes: z.array(text).length(3, 'needs exactly three freeze points'),
  /** Sentences that show how it can sound. */
  soundsLike: z.array(text).min(1),
}).superRefine((step, context) => {
  for (const { path, message } of inconsistencies(step))
    context.addIssue({ code: 'custom', path, message })
})

export type RolePlayStep = z.infer<typeof rolePlay>
export type Role = RolePlayStep['roles'][number]
export type RoleBrief = Role['brief']
