/**
 * Reports from the console: made on request by a process of their own, so that phones never wait for
 * a print, and kept nowhere. That process gets the finished report and none of the answers.
 */
import type { Context } from 'hono'
import type { LiveSession } from '../session/live-session.ts'
import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { Hono } from 'hono'
import { organiserReport } from '../../core/report/organiser.ts'
import { roomReport } from '../../core/report/room.ts'
import { inTurn } from '../session/in-turn.ts'

/** How long a print may take, in milliseconds. */
const PRINT_TIMEOUT_MS = 60_000

const printer = join(import.meta.dirname, '..', '..', 'reports', 'print-one.ts')

/** `organiser.pdf` and `room.pdf`, on `?paper=a4` or `letter`; a page to print where no browser is found. For the host alone: mount it behind the gate. */
export function reportRoutes(session: LiveSession, log: (line: string) => void): Hono {
  // One print at a time: a laptop that serves a room has no second browser to spare.
  const oneAtATime = inTurn()
  return new Hono().get('/:file{(?:organiser|room)\\.pdf}', async (c: Context) => {
    const kind = c.req.param('file') === 'room.pdf' ? 'room' : 'organiser'
    const paper = c.req.query('paper') === 'letter' ? 'letter' : 'a4'
    const record = await session.record()
    const model = kind === 'room' ? roomReport(record) : organiserReport(record)
    const printed = await oneAtATime(() => print(JSON.stringify({ report: { kind, model }, paper, org: null })))
    c.header('Cache-Control', 'no-store')
    if (!printed.ok) {
      log(`A report could not be made: ${printed.why}`)
      return c.json({ ok: false, code: 'server', why: 'The report could not be made. Nothing was lost; the terminal says why.' }, 500)
    }
    if (printed.body.subarray(0, 4).toString('latin1') !== '%PDF')
      return c.html(printed.body.toString('utf8'))
    c.header('Content-Type', 'application/pdf')
    c.header('Content-Disposition', `attachment; filename="${session.header.name}-${kind}-report.pdf"`)
    return c.body(new Uint8Array(printed.body))
  })
}

async function print(job: string): Promise<{ ok: true, body: Buffer } | { ok: false, why: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', printer], { stdio: ['pipe', 'pipe', 'pipe'], timeout: PRINT_TIMEOUT_MS })
  const out: Buffer[] = []
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  // A printer that ends at once leaves nobody to read; its exit code tells.
  child.stdin.on('error', () => {})
  child.stdin.end(job)
  const [code] = await once(child, 'close') as [number | null]
  return code === 0 ? { ok: true, body: Buffer.concat(out) } : { ok: false, why: Buffer.concat(said).toString('utf8').trim() || `it took longer than ${PRINT_TIMEOUT_MS / 1000} s` }
}
