/** Tests read a PDF as the structure report does. */
export { evened, readPdf } from '../../engine/print/read-pdf.ts'
export type { ReadPdf } from '../../engine/print/read-pdf.ts'
