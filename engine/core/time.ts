/**
 * Times as people read them. No function asks a clock; those that need the place's time zone say so.
 * Days of the calendar are in `calendar.ts`, and when each line of a schedule begins in `agenda/clock.ts`.
 */

export const MINUTE_MS = 60_000

/** `2:05` for 125 seconds; a minus sign in front of negative ones, and a part of a second rounded. */
export function minutesSeconds(seconds: number): string {
  const all = Math.abs(Math.round(seconds))
  return `${seconds < 0 && all > 0 ? '−' : ''}${markOf(all)}`
}

/** What a timer shows with so many milliseconds left: `1:05`, or `+0:12` once over time. A second that has begun still counts. */
export function timeLeft(ms: number): string {
  return ms < 0 ? `+${markOf(Math.floor(-ms / 1000))}` : markOf(Math.ceil(ms / 1000))
}

/** The `m:ss` mark of a number of seconds from 0 on; hours and minutes are written alike. */
export function markOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Seconds of an `m:ss` mark. */
export function markSeconds(mark: string): number {
  const [minutes, seconds] = mark.split(':').map(Number)
  return minutes! * 60 + seconds!
}

/** `4.2 s` for 4,180 milliseconds: how long a piece of work took. */
export function secondsTaken(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

/** `09:42` for 42 minutes after a start of `09:00`. */
export function clockTime(start: string, minutes: number): string {
  const [h, m] = start.split(':').map(Number)
  const all = (((h! * 60 + m! + minutes) % 1440) + 1440) % 1440
  return markOf(all).padStart(5, '0')
}

/** `09:42` on the wall of the place where this runs, for epoch milliseconds. */
export function wallClock(epochMs: number): string {
  const date = new Date(epochMs)
  return markOf(date.getHours() * 60 + date.getMinutes()).padStart(5, '0')
}

/** `+1:05` for 65 minutes after the start, `−0:15` for a quarter of an hour before it. */
export function sinceStart(minutes: number): string {
  return `${minutes < 0 ? '−' : '+'}${markOf(Math.abs(minutes))}`
}

/** How far a session is from its plan, in minutes: `4 min behind`, `2 min ahead` for -2, `on time`. */
export function paceWords(minutes: number): string {
  return minutes === 0 ? 'on time' : minutes > 0 ? `${minutes} min behind` : `${-minutes} min ahead`
}
