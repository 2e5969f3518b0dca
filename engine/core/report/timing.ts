/** Planned against actual minutes, from the pages the deck reached and from when exercises were opened. */
import type { ScheduleLine } from '../agenda.ts'
import type { SessionRecord } from './record.ts'
import { MINUTE_MS } from '../time.ts'

/** Minutes, rounded; null where nobody can know. */
export interface Minutes { planned: number, actual: number | null }

export interface Timing {
  /** Whether the clock of the run sheet ran. */
  clock: boolean
  total: Minutes
  breaks: Minutes
  reserve: number
  sections: (Minutes & { id: string })[]
  /** By key of the schedule's line, for exercises. */
  exercises: ReadonlyMap<string, number | null>
}

interface Span { page: number, ms: number, breakMs: number }

/** Stands for what the agenda places between two sections, such as a recall quiz after a break. */
export const BETWEEN = ''

/** The section a line belongs to; null for a break, a pause or a reserve. */
export function sectionOfLine(line: ScheduleLine): string | null {
  return line.section ?? (line.exercise === null ? null : BETWEEN)
}

export function timingOf(record: SessionRecord): Timing {
  const { content, state } = record
  const lines = content.schedule.filter(line => line.kind !== 'arrival')
  const planned = (of: (line: ScheduleLine) => boolean) => lines.filter(of).reduce((sum, line) => sum + line.minutes, 0)
  const spans = spansOf(record, lines)
  const clock = state.startedAt !== null
  const onPages = (of: (page: number) => boolean) => clock ? rounded(spans.filter(span => of(span.page)).reduce((sum, span) => sum + span.ms, 0)) : null
  const pageSection = new Map(content.slides.map(slide => [slide.page, slide.section]))
  for (const line of lines.filter(one => one.page !== null))
    pageSection.set(line.page!, sectionOfLine(line) ?? pageSection.get(line.page!) ?? '')
  const ids = [...new Set(lines.flatMap(line => sectionOfLine(line) ?? []))].sort((a, b) => Number(a === BETWEEN) - Number(b === BETWEEN))
  return {
    clock,
    total: { planned: planned(() => true), actual: clock ? rounded(Math.max(0, endOf(record) - state.startedAt!)) : null },
    breaks: { planned: planned(line => line.kind === 'break'), actual: clock ? rounded(spans.reduce((sum, span) => sum + span.breakMs, 0)) : null },
    reserve: planned(line => line.kind === 'reserve'),
    sections: ids.map(id => ({
      id,
      planned: planned(line => sectionOfLine(line) === id),
      actual: onPages(page => pageSection.get(page) === id),
    })),
    exercises: new Map(lines.filter(line => line.kind === 'exercise').map(line => [line.key, (line.page !== null && onPages(page => page === line.page)) || openFor(record, line)])),
  }
}

const rounded = (ms: number) => Math.round(ms / MINUTE_MS)

/** When the session ended, or when something last happened in it. */
function endOf({ events }: SessionRecord): number {
  return events.findLast(event => event.command.type === 'end-session')?.at ?? events.at(-1)?.at ?? 0
}

/** How long each page stood, one entry a visit. A break that fell into it is taken at its planned length. */
function spansOf(record: SessionRecord, lines: readonly ScheduleLine[]): Span[] {
  const { state } = record
  if (state.startedAt === null)
    return []
  const first = lines.find(line => line.page !== null)?.page ?? 1
  const visits = [{ page: first, at: state.startedAt }, ...state.progress]
  return visits.map(({ page, at }, i) => {
    const following = visits[i + 1]
    const all = Math.max(0, (following?.at ?? endOf(record)) - at)
    const rests = following ? restsBetween(lines, page, following.page) : []
    if (rests.some(line => line.kind === 'pause')) {
      const own = lines.filter(line => line.page === page).reduce((sum, line) => sum + line.minutes, 0) * MINUTE_MS
      return { page, ms: Math.min(all, own), breakMs: 0 }
    }
    const breakMs = Math.min(all, rests.reduce((sum, line) => sum + line.minutes, 0) * MINUTE_MS)
    return { page, ms: all - breakMs, breakMs }
  })
}

/** Breaks and pauses that the plan has between two pages, going forward. */
function restsBetween(lines: readonly ScheduleLine[], from: number, to: number): ScheduleLine[] {
  const begin = lines.findLastIndex(line => line.page === from)
  const end = lines.findIndex(line => line.page === to)
  return begin < 0 || end <= begin ? [] : lines.slice(begin, end).filter(line => line.kind === 'break' || line.kind === 'pause')
}

/** Minutes from the first opening of an exercise to the last thing done with it; null where it was never opened. */
function openFor({ events, content }: SessionRecord, line: ScheduleLine): number | null {
  const twice = content.schedule.filter(other => other.kind === 'exercise' && other.exercise === line.exercise).length > 1
  const own = events.filter(({ command }) => 'exercise' in command && command.exercise === line.exercise && command.type !== 'spend-reserve' && command.type !== 'moderate')
  const opened = own.findIndex(({ command }) => command.type === 'open')
  return opened < 0 || twice ? null : rounded(own.at(-1)!.at - own[opened]!.at)
}
