/** How the room stands against the run sheet: where it is, how late, and when it will end. All figures are minutes. */
import type { ScheduleLine } from './agenda.ts'
import type { Exercise } from './exercise/schema.ts'
import { runFor } from './exercise/run.ts'
import { MINUTE_MS } from './time.ts'

/** Leaving a page for less than this is a look at another one: the time of arrival stays, in milliseconds. */
const GLANCE_MS = 2 * MINUTE_MS
/** Nobody stays on one page so long; a page turn after it begins another day, in milliseconds. */
const NIGHT_MS = 4 * 60 * MINUTE_MS

export interface PaceInput {
  lines: readonly ScheduleLine[]
  /** When the clock was started, epoch milliseconds; null before. */
  startedAt: number | null
  /** When each page was reached since then, oldest first. */
  progress: readonly { page: number, at: number }[]
  /** The page that is on; null where no deck is open. */
  page: number | null
  /** Ids of the exercises that are running, the newest last. */
  active: readonly string[]
  /** Ids of the exercises that were opened before. */
  opened: readonly string[]
  /** Seconds that cuts win, by key of the line; see `savedBy`. */
  saved: Readonly<Record<string, number>>
  /** Epoch milliseconds. */
  now: number
}

export interface LinePace {
  /** When the line was reached less when it was planned; null for what is ahead, or was not reached. */
  off: number | null
  /** How far a line ahead will be from its planned time; null for others, for another day, and before the start. */
  shift: number | null
}

export interface Pace {
  /** Index of the line the room is at, a break or reserve by the clock; -1 where nothing tells. */
  current: number
  /** Index of the next line that is not cut; -1 after the last. */
  next: number
  /** Minutes behind (negative: ahead), as it will be when the current line ends; null before the start. */
  late: number | null
  /** How far today's last line will end from its planned time, cuts considered; null before the start. */
  endShift: number | null
  /** Minute of the plan that the room has reached, for `proposeCuts`. */
  reached: number
  /** In the order of the lines. */
  lines: LinePace[]
}

/**
 * What cuts win, in seconds by key of the line they are in. A cut is a line's key, which takes the way
 * into an exercise along, or a mark of a run, `exercise:ID@2:30`.
 */
export function savedBy(cuts: readonly string[], lines: readonly ScheduleLine[], exercises: readonly Exercise[], plan: string): Record<string, number> {
  const saved: Record<string, number> = {}
  for (const line of lines) {
    const key = line.kind === 'transition' ? line.key.replace(/^transition:/, 'exercise:') : line.key
    const exercise = line.kind === 'exercise' ? exercises.find(one => one.id === line.exercise) : undefined
    const parts = exercise ? runFor(exercise, plan).filter(part => cuts.includes(`${line.key}@${part.at}`)) : []
    const seconds = cuts.includes(line.key) || cuts.includes(key)
      ? line.minutes * 60
      : parts.reduce((sum, part) => sum + (part.spare ?? 0), 0)
    if (seconds)
      saved[line.key] = Math.min(seconds, line.minutes * 60)
  }
  return saved
}

/** How the room stands against the plan. */
export function pace(input: PaceInput): Pace {
  const { lines, now, saved, active } = input
  const at = positionOf(input)
  const span = spanAt(lines, at)
  const savedIn = (from: number, to: number) => lines.slice(from, to).reduce((sum, line) => sum + (saved[line.key] ?? 0) / 60, 0)
  const elapsed = at < 0 ? null : elapsedOn(input, lines[at]!.day)
  if (elapsed === null) {
    return { current: at, next: nextOf(lines, at, saved), late: null, endShift: null, reached: lines[at]?.from ?? 0, lines: lines.map(() => ({ off: null, shift: null })) }
  }

  const from = lines[span.first]!.from
  const minutes = sumOf(lines, span.first, span.end)
  // A break or reserve has no page of its own: the slide before it stays on.
  const busy = lines.slice(span.first, span.end).some(line => line.kind !== 'arrival' && line.exercise !== null && active.includes(line.exercise))
  const rest = busy ? span.end : restEnd(lines, span.end, saved)
  const extra = sumOf(lines, span.end, rest)
  const present = elapsed(now)
  const arrived = arrivalOf(input, lines[span.first]!)
  const came = lines[at]!.kind === 'arrival' ? Math.max(from, present - minutes) : arrived === null ? Math.min(present, from) : elapsed(arrived)
  const planned = from + minutes + extra
  const late = lines[at]!.kind === 'arrival' ? Math.max(0, present) : Math.max(came + minutes + extra, present) - planned
  const shift = lines[at]!.kind === 'arrival' ? late : Math.max(came + minutes - savedIn(span.first, span.end) + extra, present) - planned

  const current = present > came + minutes && rest > span.end ? restAt(lines, span.end, rest, present - came - minutes) : at
  const { day } = lines[at]!
  const today = lines.findLastIndex(line => line.day === day) + 1
  return {
    current,
    next: nextOf(lines, current, saved),
    late,
    endShift: shift - savedIn(rest, today),
    reached: from + Math.min(minutes, Math.max(0.01, present - came)),
    lines: lines.map((line, i) => ({
      off: i < span.first ? offOf(input, line) : null,
      shift: i <= current || line.day !== day ? null : i < span.end ? came - from : i < rest ? came - from - savedIn(span.first, span.end) : shift - savedIn(rest, i),
    })),
  }
}

/** Index of the line the room is at: a running exercise on this page, else the line of the page, else the one before it. */
function positionOf({ lines, page, active, opened }: PaceInput): number {
  const runs = (line: ScheduleLine) => line.kind === 'exercise' && active.includes(line.exercise!)
  if (page === null)
    return lines.findLastIndex(runs)
  const here = lines.findIndex(line => line.page === page && runs(line))
  if (here >= 0)
    return here
  const on = lines.findIndex(line => line.page === page && (line.kind !== 'transition' || !opened.includes(line.exercise!)))
  if (on >= 0)
    return on
  const before = lines.findLastIndex(line => line.page !== null && line.page < page)
  // A page that is not on the run sheet came in with a reserve.
  return lines[before + 1]?.kind === 'reserve' ? before + 1 : before
}

/** The lines that share the page of one: the way into an exercise and the exercise. */
function spanAt(lines: readonly ScheduleLine[], at: number): { first: number, end: number } {
  const page = lines[at]?.page ?? null
  const shares = (line: ScheduleLine | undefined) => page !== null && line?.page === page
  let first = at
  let end = at + 1
  while (shares(lines[first - 1]))
    first--
  while (shares(lines[end]))
    end++
  return { first, end }
}

const isRest = (line: ScheduleLine | undefined) => line?.kind === 'break' || line?.kind === 'reserve'
const sumOf = (lines: readonly ScheduleLine[], from: number, to: number) => lines.slice(from, to).reduce((sum, line) => sum + line.minutes, 0)
const isCut = (line: ScheduleLine, saved: PaceInput['saved']) => line.minutes > 0 && saved[line.key] === line.minutes * 60

function restEnd(lines: readonly ScheduleLine[], from: number, saved: PaceInput['saved']): number {
  let end = from
  while (isRest(lines[end]) && !isCut(lines[end]!, saved))
    end++
  return end
}

function restAt(lines: readonly ScheduleLine[], from: number, to: number, minutes: number): number {
  let i = from
  for (let left = minutes - lines[i]!.minutes; left > 0 && i < to - 1; left -= lines[i]!.minutes)
    i++
  return i
}

function nextOf(lines: readonly ScheduleLine[], current: number, saved: PaceInput['saved']): number {
  return lines.findIndex((line, i) => i > current && !isCut(line, saved))
}

/** Minutes of the plan at a moment of a day; null before the clock was started. */
function elapsedOn({ lines, startedAt, progress }: PaceInput, day: number): ((at: number) => number) | null {
  if (startedAt === null)
    return null
  if (day === 1)
    return at => (at - startedAt) / MINUTE_MS
  const lineOf = (page: number) => lines.find(line => line.page === page && line.day === day)
  const today = progress.filter(({ page }) => lineOf(page))
  const begun = today.find(entry => entry.at - (progress[progress.indexOf(entry) - 1]?.at ?? startedAt) > NIGHT_MS) ?? today[0]
  return begun ? at => lineOf(begun.page)!.from + (at - begun.at) / MINUTE_MS : null
}

/** When the room came to the page of a line that it is at; looks at other pages do not count. */
function arrivalOf({ startedAt, progress }: PaceInput, line: ScheduleLine): number | null {
  let i = progress.findLastIndex(entry => entry.page === line.page)
  if (i < 0)
    return line.from === 0 ? startedAt : null
  for (let before = i - 1; before >= 0 && progress[i]!.at - progress[before + 1]!.at < GLANCE_MS; before--) {
    if (progress[before]!.page === line.page)
      i = before
  }
  return progress[i]!.at
}

/** How far from its planned time a past line was reached: the longest stay on its page counts. */
function offOf(input: PaceInput, line: ScheduleLine): number | null {
  const elapsed = elapsedOn(input, line.day)
  if (!elapsed || line.page === null || line.kind === 'arrival')
    return null
  const stays = input.progress.flatMap(({ page, at }, i) => page === line.page ? [{ at, ms: (input.progress[i + 1]?.at ?? input.now) - at }] : [])
  const longest = stays.reduce<typeof stays[number] | null>((best, stay) => best && best.ms >= stay.ms ? best : stay, null)
  const first = input.lines.find(other => other.page === line.page) ?? line
  const at = longest?.at ?? (first.from === 0 ? input.startedAt : null)
  return at === null ? null : elapsed(at) - first.from
}
