/** What a session keeps, as one small interface. A driver a file; one conformance suite for all. */
import type { AnswerRow } from '../../core/session/answers.ts'
import type { SessionEvent } from '../../core/session/commands.ts'
import type { SessionContent } from '../../core/session/content.ts'
import { ToldError } from '../../core/told-error.ts'

/** Written once when a session begins. */
export interface SessionHeader {
  name: string
  /** Epoch milliseconds. */
  createdAt: number
  /** What people type to join. */
  code: string
  /** The content as it was: a reopened session and its report hold after an edit. */
  content: SessionContent
}

export interface ParticipantRow {
  /** Derived from the participant's cookie; leads to no answer. */
  id: string
  /** 1 for the first who joined. */
  number: number
  name: string
}

export interface PositionRow { revision: number, page: number, clicks: number }

/** Truth or a conflict: `revision` is the current one either way. */
export interface Written { ok: boolean, revision: number }

/** The store of one session. Every promise resolves after the change is durable, and rejects with a StoreError. */
export interface SessionStore {
  /** The header, or null for a session that was not begun. */
  header: () => Promise<SessionHeader | null>
  /** Begins the session; if it was begun before, the first header stands and is returned. */
  begin: (header: SessionHeader) => Promise<SessionHeader>
  /** Pins other content, for an author's dev session only. */
  repin: (content: SessionContent) => Promise<void>

  events: () => Promise<SessionEvent[]>
  /** Appends if the session is still at revision `expected`. */
  append: (expected: number, event: SessionEvent) => Promise<Written>

  /** Inserts or replaces by the unique key (exercise, item, round, respondent). */
  putAnswer: (row: AnswerRow) => Promise<void>
  /** All answers to the named exercises, in no order that tells who came when. */
  answers: (exercises: readonly string[]) => Promise<AnswerRow[]>
  /** All answers of the named respondents; a pseudonym belongs to one exercise, so it names that too. */
  answersOf: (respondents: readonly string[]) => Promise<AnswerRow[]>

  /** Adds a participant or changes the name of a known one. */
  putParticipant: (id: string, name: string) => Promise<ParticipantRow>
  participants: () => Promise<ParticipantRow[]>

  position: () => Promise<PositionRow>
  /** Moves the deck if its position is still at revision `expected`. */
  setPosition: (expected: number, page: number, clicks: number) => Promise<Written>

  /** Waits for what is under way and lets go of files. Safe to call twice. */
  close: () => Promise<void>
}

/** Something a person must mend: what happened, where, what to do. */
export class StoreError extends ToldError {}
