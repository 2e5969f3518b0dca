/** Prints reports in a process of their own, so that phones never wait for a print. */
import type { PrintReport, ReportJob } from '../core/report/job.ts'
import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { extname, join } from 'node:path'
import process from 'node:process'

/** How long a print may take, in milliseconds. */
const PRINT_TIMEOUT_MS = 60_000

/** With the ending that this file has: a packed engine is JavaScript. */
const printer = join(import.meta.dirname, 'print-one.ts').replace(/\.ts$/, extname(import.meta.filename))

/** A printer with the words of the workshop in a folder. Each report has a process of its own, which gets the finished report and nothing else. */
export const reportPrinter = (workshop: string): PrintReport => async (job: ReportJob) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', printer, workshop], { stdio: ['pipe', 'pipe', 'pipe'], timeout: PRINT_TIMEOUT_MS })
  const out: Buffer[] = []
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  // A printer that ends at once leaves nobody to read; its exit code tells.
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(job))
  const [code] = await once(child, 'close') as [number | null]
  if (code !== 0)
    return { ok: false, why: Buffer.concat(said).toString('utf8').trim() || `it took longer than ${PRINT_TIMEOUT_MS / 1000} s` }
  const body = Buffer.concat(out)
  return { ok: true, body: new Uint8Array(body), type: body.subarray(0, 4).toString('latin1') === '%PDF' ? 'pdf' : 'html' }
}
