/** `npm run build`: the deck as a folder for any static host; it runs without a session server. */
import { join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { buildStaticDeck } from '../server/build/builds.ts'
import { loadContent } from '../server/content/load.ts'
import { DEFAULT_AGENDA } from '../server/launch.ts'
import { failWith, root } from './command.ts'

async function main() {
  const { values } = parseArgs({ options: { agenda: { type: 'string', default: DEFAULT_AGENDA }, out: { type: 'string' } } })
  const to = resolve(values.out ?? join(root, 'dist', 'deck'))
  await loadContent(root, values.agenda)
  await buildStaticDeck(root, values.agenda, to, line => process.stderr.write(`${line}\n`))
  process.stdout.write(`The deck is in ${to}: put it on any web host, or open it with "npx vite preview --outDir ${to}".\n`)
}

main().catch(failWith)
