/** Learning outcomes of an agenda, as text for the terminal. */
import type { Agenda } from '../../core/agenda.ts'
import type { Outcomes } from '../../core/catalogue/schema.ts'
import type { Exercise } from '../../core/exercise/schema.ts'
import { reached } from '../../library/check/outcomes.ts'

/** Which outcomes an agenda reaches, in full or in part, by which exercises; and what its swaps lose. */
export function outcomesText(agenda: Agenda, outcomes: Outcomes, exercises: readonly Exercise[]): string {
  const all = reached(agenda, outcomes, exercises)
  const swaps = Object.entries(agenda.swap ?? {}).map(([out, into]) => `${into} for ${out}`).join(', ')
  return [
    `  Outcomes${swaps ? ` with ${swaps}` : ''}:`,
    ...all.map(({ id, reach, by, lost }) => `    ${id.padEnd(5)} ${reach.padEnd(5)} ${by.join(', ') || '–'}${lost.length ? `  LOST: ${lost.join(', ')}` : ''}`),
  ].join('\n')
}
