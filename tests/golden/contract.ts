/**
 * The contract in one list, for people: what users of the project may rely on. It is gathered from
 * the rest of the record, which tests hold against the program.
 */
import type { Printed } from './commands.ts'
import type { Places } from './places.ts'
import type { KeptHandouts } from './prints.ts'
import type { Named } from './slides.ts'
import type { Survey } from './survey.ts'
import { readKept } from './kept.ts'
import { agendas } from './prints.ts'
import { ROUTES_OF } from './survey.ts'

/** Statuses for nobody, a participant, a display and a host. */
type Statuses = Record<string, number>

export interface Contract {
  commands: Record<string, string[]>
  jsonOfStart: string[]
  cookies: string[]
  routes: Record<string, Statuses>
  files: Places
  handouts: Record<string, string[]>
  /** Keys of the run sheet's lines, by agenda. */
  lines: Record<string, string[]>
}

export function contractOfRecord(): Contract {
  const printed = { ...readKept<Record<string, Printed>>('commands/quick'), ...readKept<Record<string, Printed>>('commands/full') }
  const opening = readKept<Survey['opening']>(`openings/${ROUTES_OF}`)
  const routes = readKept<Survey['routes'] & object>('contract/routes')
  return {
    commands: Object.fromEntries(Object.entries(printed).filter(([name]) => name.endsWith(' --help')).map(([name, { stdout }]) => [name.replace(' --help', ''), flagsIn(stdout)])),
    jsonOfStart: opening.jsonKeys,
    cookies: opening.cookies,
    routes: Object.fromEntries(Object.entries(routes).map(([route, roles]) => [route, Object.fromEntries(Object.entries(roles).map(([role, { status }]) => [role, status]))])),
    files: readKept<Places>('contract/places'),
    handouts: Object.fromEntries(Object.entries(readKept<KeptHandouts>('handouts').prints).map(([run, files]) => [run, Object.keys(files)])),
    lines: Object.fromEntries(agendas.map(agenda => [agenda, readKept<Named>(`contract/slides-${agenda}`).lines.map(line => line.split(' | ')[0]!)])),
  }
}

/** Each flag with what it takes. */
function flagsIn(help: readonly string[]): string[] {
  return help.flatMap(line => /^ {2}(--[a-z]+(?: [A-Z]+)?)/.exec(line)?.[1] ?? [])
}
