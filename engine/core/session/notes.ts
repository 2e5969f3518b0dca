/** What people write in a role-play: observers' sheets and next sentences. Rows like answers, and as private as those. */
import type { NextSentenceValue, ObserverSheetValue } from '../role-play/sheets.ts'
import type { AnswerRow } from './answers.ts'
import type { SessionContent } from './content.ts'
import type { SessionState } from './state.ts'
import * as words from '../../words/en/errors.ts'
import { formOfGroup, groupOf, seatOf } from '../role-play/group.ts'
import { acceptNextSentence, acceptObserverSheet } from '../role-play/sheets.ts'
import { pointAt, settle } from '../role-play/state.ts'
import { freezeView } from '../role-play/view-clock.ts'
import { findExercise } from './content.ts'
import { rolePlayStep } from './role-plays.ts'
import { currentRound } from './state.ts'

export type NoteKind = 'sheet' | 'sentence'

export interface OwnNotes {
  /** The own sheets of this role-play, by take. */
  sheets: ObserverSheetValue[]
  sentences: NextSentenceValue[]
}

export interface GroupNotes {
  /** Sheets about the own group, from the observer's minute on. */
  sheets: ObserverSheetValue[]
  /** What the own group wrote at the freeze that is being read. */
  sentences: string[]
}

export type AcceptedNote = { ok: true, row: Omit<AnswerRow, 'respondent'> } | { ok: false, code: 'unknown' | 'not-open' | 'invalid', why: string }

/** Checks what somebody wrote; the group is the one the server knows them in. */
export function acceptNote(state: SessionState, content: SessionContent, person: number, note: { exercise: string, kind: NoteKind, value: Record<string, unknown> }, now: number): AcceptedNote {
  const step = rolePlayStep(findExercise(content, note.exercise))
  const before = state.rolePlays[note.exercise]
  const round = step && state.exercises[note.exercise] && currentRound(state.exercises[note.exercise]!, step.id)
  if (!step || !before || !round)
    return { ok: false, code: 'unknown', why: words.note.notRunning }
  if (round.phase !== 'open' || !state.active.includes(note.exercise))
    return { ok: false, code: 'not-open', why: words.note.over }
  const rolePlay = settle(before, step, now)
  const group = groupOf(rolePlay.groups, person)
  if (!group)
    return { ok: false, code: 'unknown', why: words.note.noGroup }
  const value = { ...note.value, group: group.id }
  const accepted = note.kind === 'sheet' ? acceptObserverSheet(step, value) : acceptNextSentence(step, value)
  if (!accepted.ok)
    return { ok: false, code: 'invalid', why: accepted.why }
  const isObserver = !step.roles.some(role => role.id === seatOf(group, person))
  if (note.kind === 'sheet' && !isObserver)
    return { ok: false, code: 'not-open', why: words.note.observerOnly }
  if (note.kind === 'sentence' && formOfGroup(group, rolePlay.form, step) !== 'without-acting')
    return { ok: false, code: 'not-open', why: words.note.playing }
  const item = 'take' in accepted.value
    ? `sheet-${rolePlay.casting}-${accepted.value.take}`
    : `sentence-${rolePlay.casting}-${accepted.value.point + 1}-${accepted.value.attempt}`
  return { ok: true, row: { exercise: note.exercise, item, round: round.number, value: accepted.value } }
}

/**
 * What a participant may read of the notes.
 * @param rows all notes of the exercise
 * @param own the participant's own pseudonym
 */
export function notesFor(state: SessionState, content: SessionContent, exercise: string, person: number, own: string, rows: readonly AnswerRow[], now: number): { own: OwnNotes, group: GroupNotes } {
  const step = rolePlayStep(findExercise(content, exercise))
  const before = state.rolePlays[exercise]
  const round = step && state.exercises[exercise] && currentRound(state.exercises[exercise]!, step.id)
  const nothing = { own: { sheets: [], sentences: [] }, group: { sheets: [], sentences: [] } }
  if (!step || !before || !round)
    return nothing
  const rolePlay = settle(before, step, now)
  const current = rows.filter(row => row.exercise === exercise && row.round === round.number)
  const sheets = current.filter(row => row.item.startsWith(`sheet-${rolePlay.casting}-`))
  const sentences = current.filter(row => row.item.startsWith(`sentence-${rolePlay.casting}-`))
  const mine = {
    sheets: sheets.filter(row => row.respondent === own).map(row => row.value as ObserverSheetValue),
    sentences: sentences.filter(row => row.respondent === own).map(row => row.value as NextSentenceValue),
  }
  const group = groupOf(rolePlay.groups, person)
  if (!group)
    return { ...nothing, own: mine }
  const point = pointAt(rolePlay, step, now)
  const isRead = point.phase === 'observer' || point.phase === 'debrief' || point.phase === 'line-to-room'
  const freeze = formOfGroup(group, rolePlay.form, step) === 'without-acting' ? freezeView(rolePlay, step, point) : null
  return {
    own: mine,
    group: {
      sheets: isRead ? sheets.map(row => row.value as ObserverSheetValue).filter(sheet => sheet.group === group.id && (sheet.take <= point.take)) : [],
      sentences: freeze?.part === 'read'
        ? sentences.map(row => row.value as NextSentenceValue).filter(sentence => sentence.group === group.id && sentence.point === freeze.point && sentence.attempt === freeze.attempt).map(sentence => sentence.text)
        : [],
    },
  }
}
