/** What a command may be told: its flags are read, and said with `--help`, from one table. */
import type { ParseArgsOptionDescriptor } from 'node:util'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { findWorkshop } from '../library/find-workshop.ts'
import { asTyped, project } from '../library/project.ts'

export type Flag = ParseArgsOptionDescriptor & {
  /** What `--help` says of it. */
  tells: string
  /** What follows the flag, in capitals. */
  takes?: string
}

/** What every command understands. */
export const flagsOfAll = {
  workshop: { type: 'string', takes: 'DIR', tells: 'the folder of another workshop' },
} as const satisfies Record<string, Flag>

/**
 * The folder of the workshop that a command is about: what `--workshop` names, else the project itself.
 * It is looked up before the other flags are read, since their defaults stand in that folder.
 * @throws ContentError where there is no workshop
 */
export function namedWorkshop(): string {
  const { workshop } = parseArgs({ options: { workshop: { type: 'string' } }, strict: false, allowPositionals: true }).values
  return typeof workshop === 'string' ? findWorkshop(workshop) : findWorkshop(project)
}

/** What every command about a running server understands. */
export const flagsOfServer = {
  port: { type: 'string', takes: 'NUMBER', default: '4400', tells: 'where phones reach it' },
  host: { type: 'string', takes: 'ADDRESS', tells: 'the address that phones are told' },
  data: { type: 'string', takes: 'DIR', tells: 'where sessions are kept, instead of data' },
} as const satisfies Record<string, Flag>

interface Command<O> {
  /** As somebody types it, such as `npm run build`. */
  usage: string
  /** One sentence. */
  does: string
  flags: O
  /** What stands without a flag, in capitals. */
  names?: string
}

/**
 * Reads what the command was given; with `--help` it says what there is, and ends with exit code 0.
 * @throws TypeError with a code that begins with `ERR_PARSE_ARGS` when given what there is not
 */
export function readFlags<const O extends Record<string, Flag>>(command: Command<O>) {
  const { flags, names } = command
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(helpText(command))
    process.exit(0)
  }
  return parseArgs({ options: flags, allowPositionals: names !== undefined })
}

function helpText({ usage, does, flags, names }: Command<Record<string, Flag>>): string {
  const rows = Object.entries(flags).map(([name, { takes, tells, default: preset }]) =>
    [`--${name}${takes ? ` ${takes}` : ''}`, typeof preset === 'string' ? `${tells} (${preset})` : tells] as const)
  const width = Math.max(0, ...rows.map(([flag]) => flag.length))
  return [asTyped(`${[usage, ...names || rows.length ? ['--'] : [], ...names ? [names] : [], ...rows.length ? ['[flags]'] : []].join(' ')}`), does, ...rows.length ? ['', ...rows.map(([flag, tells]) => `  ${flag.padEnd(width)}  ${tells}`)] : [], ''].join('\n')
}
