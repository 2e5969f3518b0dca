// First step of every command: plain JavaScript without dependencies, for Node 18 and up.
// Installs what the lock file says if that is missing or stale, as much of it as the command needs, makes
// sure of the Node that travels with the project, and hands over: to engine/commands/<command>.ts, or to a
// script named by its path.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { levelOf, npmArgs, planInstall, readStamp, stampOf } from '../core/install-plan.mjs'

/** Type stripping and node:sqlite need no flag from here on. */
const NEEDED = [22, 18]

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const stampFile = join(root, 'node_modules', '.lock-hash')
const say = line => process.stderr.write(`${line}\n`)

function stop(sentence) {
  say(`\n${sentence}`)
  process.exit(1)
}

function lockHash() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
}

function installed() {
  return existsSync(stampFile) ? readStamp(readFileSync(stampFile, 'utf8')) : null
}

function install(plan, hash) {
  say(plan.does === 'add'
    ? 'Installing what tests and tools need besides, as package-lock.json says (once) …'
    : 'Installing what package-lock.json says (once, and again when it changes) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const result = spawnSync(npm, npmArgs(plan), {
    cwd: root,
    // npm's own words go to stderr: stdout belongs to the command.
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  })
  if (result.error)
    stop(`npm could not be started (${result.error.message}). Install Node with npm, version 18 or later, and try again.`)
  if (result.status !== 0)
    stop('The installation failed; npm\'s words are above. Check the network connection, and run the command again.')
  writeFileSync(stampFile, stampOf(hash, plan.level))
}

function versionOf(node) {
  const result = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return /^v(\d+)\.(\d+)/.exec(result.stdout ?? '')?.slice(1).map(Number) ?? null
}

function isEnough(version) {
  return version !== null && (version[0] > NEEDED[0] || (version[0] === NEEDED[0] && version[1] >= NEEDED[1]))
}

/** The Node that came as a platform package, else this one. npm drops a failed optional package silently, so ask it. */
function findRuntime() {
  const bundled = join(root, 'node_modules', `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const runtime = [bundled, process.execPath].find(node => existsSync(node) && isEnough(versionOf(node)))
  if (!runtime)
    stop(`This needs Node ${NEEDED.join('.')} or later, and this is ${process.version}. Install the current long-term release of Node and run the command again.`)
  return runtime
}

const [command, ...args] = process.argv.slice(2)
const script = join(root, command?.includes('/') ? command : join('engine', 'commands', `${command}.ts`))
if (!command || !existsSync(script))
  stop(`There is no command "${command ?? ''}". See the commands in README.md.`)

const hash = lockHash()
const plan = planInstall(installed(), hash, levelOf(command, args))
if (plan.does !== 'nothing')
  install(plan, hash)
const runtime = findRuntime()

const child = spawn(runtime, ['--disable-warning=ExperimentalWarning', script, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: [dirname(runtime), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) },
})
// Ctrl-C reaches the child by itself; it stops in its own time, and so do we.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('error', error => stop(`${runtime} could not be started: ${error.message}`))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
