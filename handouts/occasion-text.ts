/** How a page says what is known of an occasion. */

/** Such as "Tuesday 1 December 2026", for `2026-12-01`. */
export function dayInWords(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).replace(',', '')
}

/** An address as somebody types it: without what a browser adds by itself. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
