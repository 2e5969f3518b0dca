/** What it takes to print a report; plain data, so that another process can do it. */
import type { OrganiserReport } from './organiser.ts'
import type { ParticipantsReport } from './participants.ts'

export interface ReportJob {
  report: { kind: 'organiser', model: OrganiserReport } | { kind: 'room', model: ParticipantsReport }
  paper: 'a4' | 'letter'
  /** The organisation's name, for the head of the first page. */
  org: string | null
}

/** Makes a report: a PDF, or a page that any browser prints. Given to the server, which knows no printer. */
export type PrintReport = (job: ReportJob) => Promise<
  | { ok: true, body: Uint8Array<ArrayBuffer>, type: 'pdf' | 'html' }
  | { ok: false, why: string }
>
