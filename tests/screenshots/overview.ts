/** The picture of the README: a slide with its result, and a phone that votes on it, as they are. */
import type { Browser } from 'playwright-chromium'
import type { Group, Picture } from './camera.ts'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Size of the picture in pixels: wide enough to be read, small enough for a page that opens fast. */
const SIZE = { width: 1440, height: 672 }

/**
 * @param slide name of a picture of the projector, among those of the exercises
 * @param phone name of a picture of a phone
 */
export async function takeOverview(browser: Browser, pictures: readonly Picture[], slide: string, phone: string, to: string): Promise<void> {
  const source = (group: Group, name: string) => `data:image/png;base64,${readFileSync(pictures.find(picture => picture.group === group && picture.name === name)!.file, 'base64')}`
  const page = await browser.newPage({ viewport: SIZE })
  await page.setContent(`<style>
    body { margin: 0; height: 100vh; display: flex; gap: 40px; align-items: center; justify-content: center; background: #e7dfd1 }
    .slide { width: 1010px; border: 8px solid #1b1f2a; border-radius: 10px }
    .phone { width: 280px; border: 9px solid #1b1f2a; border-radius: 34px; overflow: hidden }
    img { width: 100%; display: block }
  </style><div class="slide"><img src="${source('exercises', slide)}"></div><div class="phone"><img src="${source('phone', phone)}"></div>`)
  mkdirSync(dirname(to), { recursive: true })
  await page.screenshot({ path: to })
  await page.close()
}
