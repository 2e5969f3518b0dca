/** How a page says what is known of an occasion. */

/** Such as "Tuesday 1 December 2026", for `2026-12-01`. */
export function dayInWords(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).replace(',', '')
}

/** The day so many days after another, in words; before it with a minus. */
export function dayFrom(date: string, days: number): string {
  return dayInWords(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10))
}

/** An address as somebody types it: without what a browser adds by itself. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
