/** `npm test`: the one gate that CI mirrors. Each runner closes with a line of how many passed. */
import type { Choice, Runner } from './runners.ts'
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { failWith } from '../../engine/commands/command.ts'
import { readFlags } from '../../engine/commands/flags.ts'
import { project as root } from '../../engine/library/project.ts'
import { findBrowser } from '../../engine/print/find-browser.ts'
import { reports, runnersFor } from './runners.ts'

interface Closing { name: string, passed: number, failed: number }

const say = (line: string) => process.stderr.write(`${line}\n`)

/** A shell knows what its children and theirs cost, which Node cannot tell of them. */
const counted = (args: readonly string[]): [string, string[]] => process.platform === 'win32'
  ? [process.execPath, [...args]]
  : ['/bin/sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', process.execPath, ...args]]

function run(runner: Runner, env: NodeJS.ProcessEnv): Promise<Closing> {
  const began = performance.now()
  if (runner.report)
    rmSync(runner.report, { force: true })
  return new Promise((resolve, reject) => {
    const child = spawn(...counted(runner.args), { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
    let output = ''
    let times = ''
    child.stdout!.on('data', chunk => output += chunk)
    child.stderr!.on('data', chunk => output += chunk)
    child.stdio[3]!.on('data', chunk => times += chunk)
    child.on('error', reject)
    child.on('close', (code) => {
      const closing = closingOf(runner, code)
      // What a runner prints is kept together, though two run at once.
      if (closing.failed > 0)
        process.stdout.write(`${output}\n`)
      const cpu = cpuSeconds(times)
      say(`${closing.failed ? '✗' : '✓'} ${runner.name} in ${seconds((performance.now() - began) / 1000)}${cpu === null ? '' : `, ${seconds(cpu)} of CPU`}`)
      resolve(closing)
    })
  })
}

const seconds = (s: number) => `${s.toFixed(1)} s`

/** Of what `times` prints, such as `0m1.05s 0m0.10s`, the last line: user and system time of all that ended. */
function cpuSeconds(times: string): number | null {
  const parts = [...times.trim().split('\n').at(-1)!.matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.length ? parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0) : null
}

function closingOf({ name, report, args }: Runner, code: number | null): Closing {
  if (!report)
    return code === 0 ? { name, passed: 1, failed: 0 } : { name, passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests: failed } = readReport(report)
  // A run that ended badly has failed, whatever its report says; so has one that found no test and was to find some.
  return { name, passed, failed: code === 0 && (passed > 0 || args.includes('--passWithNoTests')) ? failed : Math.max(1, failed) }
}

function readReport(file: string): { numPassedTests: number, numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  }
  catch {
    return { numPassedTests: 0, numFailedTests: 0 }
  }
}

async function inLanes(runners: readonly Runner[], lanes: number, env: NodeJS.ProcessEnv): Promise<Closing[]> {
  const queue = [...runners]
  const done: Closing[] = []
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (let runner = queue.shift(); runner; runner = queue.shift())
      done.push(await run(runner, env))
  }))
  return done
}

function choice(): Choice {
  return readFlags({
    usage: 'npm test',
    does: 'Content check, lint, types, unit, conformance and browser tests.',
    flags: {
      only: { type: 'string', takes: 'NAME,NAME', tells: 'only these, such as unit, types or e2e' },
      changed: { type: 'boolean', tells: 'only tests of what differs from the last commit, and lint of those files' },
      fix: { type: 'boolean', tells: 'lets lint mend what it can' },
      all: { type: 'boolean', tells: 'also what only a release needs' },
    },
  }).values
}

async function main() {
  const runners = runnersFor(choice())
  mkdirSync(reports, { recursive: true })
  // Most of what starts is Node, on code that hardly differs from the last time.
  const ours = { ...process.env, NODE_COMPILE_CACHE: join(root, '.cache', 'compiled') }
  const env = runners.some(({ report }) => report) ? { ...ours, CHROMIUM_PATH: findBrowser(say, !runners.some(({ stage }) => stage === 'release')) } : ours
  const closings = await inLanes(runners.filter(({ stage }) => stage === 'quick'), 2, env)
  const red = closings.filter(({ failed }) => failed > 0).map(({ name }) => name)
  const slow = runners.filter(({ stage }) => stage !== 'quick')
  // Alone: a browser, a server and many phones are enough for two cores.
  if (!red.length)
    closings.push(...await inLanes(slow, 1, env))
  for (const { name, passed, failed } of closings)
    process.stdout.write(`${name}: ${passed} passed, ${failed} failed\n`)
  if (red.length && slow.length)
    process.stdout.write(`${slow.map(({ name }) => name).join(', ')}: not run, since ${red.join(', ')} failed; ${slow.length === 1 ? 'it takes' : 'they take'} longest\n`)
  process.exitCode = closings.some(({ failed }) => failed > 0) ? 1 : 0
}

main().catch(failWith)
