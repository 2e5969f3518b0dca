/** Observers' sheets and written sentences: answers, stored as rows, never part of a state. */
import type { NextSentenceValue, ObserverSheetValue } from './shapes.ts'
import type { RolePlayStep } from './step.ts'
import { isRecord } from '../../kinds/value.ts'
import * as errors from '../../words/en/errors.ts'

export type { NextSentenceValue, ObserverSheetValue } from './shapes.ts'

type Accepted<T> = { ok: true, value: T } | { ok: false, why: string }

export const MOST_WORDS = 12
export const LONGEST_LINE = 200
export const LONGEST_SENTENCE = 300

const MOST_GROUPS = 9999

/** Checks and cleans an observer's sheet. */
export function acceptObserverSheet(step: RolePlayStep, value: unknown): Accepted<ObserverSheetValue> {
  if (!isRecord(value) || !isIndex(value.group, 1, MOST_GROUPS) || !isAttempt(step, value.take))
    return { ok: false, why: errors.sheet.noGroup }
  const ticks = Array.isArray(value.ticks) ? value.ticks : []
  if (!ticks.every((tick): tick is number => isIndex(tick, 0, step.observer.checklist.length - 1)))
    return { ok: false, why: errors.sheet.wrongTick }
  const words = (Array.isArray(value.words) ? value.words : []).map(line).filter(Boolean)
  const keep = line(value.keep)
  const attempt = line(value.try)
  if (words.length > MOST_WORDS)
    return { ok: false, why: errors.sheet.tooManyLines({ most: MOST_WORDS }) }
  if ([...words, keep, attempt].some(text => characters(text) > LONGEST_LINE))
    return { ok: false, why: errors.sheet.longLine({ most: LONGEST_LINE }) }
  return { ok: true, value: { group: value.group, take: value.take, ticks: [...new Set(ticks)].sort((a, b) => a - b), words, keep, try: attempt } }
}

/** Checks and cleans a sentence written at a freeze point. */
export function acceptNextSentence(step: RolePlayStep, value: unknown): Accepted<NextSentenceValue> {
  if (!isRecord(value) || !isIndex(value.group, 1, MOST_GROUPS))
    return { ok: false, why: errors.sentence.noGroup }
  if (!isIndex(value.point, 0, step.freezes.length - 1) || !isAttempt(step, value.attempt))
    return { ok: false, why: errors.sentence.noFreeze }
  const text = line(value.text)
  if (!text)
    return { ok: false, why: errors.sentence.missing }
  if (characters(text) > LONGEST_SENTENCE)
    return { ok: false, why: errors.sentence.tooLong({ most: LONGEST_SENTENCE }) }
  return { ok: true, value: { group: value.group, point: value.point, attempt: value.attempt, text } }
}

function isIndex(value: unknown, from: number, to: number): value is number {
  return Number.isInteger(value) && (value as number) >= from && (value as number) <= to
}

/** Only run 18 has a second take, and a second try at each freeze. */
function isAttempt(step: RolePlayStep, value: unknown): value is 1 | 2 {
  return value === 1 || (value === 2 && step.run === '18')
}

function line(value: unknown): string {
  return typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : ''
}

function characters(text: string): number {
  return [...text].length
}
