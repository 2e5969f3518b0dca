/** Numbers as people write them, and as they are shown again. */
import * as words from './words/en.ts'

/** What can be answered. */
export interface Range { unit: string, from: number, to: number, step: number }

export type NumberRead = { ok: true, number: number } | { ok: false, why: string }

/** Thousands stand apart by a space of any width or by an apostrophe, the same one throughout. */
const GROUPED = /^[+-]?\d{1,3}([\s'’])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/
const PLAIN = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/
/** Fifteen hundred in English, one and a half elsewhere. */
const TWO_WAYS = /^[+-]?[1-9]\d{0,2},\d{3}$/
const EXPONENT = /^[+-]?[\d.,]+e[+-]?\d+$/i
const WITH_MORE = /^[+-]?[\d.,\s'’]*\d\s*[^\d\s.,'’+-]/

/**
 * The number that somebody typed: `1.5`, `1,5`, `1 500` or `1'500`. A point is always a decimal one;
 * a comma before exactly three digits could be either, so that is asked.
 */
export function readNumber(typed: string, unit: string): NumberRead {
  const said = typed.trim().replace(/^[−–]\s*/, '-')
  if (!said)
    return { ok: false, why: words.answer.none }
  if (TWO_WAYS.test(said))
    return { ok: false, why: words.answer.twoWays({ typed: said, whole: said.replace(',', ''), decimal: said.replace(',', '.') }) }
  if (GROUPED.test(said) || PLAIN.test(said))
    return { ok: true, number: Number(said.replace(/[\s'’]/g, '').replace(',', '.')) }
  if (WITH_MORE.test(said) && !EXPONENT.test(said))
    return { ok: false, why: words.answer.alone({ unit }) }
  return { ok: false, why: words.answer.digits }
}

const decimalsOf = (number: number) => String(number).split('.')[1]?.length ?? 0

/** The number that is so many steps above the least, without what binary fractions add to it. */
export function atStep({ from, step }: Range, steps: number): number {
  return Number((from + steps * step).toFixed(Math.max(decimalsOf(from), decimalsOf(step))))
}

/** Whether whole steps lead to a number. */
export function fitsSteps(range: Range, number: number): boolean {
  const near = atStep(range, Math.round((number - range.from) / range.step))
  return Math.abs(number - near) <= 1e-9 * Math.max(1, Math.abs(number))
}

/** A number that can be answered, or why it cannot. */
export function acceptNumber(range: Range, number: number): NumberRead {
  const { unit, from, to, step } = range
  if (!(number >= from && number <= to))
    return { ok: false, why: words.answer.outside({ from: inUnit(from, unit), to: inUnit(to, unit) }) }
  const steps = (number - from) / step
  if (fitsSteps(range, number))
    return { ok: true, number: atStep(range, Math.round(steps)) }
  return { ok: false, why: words.answer.steps({ step: inWords(step), below: inWords(atStep(range, Math.floor(steps))), above: inWords(atStep(range, Math.ceil(steps))) }) }
}

/** `1 500`, `0.25`: thousands apart by a narrow space, three decimals at most. */
export function inWords(number: number): string {
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }).format(number).replaceAll(',', '\u202F').replace('-', '−')
}

/** `40 hours`, on one line. */
export function inUnit(number: number, unit: string): string {
  return `${inWords(number)}\u00A0${unit}`
}
