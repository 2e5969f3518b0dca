/**
 * `npm run dev`: Slidev's dev server with hot reload on localhost, and a live session beside it.
 * For authors at their own machine: Slidev's dev endpoints let anyone edit files, so only the
 * session's join page is reachable from the network, never the dev server.
 */
import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { ContentError, loadContent } from '../library/load.ts'
import { programOf } from '../library/project.ts'
import { readWorkshop } from '../library/read-workshop.ts'
import { reportPrinter } from '../reports/printer.ts'
import { launch } from '../server/launch.ts'
import { ending, failWith } from './command.ts'
import { flagsOfAll, namedWorkshop, readFlags } from './flags.ts'

/** Editors write a file in several steps; wait until they are done. */
const SETTLE_MS = 150

const say = (line: string) => process.stderr.write(`${line}\n`)

async function main() {
  const workshop = namedWorkshop()
  const { values } = readFlags({
    usage: 'npm run dev',
    does: 'Slides that change as you save, with a live session beside them.',
    flags: {
      ...flagsOfAll,
      agenda: { type: 'string', takes: 'NAME', default: readWorkshop(workshop).agenda, tells: 'the agenda to show' },
      port: { type: 'string', takes: 'NUMBER', default: '3030', tells: 'where the slides are, on this machine alone' },
    },
  })
  const dataDir = await mkdtemp(join(tmpdir(), 'workshop-dev-'))
  const server = await launch({ workshop, printReport: reportPrinter(workshop), dataDir, session: 'dev', agenda: values.agenda, port: 0, announce: null, withoutDeck: true, deckElsewhere: `http://localhost:${values.port}`, say, log: say })
  const slidev = spawn(process.execPath, [programOf('@slidev/cli', 'slidev', workshop), 'slides.md', '--port', values.port, '--bind', '127.0.0.1', '--open', 'false'], {
    cwd: workshop,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, TLW_AGENDA: values.agenda, TLW_LIVE_PORT: String(server.port) },
  })

  let settle: NodeJS.Timeout | undefined
  const repin = async () => {
    try {
      await server.session.repin((await loadContent(workshop, values.agenda)).content)
      say('Content read again: slides and phones show it.')
    }
    catch (error) {
      say(error instanceof ContentError ? error.message : String(error))
    }
  }
  const watchers = ['exercises', 'agendas'].map(folder => join(workshop, folder)).filter(existsSync).map(folder => watch(folder, () => {
    clearTimeout(settle)
    settle = setTimeout(repin, SETTLE_MS)
  }))

  const stop = async () => {
    watchers.forEach(watcher => watcher.close())
    slidev.kill()
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  ending(stop)
  slidev.on('exit', () => void stop().then(() => process.exit(0)))
  say(`
  Slides   ${server.presentUrl}   (from then on http://localhost:${values.port})
  Console  ${server.consoleUrl}
  Phone    ${server.joinUrl}
`)
}

main().catch(failWith)
