/** `npm run report -- NAME`: a session's two reports, its tables and the whole as data; progress goes to stderr. */
import type { Buffer } from 'node:buffer'
import type { ReportJob } from '../core/report/job.ts'
import type { SessionRecord } from '../core/report/record.ts'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { organiserReport } from '../core/report/organiser.ts'
import { participantsReport } from '../core/report/participants.ts'
import { oneLine } from '../handouts/occasion.ts'
import { readWorkshop } from '../library/read-workshop.ts'
import { browserArgs, findBrowser } from '../print/find-browser.ts'
import { openFolder, writeTogether } from '../print/output-folder.ts'
import { everydayPapers } from '../print/paper.ts'
import { openReports } from '../reports/make.ts'
import { sessionFile, sessionNames, UsageError } from '../server/launch.ts'
import { LiveSession } from '../server/session/live-session.ts'
import { openCopy } from '../server/store/reading.ts'
import { failWith } from './command.ts'
import { flagsOfAll, flagsOfServer, namedWorkshop, readFlags } from './flags.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)
/** Who is connected does not matter once a session is over. */
const NOBODY = { participants: new Set<string>(), displays: 0, hosts: 0 }

function flags() {
  const workshop = namedWorkshop()
  const { values, positionals } = readFlags({
    usage: 'npm run report',
    names: 'NAME',
    does: 'Writes the two reports of a past session, its answers as tables and as data, into dist/reports/NAME.',
    flags: {
      ...flagsOfAll,
      data: flagsOfServer.data,
      out: { type: 'string', takes: 'DIR', tells: 'another folder' },
      paper: { type: 'string', takes: 'SIZE', default: 'a4', tells: everydayPapers.join(' or ') },
      org: { type: 'string', takes: 'NAME', tells: 'whom the session was for' },
    },
  })
  const dataDir = resolve(values.data ?? join(workshop, 'data'))
  const paper = everydayPapers.find(name => name === values.paper)
  if (!paper)
    throw new UsageError(`There is no paper "${values.paper}": choose ${everydayPapers.join(' or ')}.`)
  const [name] = positionals
  const known = sessionNames(dataDir)
  const those = known.length ? `Those that are there: ${known.join(', ')}.` : `There are none in ${join(dataDir, 'sessions')}; name another folder with --data DIR.`
  if (name === undefined)
    throw new UsageError(`Name the session: npm run report -- NAME. ${those}`)
  if (!known.includes(name))
    throw new UsageError(`There is no session "${name}". ${those}`)
  return { workshop, name, dataDir, paper, org: values.org === undefined ? null : oneLine('--org', values.org.trim()), out: resolve(values.out ?? join(workshop, 'dist', 'reports', name)) }
}

async function main() {
  const { workshop, name, dataDir, paper, org, out } = flags()
  const { files, record } = await readSession(sessionFile(dataDir, name), readWorkshop(workshop).roles)
  const jobs: Record<string, ReportJob> = {
    'organiser-report.pdf': { report: { kind: 'organiser', model: organiserReport(record) }, paper, org },
    'room-report.pdf': { report: { kind: 'room', model: participantsReport(record) }, paper, org },
  }
  const browser = findBrowser(say)
  // Said before the work, not after it.
  openFolder(out)
  // Everything is made before anything is written, and nothing has its name before it is whole.
  const all = { ...await printAll(workshop, jobs, browser), ...files }
  writeTogether(out, Object.entries(all).map(([file, data]) => [join(out, file), data] as const))
  process.stdout.write(`${Object.keys(all).map(file => `  ${file}`).join('\n')}\n${Object.keys(all).length} files in ${relative(process.cwd(), out) || out}. The room report is for those who took part; the organiser gets the other.\n`)
}

/** The session's record, its tables and its data, from a copy of its file. */
async function readSession(file: string, roles: SessionRecord['roles']) {
  const store = openCopy(file)
  const header = await store.header()
  if (!header) {
    await store.close()
    throw new UsageError('This session has not begun: there is nothing to report.')
  }
  const session = await LiveSession.open(store, header)
  try {
    const record = await session.record(roles)
    if (!record.events.length && !record.rows.length)
      throw new UsageError(`Nothing was done in the session "${header.name}" yet: there is nothing to report.`)
    const { csv, json } = await session.export(NOBODY)
    const tables = Object.entries(csv).map(([kind, table]) => [`${kind}.csv`, table])
    return { record, files: { ...Object.fromEntries(tables) as Record<string, string>, 'session.json': `${JSON.stringify(json, null, 2)}\n` } }
  }
  finally {
    await session.close()
  }
}

async function printAll(workshop: string, jobs: Record<string, ReportJob>, executablePath: string): Promise<Record<string, Buffer>> {
  const reports = await openReports(workshop)
  const browser = await chromium.launch({ executablePath, args: browserArgs })
  try {
    const made: Record<string, Buffer> = {}
    for (const [file, job] of Object.entries(jobs)) {
      say(`Printing ${file} …`)
      made[file] = await reports.pdf(browser, job)
    }
    return made
  }
  finally {
    await Promise.all([browser.close(), reports.close()])
  }
}

main().catch(failWith)
