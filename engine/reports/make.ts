/** A session's reports, from their models to PDFs or to pages that any browser prints. */
import type { Buffer } from 'node:buffer'
import type { Browser } from 'playwright-chromium'
import type { ReportJob } from '../core/report/job.ts'
import { join } from 'node:path'
import { editionOf } from '../handouts/edition.ts'
import { engine } from '../library/project.ts'
import { readMap } from '../library/read-workshop.ts'
import { papers } from '../print/paper.ts'
import { settle } from '../print/pdf.ts'
import { HandoutError, openPrintPage } from '../print/print.ts'
import { fontFolders, lookOf, openRenderer } from '../print/render.ts'
import { chartStyles } from './chart-styles.ts'
import { standAlone } from './stand-alone.ts'
import { readReportWords } from './words.ts'

export interface ReportPrinter {
  /** @throws HandoutError where something would be cut off however close it is set */
  pdf: (browser: Browser, job: ReportJob) => Promise<Buffer>
  /** A page that needs nothing beside itself, for a machine whose browser cannot be steered. */
  page: (job: ReportJob) => Promise<string>
  close: () => Promise<void>
}

/** How close each of the organiser's two pages may be set: from roomy, 0, to only what has to stand there. */
const CLOSEST = 3
type Fit = [first: number, second: number]

/**
 * Opens a printer.
 * @throws ContentError where the reports' texts are wrong
 */
export async function openReports(workshop: string): Promise<ReportPrinter> {
  const words = readReportWords(workshop)
  const map = readMap(workshop)
  const renderer = await openRenderer({ templates: [join(engine, 'reports/templates')], styles: [join(engine, 'reports/styles')], ...lookOf(workshop) }, chartStyles())
  const document = async ({ report, paper, org }: ReportJob, fit: Fit) => {
    const edition = editionOf(workshop, report.model.day)
    const [name, own] = report.kind === 'organiser' ? ['Organiser', words.organiser] : ['Participants', words.room]
    const props = { model: report.model, words: own, soFar: words.soFar, map, workshop: edition.title, org, fit }
    const html = await renderer.document({ name, props }, { paper, landscape: false, title: `${own.title}: ${edition.title}`, edition: edition.foot })
    return { html: withoutArrows(html), edition }
  }
  return {
    async pdf(browser, job) {
      const name = `${job.report.kind}-report (${papers[job.paper].name})`
      const page = await openPrintPage(browser, fontFolders())
      try {
        for (let fit: Fit = [0, 0]; ;) {
          const { html, edition } = await document(job, fit)
          try {
            const { pdf } = await page.print({ name, html, paper: job.paper, landscape: false }, { css: '', slides: [] })
            return settle(pdf, edition.date)
          }
          catch (error) {
            const closer = error instanceof HandoutError && job.report.kind === 'organiser' ? closerFit(fit, error.message) : null
            if (!closer)
              throw error
            fit = closer
          }
        }
      }
      finally {
        await page.close()
      }
    },
    page: async job => standAlone((await document(job, [2, 2])).html, fontFolders(), words.toPrint),
    close: () => renderer.close(),
  }
}

/** The page that overflowed, by the name of its box, is set closer; null when it cannot be. */
function closerFit([first, second]: Fit, message: string): Fit | null {
  const next: Fit = [first + Number(message.includes('“first page”')), second + Number(message.includes('“second page”'))]
  return next[0] + next[1] > first + second && Math.max(...next) <= CLOSEST ? next : null
}

/** Inter has no arrow among its Latin letters; a chart's "2 → 4" is said in a word. */
function withoutArrows(html: string): string {
  return html.replace(/(<tspan[^>]*>[^<]*) → (?=<\/tspan>)/g, '$1 to ')
}
