#!/usr/bin/env node
// The one command of a packed engine, in plain JavaScript for any Node: `npx workshop start`.
import { existsSync } from 'node:fs'
import process from 'node:process'

/** node:sqlite needs no flag from here on. */
const NEEDED = [22, 18]
const COMMANDS = ['start', 'check', 'dev', 'build', 'handouts', 'report', 'preflight']

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]))
  stop(`This needs Node ${NEEDED.join('.')} or later, and this is ${process.version}. Install the current long-term release of Node and run the command again.`)

const [command, ...args] = process.argv.slice(2)
const file = new URL(`./${command}.js`, import.meta.url)
if (!COMMANDS.includes(command) || !existsSync(file))
  stop(`${command ? `There is no command "${command}"` : 'A command is missing'}: use one of ${COMMANDS.join(', ')}, as in "npx workshop start".`)

// A command reads its flags from behind its own name; node:sqlite is announced as an experiment on every start.
process.argv.splice(1, process.argv.length - 1, file.pathname, ...args)
process.removeAllListeners('warning')
await import(file.href)
