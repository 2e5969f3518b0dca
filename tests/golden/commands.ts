/** Commands that print and do nothing else, and what they printed. */
import type { Ran } from './project.ts'
import { root, run, withoutPlaces } from './project.ts'

export interface Printed { code: number | null, stdout: string[], stderr: string[] }

interface Call { command: string, args: string[] }

/** Every command there was; more may come. */
const commands = ['start', 'test', 'dev', 'build', 'agenda', 'check', 'handouts', 'report', 'preflight', 'screenshots', 'bench']
const agendas = ['taster', 'half-day', 'full-day', 'two-mornings']
const call = (command: string, ...args: string[]): Call => ({ command, args })

/** Commands that say quickly what they take. */
const light = ['start', 'agenda', 'check']

/** Cheap enough for every run. The map of the sources ends with what the check alone prints. */
export const quickCalls: Call[] = [
  call('agenda'),
  call('check', '--coverage'),
  ...light.map(name => call(name, '--help')),
]

/** All others: what every command takes, and the same with other words. */
export const fullCalls: Call[] = [
  ...commands.filter(name => !light.includes(name)).map(name => call(name, '--help')),
  call('agenda', '--agenda', 'no-such'),
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
