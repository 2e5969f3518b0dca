/** Tests read a PDF as the structure report does. */
export { evened, readPdf } from '../../handouts/read-pdf.ts'
export type { ReadPdf } from '../../handouts/read-pdf.ts'
