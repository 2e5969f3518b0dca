/** Days of the calendar as `YYYY-MM-DD`. Only `localDay` knows of a time zone; no function asks a clock. */

const DAY_MONTH_YEAR = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  const day = midnight(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text)
}

/** The day so many days later; earlier with a minus. */
export function daysAfter(day: string, days: number): string {
  const date = midnight(day)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Such as "1 May 2026". */
export function dateInWords(day: string): string {
  return inWords(day, DAY_MONTH_YEAR)
}

/** Such as "Friday 1 May 2026". */
export function dayInWords(day: string): string {
  return inWords(day, { weekday: 'long', ...DAY_MONTH_YEAR })
}

/** The day on the wall of the place where this runs, for epoch milliseconds. */
export function localDay(epochMs: number): string {
  const date = new Date(epochMs)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}

function inWords(day: string, how: Intl.DateTimeFormatOptions): string {
  return midnight(day).toLocaleDateString('en-GB', { ...how, timeZone: 'UTC' }).replace(',', '')
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
