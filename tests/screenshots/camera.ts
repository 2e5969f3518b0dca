/** Devices to look through, and pictures that are taken once the page stands still. */
import type { Buffer } from 'node:buffer'
import type { Browser, BrowserContextOptions, Page } from 'playwright-chromium'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A picture is taken when two in a row are the same; a page that never rests is taken as it is. */
const MOST_TRIES = 12
const PAUSE_MS = 120

export const sizes = {
  projector: { viewport: { width: 1920, height: 1080 } },
  laptop: { viewport: { width: 1366, height: 768 } },
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
} satisfies Record<string, BrowserContextOptions>

/** In what other light and size the same page is looked at, beside its own. */
const others: Record<'phone' | 'console', { suffix: string, dark?: boolean, size?: { width: number, height: number } }[]> = {
  phone: [{ suffix: 'dark', dark: true }, { suffix: '320', size: { width: 320, height: 640 } }, { suffix: '768', size: { width: 768, height: 1024 } }],
  console: [{ suffix: 'dark', dark: true }],
}

/** Groups of pictures, each a folder and a contact sheet. */
export type Group = 'deck' | 'exercises' | 'phone' | 'console'

export interface Picture { group: Group, name: string, file: string }

export interface Camera {
  pictures: Picture[]
  /** A device of its own: cookies and storage are shared with nobody. */
  device: (size: keyof typeof sizes) => Promise<Page>
  /** Takes what is in view. */
  take: (page: Page, group: Group, name: string) => Promise<void>
  /** Takes it, and the same page in dark colours and in other sizes. */
  looks: (page: Page, group: keyof typeof others, name: string) => Promise<void>
}

/** @param out folder for the pictures; one folder a group is made in it */
export function createCamera(browser: Browser, out: string): Camera {
  const pictures: Picture[] = []
  async function take(page: Page, group: Group, name: string): Promise<void> {
    mkdirSync(join(out, group), { recursive: true })
    const file = join(out, group, `${String(pictures.filter(p => p.group === group).length + 1).padStart(3, '0')}-${name}.png`)
    pictures.push({ group, name, file })
    writeFileSync(file, await still(page))
  }
  return {
    pictures,
    async device(size) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...sizes[size] })
      return context.newPage()
    },
    take,
    async looks(page, group, name) {
      await take(page, group, name)
      const before = page.viewportSize()!
      for (const { suffix, dark, size } of others[group]) {
        if (dark)
          await page.emulateMedia({ colorScheme: 'dark' })
        if (size)
          await page.setViewportSize(size)
        await take(page, group, `${name}-${suffix}`)
        await page.emulateMedia({ colorScheme: 'light' })
      }
      await page.setViewportSize(before)
    },
  }
}

/** A picture of a page whose fonts are there and which no longer changes. */
export async function still(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready)
  let last = await page.screenshot()
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await page.waitForTimeout(PAUSE_MS)
    const next = await page.screenshot()
    if (next.equals(last))
      return next
    last = next
  }
  return last
}
