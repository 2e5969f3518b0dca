/** `npm test`: the one gate that CI mirrors. Each runner closes with a line of how many passed. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { failWith, root } from '../../engine/commands/command.ts'
import { readFlags } from '../../engine/commands/flags.ts'
import { findBrowser } from '../../engine/print/find-browser.ts'

interface Runner { name: string, args: string[], env?: Record<string, string> }

const bin = (name: string, path: string) => join(root, 'node_modules', name, path)
const tsc = bin('typescript', 'bin/tsc')
const reports = join(root, '.cache', 'reports')
const report = (name: string) => join(reports, `${name}.json`)
const vitest = (project: string): Runner => ({
  name: project,
  args: [bin('vitest', 'vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report(project)}`],
})

const quick: Runner[] = [
  { name: 'check', args: ['--disable-warning=ExperimentalWarning', join(root, 'engine', 'commands', 'check.ts')] },
  { name: 'agenda', args: ['--disable-warning=ExperimentalWarning', join(root, 'engine', 'commands', 'agenda.ts')] },
  { name: 'lint', args: [bin('eslint', 'bin/eslint.js'), '.', '--cache', '--cache-location', join(root, '.cache', 'eslint'), '--max-warnings', '0'] },
  { name: 'walls', args: [join(root, 'tests', 'architecture', 'walls.ts')] },
  { name: 'types-core', args: [tsc, '-p', 'engine/core/tsconfig.json'] },
  { name: 'types-node', args: [tsc, '-p', 'tsconfig.json'] },
  { name: 'types-tools', args: [tsc, '-p', 'tsconfig.tools.json'] },
  { name: 'types-vue', args: [bin('vue-tsc', 'bin/vue-tsc.js'), '-p', 'tsconfig.vue.json'] },
  vitest('unit'),
  vitest('conformance'),
]

interface Closing { passed: number, failed: number }

function run({ name, args, env }: Runner): Promise<Closing> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', chunk => output += chunk)
    child.stderr.on('data', chunk => output += chunk)
    child.on('error', reject)
    child.on('close', (code) => {
      const closing = closingOf(name, args, code)
      // What a runner prints is kept together, though two run at once.
      if (closing.failed > 0)
        process.stdout.write(`${output}\n`)
      process.stderr.write(`${closing.failed ? '✗' : '✓'} ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
      resolve(closing)
    })
  })
}

function closingOf(name: string, args: readonly string[], code: number | null): Closing {
  if (!args.some(arg => arg.startsWith('--outputFile')))
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests: failed } = readReport(name)
  // A run that ended badly has failed, whatever its report says; so has one that found no test.
  return { passed, failed: code === 0 && passed > 0 ? failed : Math.max(1, failed) }
}

function readReport(name: string): { numPassedTests: number, numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(report(name), 'utf8'))
  }
  catch {
    return { numPassedTests: 0, numFailedTests: 1 }
  }
}

async function inLanes(runners: readonly Runner[], lanes: number): Promise<[string, Closing][]> {
  const queue = [...runners]
  const done: [string, Closing][] = []
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (let runner = queue.shift(); runner; runner = queue.shift())
      done.push([runner.name, await run(runner)])
  }))
  return done
}

async function main() {
  readFlags({ usage: 'npm test', does: 'Content check, lint, types, unit, conformance and browser tests.', flags: {} })
  mkdirSync(reports, { recursive: true })
  const browser = findBrowser(line => process.stderr.write(`${line}\n`))
  const closings = await inLanes(quick, 2)
  // Alone: a browser, a server and many phones are enough for two cores.
  closings.push(['e2e', await run({ ...vitest('e2e'), env: { CHROMIUM_PATH: browser } })])
  for (const [name, { passed, failed }] of closings)
    process.stdout.write(`${name}: ${passed} passed, ${failed} failed\n`)
  process.exitCode = closings.some(([, { failed }]) => failed > 0) ? 1 : 0
}

main().catch(failWith)
