/** What a build of the deck needs to know of its agenda. */
import type { AgendaChoice } from '../core/agenda.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseYaml } from '../core/front-matter.ts'

/** Reads an agenda leniently: of a file that cannot be read, its name alone counts, and the content check says why. */
export function readAgenda(workshop: string, name: string): { choice: AgendaChoice, minutes: number | null } {
  const file = join(workshop, 'agendas', `${name}.yaml`)
  const yaml = existsSync(file) ? parseYaml(readFileSync(file, 'utf8'), file) : null
  const data = (yaml?.ok ? yaml.value : null) as (AgendaChoice & { minutes?: unknown }) | null
  return {
    choice: { id: name, like: data?.like, swap: data?.swap },
    minutes: typeof data?.minutes === 'number' ? data.minutes : null,
  }
}
