/** `npm start` on a copy of a kept session, or on none: what it printed, and how it ends. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { commandLine, recordFolder, root, sameEverywhere } from './project.ts'

/** The line of JSON that `npm start -- --json` prints once it is ready. */
export interface Ready {
  joinUrl: string
  code: string
  presentUrl: string
  displayUrl: string
  consoleUrl: string
  port: number
  pid: number
  session: string
}

export interface Running {
  ready: Ready
  origin: string
  dataDir: string
  /** What it said on stderr so far. */
  said: () => string
  /** Ends it as Ctrl-C would, and returns its exit code. */
  stop: () => Promise<number | null>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
  /** Ends it if it still runs, and takes its data folder away. */
  dispose: () => Promise<void>
}

/** A data folder as the program left it, under a name that is not ignored by git. */
export const keptFolder: string = join(recordFolder, 'kept')
const keptSessions = join(keptFolder, 'sessions')

/** Makes a data folder with the kept secret, and the files of one kept session where it is named; returns its path. */
export function copyOfKept(session?: string, dataDir: string = mkdtempSync(join(tmpdir(), 'kept-session-'))): string {
  mkdirSync(join(dataDir, 'sessions'), { recursive: true })
  cpSync(join(keptFolder, 'secret'), join(dataDir, 'secret'))
  const files = existsSync(keptSessions) ? readdirSync(keptSessions).filter(file => session && file.startsWith(`${session}.sqlite`)) : []
  files.forEach(file => cpSync(join(keptSessions, file), join(dataDir, 'sessions', file)))
  return dataDir
}

/**
 * Starts the program and waits until it is ready.
 * @param from another copy of the project
 */
export async function startIn(dataDir: string, args: readonly string[], from: string = root): Promise<Running> {
  const [program, ...own] = commandLine('start')
  // In another copy of the project it writes where it does unasked.
  const data = from === root ? ['--data', dataDir] : []
  const child = spawn(program!, [...own, '--json', ...data, '--host', '127.0.0.1', '--port', '0', ...args], { cwd: from, env: { ...process.env, ...sameEverywhere }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  let stdout = ''
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', chunk => stderr += chunk)
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk
      if (stdout.includes('\n'))
        resolve()
    })
    child.once('exit', code => reject(new Error(`npm start ended with ${code}: ${stderr}`)))
  })
  const ready = JSON.parse(stdout.trim().split('\n').at(-1)!) as Ready
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      try {
        // The first step of every command stands between; the program itself names its own process.
        process.kill(ready.pid, signal)
      }
      catch {}
    }
    await ended
    return child.exitCode
  }
  return {
    ready,
    origin: `http://127.0.0.1:${ready.port}`,
    dataDir,
    said: () => stderr,
    stop: () => end('SIGTERM'),
    kill: async () => void await end('SIGKILL'),
    async dispose() {
      await end('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Opens a copy of a kept session. */
export function openKept(session: string): Promise<Running> {
  return startIn(copyOfKept(session), ['--session', session])
}
