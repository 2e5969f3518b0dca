/**
 * Reports from the console: made on request by whoever prints for the server, and kept nowhere. The
 * printer gets the finished report and none of the answers.
 */
import type { Context } from 'hono'
import type { PrintReport, ReportJob } from '../../core/report/job.ts'
import type { SessionRecord } from '../../core/report/record.ts'
import type { LiveSession } from '../session/live-session.ts'
import { Hono } from 'hono'
import { organiserReport } from '../../core/report/organiser.ts'
import { participantsReport } from '../../core/report/participants.ts'
import * as words from '../../words/en/errors.ts'
import { inTurn } from '../session/in-turn.ts'

/** `organiser.pdf` and `room.pdf`, on `?paper=a4` or `letter`; a page to print where no browser is found. For the host alone: mount it behind the gate. */
export function reportRoutes(session: LiveSession, print: PrintReport, roles: SessionRecord['roles'], log: (line: string) => void): Hono {
  // One print at a time: a laptop that serves a room has no second browser to spare.
  const oneAtATime = inTurn()
  return new Hono().get('/:file{(?:organiser|room)\\.pdf}', async (c: Context) => {
    const kind = c.req.param('file') === 'room.pdf' ? 'room' : 'organiser'
    const paper = c.req.query('paper') === 'letter' ? 'letter' : 'a4'
    const record = await session.record(roles)
    const report: ReportJob['report'] = kind === 'room' ? { kind, model: participantsReport(record) } : { kind, model: organiserReport(record) }
    const printed = await oneAtATime(() => print({ report, paper, org: null }))
    c.header('Cache-Control', 'no-store')
    if (!printed.ok) {
      log(`A report could not be made: ${printed.why}`)
      return c.json({ ok: false, code: 'server', why: words.http.report }, 500)
    }
    if (printed.type === 'html')
      return c.html(new TextDecoder().decode(printed.body))
    c.header('Content-Type', 'application/pdf')
    c.header('Content-Disposition', `attachment; filename="${session.header.name}-${kind}-report.pdf"`)
    return c.body(printed.body)
  })
}
