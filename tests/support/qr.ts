/** Reads the QR codes off the rendered page of a PDF, as a phone's camera would off paper. */
import type { Browser } from 'playwright-chromium'
import { Buffer } from 'node:buffer'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { ORIGIN, serveSite } from '../../engine/print/site.ts'
import { root } from './session.ts'

/** The package is CommonJS: its types and its value disagree on where the function is. */
const decode = jsqr as unknown as typeof jsqr.default

/** The address in a picture; undefined where no code is found. */
export function addressIn(png: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(png)
  return decode(new Uint8ClampedArray(data), width, height)?.data
}

const shell = `<!doctype html><title>Page</title><script type="module">
  import * as pdfjs from '/pdfjs/pdf.mjs'
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.mjs'
  window.pdfjs = pdfjs
</script>`

/**
 * What the code on a page says, at 200 dots to the inch.
 * @param page from 1
 */
export async function codeOnPage(browser: Browser, folder: string, file: string, page = 1): Promise<string | undefined> {
  const context = await browser.newContext()
  try {
    const pdfjs = join(dirname(createRequire(join(root, 'package.json')).resolve('pdfjs-dist/package.json')), 'build')
    await serveSite(context, { folders: { '/pdfjs/': pdfjs, '/pdfs/': folder }, pages: new Map([['/', shell]]) })
    const tab = await context.newPage()
    await tab.goto(`${ORIGIN}/`)
    const picture = await tab.evaluate(async ({ file, page }) => {
      const { pdfjs } = globalThis as unknown as { pdfjs: typeof import('pdfjs-dist') }
      const pdf = await pdfjs.getDocument({ url: `/pdfs/${file}` }).promise
      const sheet = await pdf.getPage(page)
      const viewport = sheet.getViewport({ scale: 200 / 72 })
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      await sheet.render({ canvas, viewport }).promise
      return canvas.toDataURL('image/png')
    }, { file, page })
    return addressIn(Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'))
  }
  finally {
    await context.close()
  }
}
