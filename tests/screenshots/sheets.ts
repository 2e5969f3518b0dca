/** Contact sheets: every picture of a group on one, to be looked over at a glance. */
import type { Browser } from 'playwright-chromium'
import type { Group, Picture } from './camera.ts'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Pictures beside each other, and the width and greatest height of one in pixels; a phone's stands among those of laptops. */
const layout: Record<Group, { columns: number, width: number, height: number }> = {
  deck: { columns: 4, width: 480, height: 270 },
  exercises: { columns: 4, width: 480, height: 270 },
  phone: { columns: 8, width: 240, height: 494 },
  console: { columns: 3, width: 560, height: 420 },
}

/** A sheet is still readable with so many pictures. */
const MOST_ON_A_SHEET = 40

/** @returns the files it wrote: one a group that has pictures, or several with a number */
export async function takeSheets(browser: Browser, out: string, pictures: readonly Picture[]): Promise<string[]> {
  const files: string[] = []
  for (const [group, { columns, width, height }] of Object.entries(layout)) {
    const shown = pictures.filter(picture => picture.group === group)
    if (!shown.length)
      continue
    for (let first = 0; first < shown.length; first += MOST_ON_A_SHEET) {
      const page = await browser.newPage({ viewport: { width: columns * (width + 16) + 16, height: 800 } })
      const figures = shown.slice(first, first + MOST_ON_A_SHEET).map(({ file }) => `<figure><img src="data:image/png;base64,${readFileSync(file, 'base64')}"><figcaption>${basename(file, '.png')}</figcaption></figure>`)
      await page.setContent(`<style>
      body { margin: 16px; display: grid; grid-template-columns: repeat(${columns}, ${width}px); gap: 16px; align-items: start; background: #6b6f7a; font: 15px/1.3 sans-serif; color: #fff }
      figure { margin: 0 } img { max-width: 100%; max-height: ${height}px; display: block } figcaption { padding-top: 4px }
    </style>${figures.join('')}`)
      const file = join(out, `${group}${shown.length > MOST_ON_A_SHEET ? `-${first / MOST_ON_A_SHEET + 1}` : ''}.png`)
      await page.screenshot({ path: file, fullPage: true })
      files.push(file)
      await page.close()
    }
  }
  return files
}
