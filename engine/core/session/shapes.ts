/** Shapes that the state of a session, its commands and its messages have in common. */
import { z } from 'zod'
import { slug } from '../exercise/fields.ts'

export const count = z.number().int().min(0)
export const epochMs = z.number().int()

export const phase = z.enum(['idle', 'open', 'closed', 'revealed'])

/** A stop-watch that survives reloads and restarts: `elapsedMs` up to `startedAt`, running since then. */
export const timer = z.strictObject({
  /** Planned length in milliseconds. */
  durationMs: count,
  /** Time used up before the current start, in milliseconds. */
  elapsedMs: count,
  /** Server time of the current start in epoch milliseconds; null while it stands still. */
  startedAt: epochMs.nullable(),
})

/** How a vote is taken: on phones, or in the room and keyed in by the host. */
export const countedBy = z.enum(['phones', 'hands', 'cards', 'paper'])

/** What was counted in the room for one item of one round. */
export const keyedCount = z.strictObject({
  by: countedBy.exclude(['phones']),
  /** People who took part. */
  voters: count,
  /** By option, rating or word; for points, the mean share. */
  counts: z.record(z.string(), z.number()),
  /** What was read out or written on cards. */
  texts: z.array(z.string()),
  /** True: counted beside the phones' answers. False: instead of them. */
  also: z.boolean(),
})

/** Made by the server from the text and its writer's pseudonym; tells neither. */
export const postId = z.string().regex(/^p[0-9a-z]{6,16}$/, 'is no text of this session')

export const postStatus = z.enum(['shown', 'hidden', 'waiting'])

/** A text that may be shown; its id says nothing about who wrote it, and changes with every edit. */
export const post = z.strictObject({ id: postId, text: z.string(), name: z.string().nullable(), pinned: z.boolean(), upvotes: count })

/** Those that may be shown now, pinned ones first, then by upvotes. */
export const posts = z.array(post)

/** How many chose each option. */
export const optionCounts = z.array(z.strictObject({ id: slug, count }))

const forHost = {
  status: postStatus,
  /** The word filter stopped it: it waits for the host even where texts are shown at once. */
  flagged: z.boolean(),
}

/** A text as the host sees it. */
export const hostPost = post.extend(forHost)

export const question = z.strictObject({ id: postId, text: z.string(), upvotes: count, answered: z.boolean() })
export const hostQuestion = question.extend(forHost)

export type Phase = z.infer<typeof phase>
export type Timer = z.infer<typeof timer>
export type CountedBy = z.infer<typeof countedBy>
export type KeyedCount = z.infer<typeof keyedCount>
export type Post = z.infer<typeof post>
export type PostStatus = z.infer<typeof postStatus>
export type HostPost = z.infer<typeof hostPost>
export type Question = z.infer<typeof question>
export type HostQuestion = z.infer<typeof hostQuestion>
export type OptionCount = z.infer<typeof optionCounts>[number]
