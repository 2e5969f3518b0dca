/** How a page says what is known of an occasion. */

/** Such as "Tuesday 1 December 2026", for `2026-12-01`. */
export function dayInWords(date: string): string {
  return inWords(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** When a session is: its one day, or the first and the last, such as "1 and 2 December 2026". */
export function heldOn({ date, until }: { date: string | null, until: string | null }): string | null {
  if (!date || !until)
    return date && dayInWords(date)
  const [first, last] = [date, until].map(day => inWords(day, { day: 'numeric', month: 'long', year: 'numeric' }).split(' ')) as [string[], string[]]
  // What both days have in common is said once, after the second.
  const own = first.slice(0, first[2] !== last[2] ? 3 : first[1] !== last[1] ? 2 : 1)
  return `${own.join(' ')} and ${last.join(' ')}`
}

/** The day so many days after another, in words; before it with a minus. */
export function dayFrom(date: string, days: number): string {
  return dayInWords(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10))
}

/** An address as somebody types it: without what a browser adds by itself. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

function inWords(date: string, how: Intl.DateTimeFormatOptions): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { ...how, timeZone: 'UTC' }).replace(',', '')
}
