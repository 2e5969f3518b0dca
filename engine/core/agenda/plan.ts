import type { AgendaChoice } from './schema.ts'

/** The agenda under whose name slides and exercises keep their minutes, forms and runs. */
export function planOf(agenda: AgendaChoice): string {
  return agenda.like ?? agenda.id
}
