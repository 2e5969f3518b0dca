/** `npm run preflight`: the self-check of the room, and a page for a phone that says "Reached". */
import { createServer } from 'node:http'
import process from 'node:process'
import { renderUnicodeCompact } from 'uqr'
import { reachedPage } from '../server/http/pages.ts'
import { PortError } from '../server/main.ts'
import { ownAddresses, preflightOf } from '../server/network.ts'
import { ending, failWith } from './command.ts'
import { flagsOfAll, flagsOfServer, namedWorkshop, readFlags } from './flags.ts'
import { printPreflight } from './print-preflight.ts'

const print = (line: string) => process.stdout.write(`${line}\n`)
const own = ownAddresses()

async function main() {
  namedWorkshop()
  const { values } = readFlags({
    usage: 'npm run preflight',
    does: 'Tries, with your own phone, whether phones can reach this laptop.',
    flags: { ...flagsOfAll, port: flagsOfServer.port, host: flagsOfServer.host },
  })
  const port = Number(values.port)
  const reached = new Set<string>()

  const http = createServer((request, response) => {
    const from = request.socket.remoteAddress ?? ''
    if (request.url === '/reached' && !own.has(from) && !reached.has(from)) {
      reached.add(from)
      print(`  ✓ Reached by ${from.replace('::ffff:', '')}`)
    }
    response.setHeader('content-type', 'text/html; charset=utf-8').end(reachedPage)
  })
  const isFree = await new Promise<boolean>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => error.code === 'EADDRINUSE' ? resolve(false) : reject(new PortError(`Port ${port} cannot be used: ${error.message}`)))
    http.listen(port, () => resolve(true))
  })
  const isSession = !isFree && await fetch(`http://127.0.0.1:${port}/healthz`).then(async r => (await r.json() as { ok?: boolean }).ok === true, () => false)
  if (!isFree && !isSession)
    throw new PortError(`Port ${port} is in use by another program, so a session cannot use it. Stop that program, or use another: npm run preflight -- --port ${port + 1}`)

  const draft = preflightOf({ host: values.host ?? null, port, code: '', listening: true, reachedBy: 0 })
  const listening = await fetch(draft.reachedUrl, { signal: AbortSignal.timeout(3000) }).then(r => r.ok, () => false)
  const preflight = preflightOf({ host: values.host ?? null, port, code: '', listening, reachedBy: 0 })
  print(`\n${renderUnicodeCompact(preflight.reachedUrl, { border: 2 })}\n\nOpen on a phone: ${preflight.reachedUrl}\n`)
  printPreflight(preflight, print)
  if (isSession) {
    print('\nA session is running on this port; the page above is its own.')
    return
  }
  print('\nWaiting for a phone. Stop with Ctrl-C.')
  ending(async () => void http.close())
}

main().catch(failWith)
