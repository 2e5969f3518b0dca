/**
 * The answers of this phone: what the server has, what is on its way, what came too late.
 * "Saved" is said only once the server has confirmed it.
 */
import type { InjectionKey } from 'vue'
import type { AnswerMessage, ParticipantExercise, RefusalCode } from '../../core/protocol.ts'
import type { AnyValue } from '../../kinds/types.ts'
import type { LiveConnection } from '../../live/connection.ts'
import type { Kept } from './kept.ts'
import { reactive, watch } from 'vue'
import { same, useOutbox } from './outbox.ts'

/** After a greeting, how long the own answers of the server are waited for, in milliseconds. */
const SETTLED_MS = 2500

/** The round is over, as the server sees it. */
const tooLate: ReadonlySet<RefusalCode> = new Set(['not-open', 'other-round', 'unknown'])

export type AnswerStatus
  = | { is: 'none' }
    | { is: 'sending' | 'unsent' | 'saved', value: AnyValue }
    /** The round closed first; `sure` is false when an earlier try may have arrived. */
    | { is: 'late', value: AnyValue, sure: boolean }
    | { is: 'refused', value: AnyValue, why: string }

type Verdict = Extract<AnswerStatus, { is: 'late' | 'refused' }>

export interface Answers {
  status: (key: string) => AnswerStatus
  /** What the server has stored under a key, or undefined. */
  saved: (key: string) => AnyValue | undefined
  /** Whether the server has anything of this person's yet. */
  anySaved: () => boolean
  draft: (key: string) => unknown
  setDraft: (key: string, draft: unknown) => void
  /** Keeps the answer on this phone, then sends it until it is confirmed or refused. */
  put: (exercise: ParticipantExercise, item: string, value: AnyValue) => void
  /** Keys of answers that came too late. */
  late: () => string[]
  forget: (key: string) => void
}

export const answersKey: InjectionKey<Answers> = Symbol('answers')

/** The key of an answer on this phone; `round` is the exercise's own unless given. */
export function keyOf(exercise: Pick<ParticipantExercise, 'id' | 'round'>, item: string, round = exercise.round): string {
  return `${exercise.id}/${item}/${round}`
}

/** The answer book of one connection. */
export function useAnswers(live: LiveConnection, kept: Kept): Answers {
  const stored = reactive(new Map<string, AnyValue>())
  const verdicts = reactive(new Map<string, Verdict>())
  /** Sent at least once without a word back: the server may have it all the same. */
  const unsure = new Set<string>()
  const outbox = useOutbox(live, {
    event: 'answer',
    waiting: kept.unsent,
    messageOf: message => message,
    settled(key, message, ack, isNewest) {
      const value = message.value as unknown as AnyValue
      if (ack.ok)
        stored.set(key, value)
      else if (isNewest)
        verdicts.set(key, tooLate.has(ack.code) ? { is: 'late', value, sure: !unsure.has(key) } : { is: 'refused', value, why: ack.why })
      unsure.delete(key)
    },
    failed: (key, code) => code === 'not-stored' && unsure.add(key),
  })

  let table: number | null = null
  watch(live.mine, (mine) => {
    // Another table has answers of its own.
    if (mine && mine.table !== table) {
      stored.clear()
      table = mine.table
    }
    for (const answer of mine?.answers ?? []) {
      const key = keyOf({ id: answer.exercise, round: answer.round }, answer.item)
      stored.set(key, answer.value as AnyValue)
      // It had arrived, only the confirmation was lost.
      if (kept.unsent[key] && same(kept.unsent[key].value, answer.value))
        delete kept.unsent[key]
    }
    outbox.sendAll(0)
  }, { immediate: true })
  // The own answers follow the greeting and may settle the matter, so they get a moment.
  watch(() => live.status.value.is, is => is === 'live' && outbox.sendAll(SETTLED_MS))

  return {
    status(key) {
      const waiting = kept.unsent[key]
      const value = (waiting?.value ?? stored.get(key)) as unknown as AnyValue | undefined
      if (waiting)
        return { is: outbox.underWay.has(key) && live.status.value.is === 'live' ? 'sending' : 'unsent', value: value! }
      return verdicts.get(key) ?? (value ? { is: 'saved', value } : { is: 'none' })
    },
    saved: key => stored.get(key),
    anySaved: () => stored.size > 0,
    draft: key => kept.drafts[key],
    setDraft(key, draft) {
      if (draft === undefined)
        delete kept.drafts[key]
      else
        kept.drafts[key] = draft
    },
    put(exercise, item, value) {
      const key = keyOf(exercise, item)
      verdicts.delete(key)
      delete kept.drafts[key]
      kept.unsent[key] = { exercise: exercise.id, item, round: exercise.round, value: value as unknown as AnswerMessage['value'] }
      outbox.send(key)
    },
    late: () => [...verdicts].filter(([, verdict]) => verdict.is === 'late').map(([key]) => key),
    forget: key => void verdicts.delete(key),
  }
}
