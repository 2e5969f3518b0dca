/**
 * What this phone keeps of the session it joined, so that a reload or a lost network loses nothing.
 * It belongs to one joining: whoever joins anew, another session included, starts with nothing.
 */
import type { InjectionKey } from 'vue'
import type { AnswerMessage, NoteMessage } from '../../core/protocol.ts'
import { reactive, watch } from 'vue'

export interface Kept {
  /** Answers that the server has not confirmed, by answer key. */
  unsent: Record<string, AnswerMessage>
  /** Begun and not sent, by answer key. */
  drafts: Record<string, unknown>
  /** What was written in a role-play and is not confirmed, by note key, with the round it belongs to. */
  notes: Record<string, { round: number, message: NoteMessage }>
  /** The own brief is covered. */
  briefCovered: boolean
  /** The exercise for which this person asked for the phone although the room is on paper. */
  onPhone: string | null
  /** Reflections, which never leave this phone unless their writer shares them; by exercise and item. */
  reflections: Record<string, Reflection>
  /** A question for the room that was begun. */
  question: string
  /** The exercise this person was at. */
  here: string | null
}

/** What was written for oneself, with what it answers: the page to take home shows it when the exercise is long over. */
export interface Reflection { title: string, question: string, text: string }

export const keptKey: InjectionKey<Kept> = Symbol('kept')

const STORAGE_KEY = 'workshop'

/** Reactive, and written through on every change. */
export function useKept(): Kept {
  const kept = reactive<Kept>({ unsent: {}, drafts: {}, notes: {}, reflections: {}, question: '', briefCovered: false, onPhone: null, here: null, ...load() })
  watch(kept, save, { deep: true, flush: 'sync' })
  return kept
}

/** Lets go of everything: for a new joining. */
export function forgetKept(): void {
  save({})
}

// Storage may be switched off or full; the page then works without a memory.
function load(): Partial<Kept> {
  try {
    return JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Partial<Kept>
  }
  catch {
    return {}
  }
}

function save(kept: Partial<Kept>): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(kept))
  }
  catch {}
}
