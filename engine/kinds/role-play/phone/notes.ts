import type { NoteMessage, OwnRolePlay } from '../../../core/protocol.ts'
/**
 * What this person writes in a role-play: observer's sheets and next sentences. Each is kept on this
 * phone first, and sent until the server has confirmed or refused it; "Saved" means confirmed.
 */
import type { LiveConnection } from '../../../live/connection.ts'
import type { AnswerStatus } from '../../../phone/session/answers.ts'
import type { Kept } from '../../../phone/session/kept.ts'
import type { AnyValue } from '../../types.ts'
import { effectScope, reactive, watch } from 'vue'
import { useOutbox } from '../../../phone/session/outbox.ts'

/** A note is sent once its writer rests, in milliseconds. */
const REST_MS = 700

export type NoteValue = NoteMessage['value']

export interface Notes {
  status: (key: string) => AnswerStatus
  /** The newest value of a note: written here, or as the server has it. */
  value: (key: string) => NoteValue | undefined
  put: (key: string, round: number, message: NoteMessage) => void
  /** Sends now what waits for its writer to rest. */
  flush: () => void
  /** Lets go of notes of other rounds of an exercise: it was set back. */
  keepRound: (exercise: string, round: number) => void
}

const books = new WeakMap<LiveConnection, Notes>()

/** The note book of a connection; it outlives the page of the role-play, so that what was written still arrives. */
export function notesOf(live: LiveConnection, kept: Kept): Notes {
  const known = books.get(live)
  if (known)
    return known
  const notes = effectScope(true).run(() => createNotes(live, kept))!
  books.set(live, notes)
  return notes
}

export const sheetKey = (exercise: string, take: number) => `${exercise}/sheet-${take}`
export const sentenceKey = (exercise: string, point: number, attempt: number) => `${exercise}/sentence-${point + 1}-${attempt}`

function createNotes(live: LiveConnection, kept: Kept): Notes {
  const stored = reactive(new Map<string, NoteValue>())
  const refused = reactive(new Map<string, string>())
  /** Tried without a word back. */
  const unconfirmed = reactive(new Set<string>())
  const rounds = new Map<string, number>()

  const outbox = useOutbox(live, {
    event: 'note',
    waiting: kept.notes,
    messageOf: ({ message }) => message,
    settled(key, { message }, ack, isNewest) {
      if (ack.ok)
        stored.set(key, message.value)
      else if (isNewest)
        refused.set(key, ack.why)
      unconfirmed.delete(key)
    },
    failed: key => unconfirmed.add(key),
  })

  function learn(own: OwnRolePlay | null): void {
    for (const sheet of own?.own.sheets ?? [])
      learnOne(sheetKey(own!.exercise, sheet.take), sheet)
    for (const sentence of own?.own.sentences ?? [])
      learnOne(sentenceKey(own!.exercise, sentence.point, sentence.attempt), sentence)
  }

  function learnOne(key: string, value: object): void {
    if (!stored.has(key))
      stored.set(key, value as NoteValue)
  }

  watch(live.rolePlay, learn, { immediate: true, flush: 'sync' })
  watch(() => live.status.value.is, is => is === 'live' && outbox.sendAll(0), { immediate: true })

  return {
    status(key) {
      const value = (kept.notes[key]?.message.value ?? stored.get(key)) as unknown as AnyValue | undefined
      if (kept.notes[key])
        return { is: live.status.value.is === 'live' && !unconfirmed.has(key) ? 'sending' : 'unsent', value: value! }
      const why = refused.get(key)
      if (why)
        return { is: 'refused', value: value!, why }
      return value ? { is: 'saved', value } : { is: 'none' }
    },
    value: key => kept.notes[key]?.message.value ?? stored.get(key),
    put(key, round, message) {
      refused.delete(key)
      kept.notes[key] = { round, message }
      outbox.send(key, REST_MS)
    },
    flush: () => outbox.sendAll(),
    keepRound(exercise, round) {
      const isOf = (key: string) => key.startsWith(`${exercise}/`)
      Object.keys(kept.notes).filter(key => isOf(key) && kept.notes[key]!.round !== round).forEach(key => delete kept.notes[key])
      const before = rounds.get(exercise)
      rounds.set(exercise, round)
      if (before !== undefined && before !== round)
        [stored, refused].forEach(map => [...map.keys()].filter(isOf).forEach(key => map.delete(key)))
    },
  }
}
