/** A run sheet as text for the terminal. */
import type { Agenda, ScheduleKind, ScheduleLine } from '../core/agenda.ts'
import { clockTime, totals } from '../core/agenda.ts'

const names: Record<ScheduleKind, string> = {
  arrival: 'arrival',
  slide: 'slide',
  exercise: 'exercise',
  transition: 'transition',
  break: 'break',
  reserve: 'reserve',
}

const percent = (share: number) => `${Math.round(share * 100)} %`

/**
 * Lays one agenda out: a line each with clock time, minutes, kind and title, then the totals.
 * Sections are told apart by a heading with the minute at which they end.
 */
export function runSheet(agenda: Agenda, lines: readonly ScheduleLine[]): string {
  const out = [`${agenda.title} (${agenda.id}), ${agenda.minutes} minutes from ${agenda.start}`]
  let section: string | null | undefined
  for (const line of lines) {
    const part = line.kind === 'arrival' ? 'Arrival, before the clock starts' : line.section
    if (part !== section) {
      section = part
      out.push('', ...part ? [heading(part, lines)] : [])
    }
    const page = line.page === null ? '' : `  [page ${line.page}]`
    out.push(`  ${clockTime(agenda.start, line.from)}  ${String(line.minutes).padStart(3)} min  ${names[line.kind].padEnd(10)}  ${line.title}${page}`)
  }
  const sums = totals(lines)
  out.push(
    '',
    `  ${clockTime(agenda.start, sums.total)}  ends after ${sums.total} minutes${sums.total < agenda.minutes ? `; ${agenda.minutes - sums.total} of the ${agenda.minutes} are still free` : ''}`,
    `  slides ${sums.slides}, exercises ${sums.exercises}, transitions ${sums.transitions}, reserve ${sums.reserve}, breaks ${sums.breaks}, working time ${sums.working}`,
    `  talk share ${percent(sums.talkShare)}, longest stretch ${sums.longestStretch} minutes`,
  )
  return out.join('\n')
}

function heading(part: string, lines: readonly ScheduleLine[]): string {
  const last = lines.findLast(line => line.section === part && line.kind !== 'arrival')
  return last ? `${part}  (ends at minute ${last.from + last.minutes})` : part
}
