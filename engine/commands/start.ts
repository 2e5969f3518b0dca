/** `npm start`: everything a facilitator needs to run a session, from one command. */
import type { RunningServer } from '../server/main.ts'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { renderUnicodeCompact } from 'uqr'
import { asTyped, project } from '../library/project.ts'
import { reportPrinter } from '../reports/printer.ts'
import { launch, UsageError } from '../server/launch.ts'
import { ending, failWith } from './command.ts'
import { flagsOfAll, flagsOfServer, namedWorkshop, readFlags } from './flags.ts'
import { printPreflight } from './print-preflight.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

function flags() {
  const workshop = namedWorkshop()
  const { values } = readFlags({
    usage: 'npm start',
    does: 'Runs a session: slides, phones and console.',
    flags: {
      ...flagsOfAll,
      agenda: { type: 'string', takes: 'NAME', tells: 'the agenda of a new session' },
      session: { type: 'string', takes: 'NAME', tells: 'what it is called; opens a past one' },
      ...flagsOfServer,
      open: { type: 'boolean', tells: 'opens the presenter view in the browser' },
      json: { type: 'boolean', tells: 'addresses as one line of JSON' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`"${values.port}" is no port: use a number from 1024 to 65535.`)
  return { ...values, port, workshop }
}

async function main() {
  const given = flags()
  const { workshop } = given
  const server = await launch({
    workshop,
    printReport: reportPrinter(workshop),
    dataDir: resolve(given.data ?? join(workshop, 'data')),
    session: given.session ?? null,
    agenda: given.agenda ?? null,
    port: given.port,
    announce: given.host ?? null,
    say,
    log: say,
  })
  ending(async () => {
    await server.close()
    say(asTyped(`\nStopped. The session is kept: npm start -- --session ${server.session.header.name}${workshop === project ? '' : ` --workshop ${relative(process.cwd(), workshop)}`}${given.data ? ` --data ${given.data}` : ''}`))
  })

  const preflight = await server.preflight()
  if (given.json) {
    printPreflight(preflight, say)
    const { joinUrl, code, presentUrl, displayUrl, consoleUrl, port } = server
    process.stdout.write(`${JSON.stringify({ joinUrl, code, presentUrl, displayUrl, consoleUrl, port, pid: process.pid, session: server.session.header.name })}\n`)
  }
  else {
    printReady(server)
    printPreflight(preflight, line => process.stdout.write(`${line}\n`))
    process.stdout.write('\nStop with Ctrl-C; the session is kept.\n')
  }
  if (given.open)
    await (await import('open')).default(server.presentUrl)
}

function printReady(server: RunningServer) {
  process.stdout.write(`
${renderUnicodeCompact(server.joinUrl, { border: 2 })}

  Join     ${new URL(server.joinUrl).origin}   code ${server.code}
  Present  ${server.presentUrl}
  Screen   ${server.displayUrl}
  Console  ${server.consoleUrl}
           ${server.pocketConsoleUrl}   (on your own phone)
  Session  ${server.session.header.name} (${server.session.content.agenda.title})

`)
}

main().catch(failWith)
