/** A server in this process on small content, for tests of protocol and engine that need no deck. */
import type { SessionContent } from '../../engine/core/session/content.ts'
import type { RunningServer } from '../../engine/server/main.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportPrinter } from '../../engine/reports/printer.ts'
import { startServer } from '../../engine/server/main.ts'
import { openSqliteStore } from '../../engine/server/store/sqlite.ts'
import { smallContent } from './content.ts'
import { reportRoles } from './report-content.ts'
import { root } from './session.ts'

export interface Engine extends RunningServer {
  origin: string
  dataDir: string
  logs: string[]
  /** Stops and opens the same session again, on the same port. */
  restart: () => Promise<Engine>
  dispose: () => Promise<void>
}

/** Starts an engine; pages are stand-ins that only tell which build was served. */
export async function startEngine(content: SessionContent = smallContent(), folder = mkdtempSync(join(tmpdir(), 'engine-')), port = 0): Promise<Engine> {
  const logs: string[] = []
  const page = (name: string) => {
    const build = join(folder, name)
    mkdirSync(join(build, 'assets'), { recursive: true })
    writeFileSync(join(build, 'index.html'), `<!doctype html><html><head></head><body>${name}</body></html>`)
    writeFileSync(join(build, 'assets', 'chunk.js'), `/* ${name} */`)
    return build
  }
  const builds = { hostDeck: page('host-deck'), displayDeck: page('display-deck'), participant: page('participant'), console: page('console') }
  const store = openSqliteStore(join(folder, 'sessions', 'engine.sqlite'))
  const server = await startServer({ store, name: 'engine', content, dataDir: folder, title: 'A workshop', roles: reportRoles, printReport: reportPrinter(root), handoutsDir: join(folder, 'handouts'), port, announce: '127.0.0.1', listen: '127.0.0.1', builds: () => builds, log: line => logs.push(line) })
  return {
    ...server,
    origin: `http://127.0.0.1:${server.port}`,
    dataDir: folder,
    logs,
    async restart() {
      await server.close()
      return startEngine(content, folder, server.port)
    },
    async dispose() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
