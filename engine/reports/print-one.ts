/** Prints one report: the workshop's folder as argument, the job as JSON on stdin, a PDF on stdout, or a page to print where there is no browser. */
import type { ReportJob } from '../core/report/job.ts'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { chromium } from 'playwright-chromium'
import { failureText } from '../core/told-error.ts'
import { browserArgs, installedBrowser } from '../print/find-browser.ts'
import { openReports } from './make.ts'

async function main() {
  const job = JSON.parse(await text(process.stdin)) as ReportJob
  const path = installedBrowser()
  const reports = await openReports(process.argv[2]!)
  const made = path ? await printed(path, job, reports.pdf) : await reports.page(job)
  await reports.close()
  process.stdout.write(made, () => process.exit(0))
}

async function printed(executablePath: string, job: ReportJob, pdf: Awaited<ReturnType<typeof openReports>>['pdf']) {
  const browser = await chromium.launch({ executablePath, args: browserArgs })
  try {
    return await pdf(browser, job)
  }
  finally {
    await browser.close()
  }
}

main().catch((error) => {
  process.stderr.write(`${failureText(error)}\n`)
  process.exit(1)
})
