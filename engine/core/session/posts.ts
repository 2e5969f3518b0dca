/** Texts people send: which may be shown, in which order, without telling who wrote them. */
import type { PublicStep, Step } from '../exercise/steps.ts'
import type { AnswerRow } from './answers.ts'
import type { SessionContent } from './content.ts'
import type { HostPost, Post } from './shapes.ts'
import type { ExerciseState, Moderation, SessionState } from './state.ts'
import { traitsOf } from '../../kinds/traits.ts'
import { isRecord, isSkip } from '../../kinds/value.ts'
import { findExercise, unitsOf } from './content.ts'
import { currentRound } from './state.ts'

/** Whether answers of a step are texts, which are shown one by one. */
export function hasTexts(step: Pick<Step, 'kind'>): boolean {
  return traitsOf(step).texts !== null
}

/** Whether a text holds a word that should not reach a screen unread. */
export type WordFilter = (text: string) => boolean

/**
 * The id of a text: its writer's pseudonym, its place and its words, mixed. An edited text has a
 * new one, so that a text is never shown by an approval that was given to another.
 */
export function postId(key: { item: string, round: number, respondent: string }, text: string): string {
  return `p${mix(`${key.item}\n${key.round}\n${key.respondent}\n${text}`)}`
}

/** The item under which a mark for a text is stored; no id of the content holds a colon. */
export function upvoteItem(post: string): string {
  return `up:${post}`
}

/** Whether a stored row is a mark for a text, not an answer. */
export function isUpvote(row: { item: string }): boolean {
  return row.item.startsWith('up:')
}

/** How many marked each text, by its id. */
export function upvotesOf(rows: readonly AnswerRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (isUpvote(row) && isRecord(row.value) && row.value.up === true)
      counts.set(row.item.slice(3), (counts.get(row.item.slice(3)) ?? 0) + 1)
  }
  return counts
}

/** How texts of a step are moderated: the host's choice, else the step's; shared reflections always wait. */
export function moderationOf(step: Step | PublicStep, state: Pick<ExerciseState, 'moderation'>): Moderation {
  return 'moderation' in step ? state.moderation ?? step.moderation : 'approve'
}

/**
 * The texts of one item and round as the host sees them: pinned first, then by upvotes.
 * @param rows all rows of the exercise
 */
export function hostPosts(step: Step, state: ExerciseState, item: string, round: number, rows: readonly AnswerRow[], filter: WordFilter): HostPost[] {
  const upvotes = upvotesOf(rows)
  const mode = moderationOf(step, state)
  const posts = rows.filter(row => row.item === item && row.round === round && !isSkip(row.value)).flatMap((row): HostPost[] => {
    const value = row.value as { text?: string, name?: string }
    if (value.text === undefined)
      return []
    const id = postId(row, value.text)
    const flagged = filter(value.text) || (value.name !== undefined && filter(value.name))
    const pinned = state.pinned.includes(id)
    const status = state.decided[id] ?? (mode === 'at-once' && !flagged ? 'shown' : 'waiting')
    return [{ id, text: value.text, name: value.name ?? null, pinned, upvotes: upvotes.get(id) ?? 0, status, flagged }]
  })
  const keyed = state.keyed[`${item}/${round}`]?.texts ?? []
  const read = keyed.map((text, i): HostPost => ({ id: postId({ item, round, respondent: `room ${i}` }, text), text, name: null, pinned: false, upvotes: 0, status: 'shown', flagged: false }))
    .map(post => ({ ...post, pinned: state.pinned.includes(post.id), upvotes: upvotes.get(post.id) ?? 0, status: state.decided[post.id] ?? 'shown' }))
  const rank = (post: Post) => post.pinned ? state.pinned.indexOf(post.id) : state.pinned.length
  return [...posts, ...read].sort((a, b) => rank(a) - rank(b) || b.upvotes - a.upvotes || (a.id < b.id ? -1 : 1))
}

/** What the room may see of them: a shared reflection only when it is pinned; a private text is for the host alone. */
export function shownPosts(step: Step, posts: readonly HostPost[]): Post[] {
  const { toldWhenPrivate, texts } = traitsOf(step)
  if (step.private && toldWhenPrivate !== 'shared')
    return []
  return posts
    .filter(post => texts === 'shared' ? post.pinned && post.status !== 'hidden' : post.status === 'shown')
    .map(({ id, text, name, pinned, upvotes }) => ({ id, text, name, pinned, upvotes }))
}

/** Whether a running exercise may have texts that phones read. */
export function mayHaveTexts(content: SessionContent, exercise: string): boolean {
  return findExercise(content, exercise)?.steps.some(hasTexts) ?? false
}

/** The round of a text that phones may mark now; null when it is not shown, or may not be marked. */
export function findPost(state: SessionState, content: SessionContent, exerciseId: string, rows: readonly AnswerRow[], post: string, filter: WordFilter): number | null {
  const exercise = findExercise(content, exerciseId)
  const exerciseState = state.exercises[exerciseId]
  if (!exercise || !exerciseState || !state.active.includes(exerciseId))
    return null
  const unit = unitsOf(exercise, content.agenda.id, exerciseState.form).find(candidate => candidate.key === exerciseState.unit)
  const round = unit && currentRound(exerciseState, unit.key)
  if (!unit || round?.phase !== 'revealed' || !('upvotes' in unit.step) || !unit.step.upvotes)
    return null
  const shown = unit.items.flatMap(item => shownPosts(unit.step, hostPosts(unit.step, exerciseState, item, round.number, rows, filter)))
  return shown.some(candidate => candidate.id === post) ? round.number : null
}

/** A 64-bit FNV-1a hash in base 36 (Fowler, Noll and Vo): spreads ids, and hides nothing by itself; the pseudonym inside is already a keyed hash. */
function mix(text: string): string {
  let hash = 0xCBF29CE484222325n
  for (const character of text) {
    hash ^= BigInt(character.codePointAt(0)!)
    hash = (hash * 0x100000001B3n) & 0xFFFFFFFFFFFFFFFFn
  }
  return hash.toString(36).padStart(6, '0')
}
