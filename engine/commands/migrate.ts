/** `npm run migrate`: a workshop in the layout of an earlier engine becomes one in today's. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { migrate } from '../library/migrate.ts'
import { isOldLayout } from '../library/old-layout.ts'
import { project } from '../library/project.ts'
import { UsageError } from '../server/launch.ts'
import { failWith } from './command.ts'
import { flagsOfAll, readFlags } from './flags.ts'

async function main() {
  const { values } = readFlags({
    usage: 'npm run migrate',
    does: 'Turns a workshop in the layout of an earlier engine into today\'s, in place; code is left where it is.',
    flags: flagsOfAll,
  })
  const named = values.workshop ?? project
  const folder = resolve(named)
  if (!isOldLayout(folder))
    throw new UsageError(existsSync(folder) ? `${named} is not in the layout of an earlier engine: nothing was changed.` : `There is no folder ${named}: name the folder of a workshop with --workshop DIR.`)
  for (const line of migrate(folder))
    process.stdout.write(`  ${line}\n`)
  process.stdout.write(`${named} has today's layout. Figures, cards and the map of an earlier engine are code, and stay as they are: see docs/AUTHORING.md. Then run npm run check${named === project ? '' : ` -- --workshop ${named}`}.\n`)
}

main().catch(failWith)
