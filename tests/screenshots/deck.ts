/** Every slide of the deck, workbook slides included, as any static host shows them. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Camera } from './camera.ts'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }

/** Serves a built deck on a free port of this machine alone. */
async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://deck').pathname.slice(1) || 'index.html'
    try {
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(readFileSync(join(folder, path)))
    }
    catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** @param slides how many there are */
export async function takeDeck(camera: Camera, folder: string, slides: number): Promise<void> {
  const server = await serve(folder)
  const page = await camera.device('projector')
  try {
    for (let number = 1; number <= slides; number++) {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/#/${number}`)
      await page.locator(`.slidev-page-${number}`).waitFor()
      await camera.take(page, 'deck', `slide-${number}`)
    }
  }
  finally {
    await page.context().close()
    server.close()
  }
}
