/** `npm run build`: the deck as a folder for any static host; it runs without a session server. */
import { join, resolve } from 'node:path'
import process from 'node:process'
import { buildStaticDeck } from '../build/builds.ts'
import { loadContent } from '../library/load.ts'
import { readWorkshop } from '../library/read-workshop.ts'
import { failWith } from './command.ts'
import { flagsOfAll, namedWorkshop, readFlags } from './flags.ts'

async function main() {
  const workshop = namedWorkshop()
  const { values } = readFlags({
    usage: 'npm run build',
    does: 'Builds the deck alone, for any web host, into dist/deck.',
    flags: {
      ...flagsOfAll,
      agenda: { type: 'string', takes: 'NAME', default: readWorkshop(workshop).agenda, tells: 'the agenda whose slides are in it' },
      out: { type: 'string', takes: 'DIR', tells: 'another folder' },
    },
  })
  const to = resolve(values.out ?? join(workshop, 'dist', 'deck'))
  await loadContent(workshop, values.agenda)
  await buildStaticDeck(workshop, values.agenda, to, line => process.stderr.write(`${line}\n`))
  process.stdout.write(`The deck is in ${to}: put it on any web host, or open it with "npx vite preview --outDir ${to}".\n`)
}

main().catch(failWith)
