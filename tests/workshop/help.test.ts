/** `--help` of every command. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { beforeAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
const readme = readFileSync(join(root, 'README.md'), 'utf8').split('\n')
const flagsIn = (text: string) => [...new Set(text.match(/--[a-z]+/g) ?? [])]
const typed = (command: string) => ['start', 'test'].includes(command) ? `npm ${command}` : `npm run ${command}`

const commands = Object.entries(scripts).map(([command, line]) => {
  const [, , name, ...given] = line.split(' ')
  return [command, { script: join(root, name!.includes('/') ? name! : `engine/commands/${name}.ts`), given }] as const
})
const env = { ...process.env, NODE_NO_WARNINGS: '1' }
const run = promisify(execFile)

let said: Record<string, { code: number, stdout: string, stderr: string }>
beforeAll(async () => {
  const { stdout } = await run(process.execPath, [join(root, 'tests', 'support', 'say-help.ts'), ...new Set(commands.map(([, { script }]) => script))], { env })
  said = JSON.parse(stdout)
}, 60_000)

it.each(commands.filter(([, { given }]) => !given.length))('%s says what it does and takes, as README.md does, and does nothing else', (command, { script }) => {
  const { code, stdout, stderr } = said[script]!
  expect(code).toBe(0)
  expect(stderr).toBe('')
  expect(stdout).toMatch(new RegExp(`^${typed(command)}(?: --.*)?\\n[A-Z].+\\.\\n`))
  const row = readme.find(line => line.startsWith(`| \`${typed(command)}`))!
  expect(flagsIn(stdout)).toEqual(expect.arrayContaining(flagsIn(row)))
})

it.each(commands.filter(([, { given }]) => given.length))('%s is a short name, in README.md too, for flags that there are', (command, { script, given }) => {
  expect(flagsIn(said[script]!.stdout)).toEqual(expect.arrayContaining(flagsIn(given.join(' '))))
  expect(readme.filter(line => line.startsWith('|') && line.includes(`\`${typed(command)}\``))).toHaveLength(1)
})

it('says the same in a process of its own, and ends well', async () => {
  const [, { script }] = commands.find(([command]) => command === 'start')!
  const { stdout, stderr } = await run(process.execPath, [script, '--help'], { env })
  expect({ code: 0, stdout, stderr }).toEqual(said[script])
}, 60_000)
