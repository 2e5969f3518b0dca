/** A run sheet as text for the terminal. */
import type { Agenda, ScheduleKind, ScheduleLine } from '../../core/agenda.ts'
import { endOf, totals } from '../../core/agenda.ts'

const names: Record<ScheduleKind, string> = {
  arrival: 'arrival',
  slide: 'slide',
  exercise: 'exercise',
  transition: 'transition',
  break: 'break',
  pause: 'pause',
  reserve: 'reserve',
}

const percent = (share: number) => `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`

/**
 * Lays one agenda out: a line each with clock time, minutes, kind and title, then the totals.
 * Sections are told apart by a heading with the minute at which they end.
 */
export function runSheet(agenda: Agenda, lines: readonly ScheduleLine[]): string {
  const like = agenda.like ? `, like ${agenda.like}` : ''
  const out = [`${agenda.title} (${agenda.id}${like}), ${agenda.minutes} minutes from ${agenda.start}`]
  let section: string | null | undefined
  for (const line of lines) {
    const part = line.kind === 'arrival' ? 'Arrival, before the clock starts' : line.section
    if (part !== section) {
      section = part
      out.push('', ...part ? [heading(part, lines)] : [])
    }
    out.push(lineText(line))
    if (line.kind === 'pause')
      out.push('', `  Day ${line.day + 1}`)
  }
  return [...out, '', ...sumsText(agenda, lines)].join('\n')
}

function lineText(line: ScheduleLine): string {
  const page = line.page === null ? '' : `  [page ${line.page}]`
  const form = line.form === null ? '' : ` (${line.form})`
  const priority = line.kind === 'slide' || line.kind === 'exercise' ? line.priority : ''
  return `  ${line.clock}  ${String(line.minutes).padStart(3)} min  ${names[line.kind].padEnd(10)}  ${priority.padEnd(6)}  ${line.title}${form}${page}`
}

function sumsText(agenda: Agenda, lines: readonly ScheduleLine[]): string[] {
  const sums = totals(lines)
  const off = agenda.minutes - sums.total
  return [
    `  ${endOf(lines)}  ends after ${sums.total} minutes${off > 0 ? `; ${off} of the ${agenda.minutes} are still free` : off < 0 ? `, ${-off} more than the ${agenda.minutes} promised` : ''}`,
    `  slides ${sums.slides}, exercises ${sums.exercises}, transitions ${sums.transitions}, reserve ${sums.reserve}, breaks ${sums.breaks}, working time ${sums.working}`,
    `  talk share ${percent(sums.talkShare)}; slides and transitions are ${percent(sums.strictTalkShare)} of working time; reserve ${percent(sums.reserveShare)}`,
    `  stretches ${sums.stretches.join(', ')}; the longest is ${sums.longestStretch} minutes`,
  ]
}

function heading(part: string, lines: readonly ScheduleLine[]): string {
  const last = lines.findLast(line => line.section === part && line.kind !== 'arrival')
  return last ? `${part}  (ends at minute ${last.from + last.minutes})` : part
}
