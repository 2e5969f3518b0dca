/** What is held of a PDF: its bytes under the same browser, its text and pages under any. */
import { readFileSync } from 'node:fs'
import { sha256 } from './canonical.ts'

export interface HeldPdf { sha256: string, text: string, pages: number }

/** Reads a file. Spaces are left out of the text: another browser may cut it into other pieces. */
export async function heldPdf(path: string): Promise<HeldPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const bytes = readFileSync(path)
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  try {
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(items.map(item => 'str' in item ? item.str : '').join('').replace(/\s+/g, ''))
    }
    return { sha256: sha256(bytes), text: sha256(pages.join('\f')), pages: document.numPages }
  }
  finally {
    await loading.destroy()
  }
}

/** What two prints are compared by: everything where one browser made both, else what any browser prints alike. */
export function comparable({ sha256: bytes, text, pages }: HeldPdf, sameBrowser: boolean): Partial<HeldPdf> {
  return sameBrowser ? { sha256: bytes, text, pages } : { text, pages }
}
