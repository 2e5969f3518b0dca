/** How a page says what is known of an occasion. */
import { dateInWords, dayInWords, daysAfter } from '../core/calendar.ts'

/** When a session is: its one day, or the first and the last, such as "1 and 2 December 2026". */
export function heldOn({ date, until }: { date: string | null, until: string | null }): string | null {
  if (!date || !until)
    return date && dayInWords(date)
  const [first, last] = [date, until].map(day => dateInWords(day).split(' ')) as [string[], string[]]
  // What both days have in common is said once, after the second.
  const own = first.slice(0, first[2] !== last[2] ? 3 : first[1] !== last[1] ? 2 : 1)
  return `${own.join(' ')} and ${last.join(' ')}`
}

/** The day so many days after another, in words; before it with a minus. */
export function dayFrom(date: string, days: number): string {
  return dayInWords(daysAfter(date, days))
}

/** An address as somebody types it: without what a browser adds by itself. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
