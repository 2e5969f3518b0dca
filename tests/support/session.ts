/** Runs the program as a user does: `engine/commands/start.ts --json` in a process and folder of its own. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

export const root: string = join(import.meta.dirname, '..', '..')

export interface RunningSession {
  joinUrl: string
  code: string
  presentUrl: string
  displayUrl: string
  consoleUrl: string
  port: number
  pid: number
  session: string
  origin: string
  dataDir: string
  /** What it said on stderr so far. */
  said: () => string
  process: ChildProcess
  /** Ends the process and returns its exit code; the data stay. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
  dispose: () => Promise<void>
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'session-'))

/**
 * Runs a command, or a script named by its path, to its end.
 * @param from a checkout, when it is not this one
 */
export async function runScript(name: string, args: readonly string[] = [], env: Record<string, string> = {}, from: string = root): Promise<{ code: number | null, stdout: string, stderr: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(from, name.includes('/') ? name : `engine/commands/${name}.ts`), ...args], { env: { ...process.env, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', chunk => stdout += chunk)
  child.stderr.on('data', chunk => stderr += chunk)
  const [code] = await once(child, 'close') as [number | null]
  return { code, stdout, stderr }
}

/** What somebody types to start a session: a program with its arguments, and where they are. */
export interface Start { program: readonly string[], from?: string }

const ownStart: Start = { program: [join(root, 'engine', 'commands', 'start.ts')] }

/** Starts a session and waits for its line of JSON. */
export async function startSession(args: readonly string[] = [], dataDir = newDataDir(), { program, from }: Start = ownStart): Promise<RunningSession> {
  const given = args.includes('--port') ? args : ['--port', '0', ...args]
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...program, '--json', '--data', dataDir, '--host', '127.0.0.1', ...given], { cwd: from })
  let stderr = ''
  let stdout = ''
  child.stderr.on('data', chunk => stderr += chunk)
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      if (stdout.includes('\n'))
        resolve()
    })
    child.once('exit', code => reject(new Error(`start ended with ${code}: ${stderr}`)))
  })
  const ready = JSON.parse(stdout.trim().split('\n').at(-1)!) as Omit<RunningSession, 'origin' | 'dataDir' | 'process' | 'stop' | 'said' | 'dispose'>
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null)
      return child.exitCode
    child.kill(signal)
    const [code] = await once(child, 'exit') as [number | null]
    return code
  }
  return {
    ...ready,
    origin: `http://127.0.0.1:${ready.port}`,
    dataDir,
    process: child,
    said: () => stderr,
    stop,
    async dispose() {
      await stop('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
