/** `node engine/commands/bootstrap.mjs pack`: engine and look as two packages for a deck of another project, into `dist/packages/`. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { writePackages } from '../build/pack.ts'
import { ToldError } from '../core/told-error.ts'
import { project } from '../library/project.ts'
import { failWith } from './command.ts'
import { readFlags } from './flags.ts'

async function main() {
  const { values } = readFlags({
    usage: 'node engine/commands/bootstrap.mjs pack',
    does: 'Packs engine and look for decks of other projects, into dist/packages.',
    flags: { out: { type: 'string', takes: 'DIR', tells: 'another folder' } },
  })
  const to = resolve(values.out ?? join(project, 'dist', 'packages'))
  const folders = await writePackages(to, line => process.stderr.write(`${line}\n`))
  for (const folder of Object.values(folders)) {
    const { status, stdout, stderr } = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['pack', '--pack-destination', to], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
    if (status !== 0)
      throw new ToldError(`npm could not pack ${folder}: ${stderr.trim()}`)
    process.stdout.write(`${join(to, stdout.trim().split('\n').at(-1)!)}\n`)
  }
}

main().catch(failWith)
