/** `--help` of every command. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
const readme = readFileSync(join(root, 'README.md'), 'utf8').split('\n')
const flagsIn = (text: string) => [...new Set(text.match(/--[a-z]+/g) ?? [])]

it.each(Object.entries(scripts))('%s says what it does and takes, as README.md does, and does nothing else', async (command, line) => {
  const [, , name] = line.split(' ')
  const script = name!.includes('/') ? name! : `engine/commands/${name}.ts`
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(root, script), '--help'], { env: { ...process.env, NODE_NO_WARNINGS: '1' } })
  const typed = ['start', 'test'].includes(command) ? `npm ${command}` : `npm run ${command}`
  expect(stderr).toBe('')
  expect(stdout).toMatch(new RegExp(`^${typed}(?: --.*)?\\n[A-Z].+\\.\\n`))
  const row = readme.find(line => line.startsWith(`| \`${typed}`))!
  expect(flagsIn(stdout)).toEqual(expect.arrayContaining(flagsIn(row)))
}, 60_000)
