/** Contact sheets: every page of every PDF small, in colour and as a black-and-white printer gives it. */
import type { Browser } from 'playwright-chromium'
import { Buffer } from 'node:buffer'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ORIGIN, serveSite } from './site.ts'

/** Pages a sheet has room for, in rows of this many. */
const PER_SHEET = 24
const PER_ROW = 6
const WIDTH = 300

/** The module is loaded by the page itself: a test's loader would rewrite an import inside the function below. */
const shell = `<!doctype html><title>Sheets</title><script type="module">
  import * as pdfjs from '/pdfjs/pdf.mjs'
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.mjs'
  window.pdfjs = pdfjs
  window.reader = new pdfjs.PDFWorker()
</script>`

/**
 * Writes `sheets/NAME-1.png` and `sheets/NAME-1-grey.png` for each PDF.
 * @param files names of PDFs in the folder `out`
 * @returns how many pictures were written
 */
export async function writeSheets(browser: Browser, out: string, files: readonly string[]): Promise<number> {
  const context = await browser.newContext()
  const folder = join(out, 'sheets')
  mkdirSync(folder, { recursive: true })
  let count = 0
  try {
    const pdfjs = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'build')
    const refused = await serveSite(context, { folders: { '/pdfjs/': pdfjs, '/pdfs/': out }, pages: new Map([['/', shell]]) })
    const page = await context.newPage()
    await page.goto(`${ORIGIN}/`)
    for (const file of files) {
      const pictures = await page.evaluate(drawSheets, { file, perSheet: PER_SHEET, perRow: PER_ROW, width: WIDTH })
      if (refused.length)
        throw new Error(`The contact sheet of ${file} asks for ${refused[0]}, which is not part of the project.`)
      for (const { name, png } of pictures) {
        const path = join(folder, `${file.replace(/\.pdf$/, '')}-${name}.png`)
        writeFileSync(`${path}.part`, Buffer.from(png.slice(png.indexOf(',') + 1), 'base64'))
        renameSync(`${path}.part`, path)
        count++
      }
    }
    return count
  }
  finally {
    await context.close()
  }
}

interface Task { file: string, perSheet: number, perRow: number, width: number }

/** Runs in the browser. */
async function drawSheets({ file, perSheet, perRow, width }: Task): Promise<{ name: string, png: string }[]> {
  // One reader for all files: to load it takes as long as to read one.
  const { pdfjs, reader } = globalThis as unknown as { pdfjs: typeof import('pdfjs-dist'), reader: import('pdfjs-dist').PDFWorker }
  const loading = pdfjs.getDocument({ url: `/pdfs/${file}`, worker: reader })
  const document_ = await loading.promise
  const pictures: { name: string, png: string }[] = []
  const gap = 12
  for (let first = 1; first <= document_.numPages; first += perSheet) {
    const pages = []
    for (let number = first; number < first + perSheet && number <= document_.numPages; number++) {
      const page = await document_.getPage(number)
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
      const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height))
      await page.render({ canvas: null, canvasContext: canvas.getContext('2d', { willReadFrequently: true }) as unknown as CanvasRenderingContext2D, viewport }).promise
      pages.push(canvas)
    }
    const columns = Math.min(perRow, pages.length)
    const height = Math.max(...pages.map(page => page.height))
    const sheet = document.createElement('canvas')
    sheet.width = columns * (width + gap) + gap
    sheet.height = Math.ceil(pages.length / columns) * (height + gap) + gap
    const context = sheet.getContext('2d', { willReadFrequently: true })!
    context.fillStyle = '#777'
    context.fillRect(0, 0, sheet.width, sheet.height)
    pages.forEach((page, i) => context.drawImage(page, gap + i % columns * (width + gap), gap + Math.floor(i / columns) * (height + gap)))
    const name = String(Math.ceil(first / perSheet))
    pictures.push({ name, png: sheet.toDataURL('image/png') })
    const pixels = context.getImageData(0, 0, sheet.width, sheet.height)
    const { data } = pixels
    for (let i = 0; i < data.length; i += 4)
      data[i] = data[i + 1] = data[i + 2] = 0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!
    context.putImageData(pixels, 0, 0)
    pictures.push({ name: `${name}-grey`, png: sheet.toDataURL('image/png') })
  }
  await loading.destroy()
  return pictures
}
