/** A made-up origin whose pages come from memory and from folders on disk; every other address is refused. */
import type { BrowserContext } from 'playwright-chromium'
import { existsSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'

/** `.invalid` names no host anywhere, so nothing can ever leave the machine. */
export const ORIGIN = 'http://handouts.invalid'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
  '.png': 'image/png',
}

export interface Site {
  /** Folders by the path under which they appear, such as `/deck/`. */
  folders: Record<string, string>
  /** Documents by path, as HTML. */
  pages: Map<string, string>
}

/**
 * Lets a browser see the site and nothing else.
 * @returns the addresses it asked for in vain, filled as it asks
 */
export async function serveSite(context: BrowserContext, site: Site): Promise<string[]> {
  const refused: string[] = []
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.protocol === 'data:' || url.protocol === 'blob:')
      return route.continue()
    const page = url.origin === ORIGIN ? site.pages.get(url.pathname) : undefined
    if (page !== undefined)
      return route.fulfill({ body: page, contentType: types['.html']! })
    const file = url.origin === ORIGIN ? fileFor(site, decodeURIComponent(url.pathname)) : undefined
    if (file)
      return route.fulfill({ path: file, contentType: types[extname(file)] ?? 'application/octet-stream' })
    refused.push(url.href)
    return route.abort()
  })
  return refused
}

function fileFor(site: Site, path: string): string | undefined {
  for (const [prefix, folder] of Object.entries(site.folders)) {
    if (!path.startsWith(prefix))
      continue
    const file = normalize(join(folder, path.slice(prefix.length)))
    if (file.startsWith(normalize(folder) + sep) && existsSync(file))
      return file
  }
  return undefined
}
