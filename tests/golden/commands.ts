/** Commands that print and do nothing else, and what they printed. */
import type { Ran } from './project.ts'
import { commandNames, root, run, withoutPlaces } from './project.ts'

export interface Printed { code: number | null, stdout: string[], stderr: string[] }

interface Call { command: string, args: string[] }

const agendas = ['taster', 'half-day', 'full-day', 'two-mornings']
const call = (command: string, ...args: string[]): Call => ({ command, args })

/** Cheap enough for every run: each form once, and what every command takes. */
export const quickCalls: Call[] = [
  call('agenda'),
  call('agenda', '--agenda', 'no-such'),
  call('check', '--coverage'),
  ...commandNames.map(name => call(name, '--help')),
]

/** The same with other words. */
export const fullCalls: Call[] = [
  ...agendas.map(agenda => call('agenda', '--agenda', agenda)),
  call('agenda', '--root', root),
  call('agenda', '--no-such'),
  call('agenda', 'no-such'),
  call('check'),
  call('check', '--root', root),
  call('check', '--no-such'),
  call('start', '--no-such'),
  call('start', '--port', 'many'),
  call('start', '--session', '../elsewhere'),
  call('report', '--data', '/no-such'),
  call('report', 'no-such', '--data', '/no-such'),
  call('report', 'no-such', '--data', '/no-such', '--paper', 'a3'),
  call('handouts', '--only', 'no-such'),
  call('handouts', '--paper', 'a3'),
  call('handouts', '--agenda', 'no-such'),
  call('handouts', '--edition', 'today'),
  call('build', '--agenda', 'no-such'),
]

export const nameOf = ({ command, args }: Call): string => withoutPlaces([command, ...args].join(' '))

/** Runs a command; its lines without places of this machine. */
export async function printed({ command, args }: Call): Promise<Printed> {
  return linesOf(await run(command, args))
}

function linesOf({ code, stdout, stderr }: Ran): Printed {
  return { code, stdout: withoutPlaces(stdout).split('\n'), stderr: withoutPlaces(stderr).split('\n') }
}
