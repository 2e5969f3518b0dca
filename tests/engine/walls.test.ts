import type { Exception } from '../architecture/exceptions.ts'
import type { Tree } from '../architecture/imports.ts'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readTree } from '../architecture/imports.ts'
import { circlesOf, graphOf, judge, roomOf } from '../architecture/judge.ts'
import { drawRooms, pictureIn } from '../architecture/picture.ts'
import { open, rooms } from '../architecture/rooms.ts'

const root = join(import.meta.dirname, '../..')

/** Reading all imports takes seconds, and longer beside other tests. */
const SLOW_MS = 90_000

/** A file in each room, what it must not import, and how the refusal goes on. */
const forbidden: readonly [from: string, to: string, because: string][] = [
  ['engine/core/seed.ts', 'engine/server/seed.ts', 'core may not import server, since core is the meaning'],
  ['engine/kinds/poll-seed/logic.ts', 'engine/live/seed.ts', 'kinds may not import live, since the logic of a kind is as pure as core'],
  ['engine/words/seed.ts', 'engine/live/seed.ts', 'words may not import live, since words know nobody'],
  ['engine/library/check/seed.ts', 'engine/library/seed.ts', 'check may not import library, since a rule judges what it is given'],
  ['engine/library/seed.ts', 'engine/server/seed.ts', 'library may not import server, since all that runs in Node reads'],
  ['engine/build/seed.ts', 'engine/phone/seed.ts', 'build may not import phone, since build hands sources'],
  ['engine/phone/vite.config.ts', 'engine/phone/seed.ts', 'build may not import phone, since build hands sources'],
  ['engine/server/seed.ts', 'engine/components/Seed.vue', 'server may not import components, since the server holds the truth'],
  ['engine/people/seed.ts', 'engine/server/seed.ts', 'people may not import server, since simulated people know of a session what phones know'],
  ['engine/commands/seed.ts', 'engine/console/Seed.vue', 'commands may not import console, since a command puts rooms together'],
  ['engine/setup/preparser.ts', 'engine/deck/seed.ts', 'hooks may not import deck, since these hooks run in Node'],
  ['engine/setup/root.ts', 'engine/library/seed.ts', 'setup may not import library, since these hooks run in every page'],
  ['engine/live/seed.ts', 'engine/server/seed.ts', 'live may not import server, since live serves phone'],
  ['engine/ui/seed.ts', 'engine/live/seed.ts', 'ui may not import live, since what is drawn'],
  ['engine/deck/seed.ts', 'engine/components/Seed.vue', 'deck may not import components, since an adapter knows'],
  ['engine/components/Seed.vue', 'engine/look/components/Seed.vue', 'components may not import look, since an exercise on a slide works in any deck'],
  ['engine/kinds/poll-seed/Slide.vue', 'engine/phone/seed.ts', 'components may not import phone, since an exercise on a slide works in any deck'],
  ['engine/phone/seed.ts', 'engine/console/Seed.vue', 'phone may not import console, since the phone page is small'],
  ['engine/kinds/poll-seed/Phone.vue', 'engine/components/Seed.vue', 'phone may not import components, since the phone page is small'],
  ['engine/console/Seed.vue', 'engine/phone/seed.ts', 'console may not import phone, since the console stands alone'],
  ['engine/kinds/poll-seed/Preview.vue', 'engine/deck/seed.ts', 'console may not import deck, since the console stands alone'],
  ['engine/look/styles/seed.ts', 'engine/look/components/Seed.vue', 'styles may not import look, since styles are'],
  ['engine/look/components/Seed.vue', 'engine/live/seed.ts', 'look may not import live, since the look is an addon'],
  ['engine/print/seed.ts', 'engine/handouts/seed.ts', 'print may not import handouts, since print prints'],
  ['engine/handouts/seed.ts', 'engine/server/seed.ts', 'handouts may not import server, since handouts are made from files'],
  ['engine/kinds/poll-seed/Print.vue', 'engine/phone/seed.ts', 'handouts may not import phone, since handouts are made from files'],
  ['engine/reports/seed.ts', 'engine/server/seed.ts', 'reports may not import server, since a report is made'],
  ['components/Seed.vue', 'engine/live/seed.ts', 'figures may not import live, since a workshop draws'],
  ['handouts/seed.ts', 'engine/library/seed.ts', 'cards may not import library, since a workshop prints'],
  ['workshops/other/components/Seed.vue', 'engine/phone/seed.ts', 'figures may not import phone, since a workshop draws'],
  ['tests/engine/seed.test.ts', 'components/Seed.vue', 'tests of the engine may not import figures, since the engine serves any workshop'],
  ['tests/workshop/seed.test.ts', 'engine/commands/seed.ts', 'tests of the workshop may not import commands, since a command is where'],
  ['tests/support/seed.ts', 'handouts/seed.ts', 'support may not import cards, since the engine serves any workshop'],
  ['tests/architecture/seed.ts', 'engine/server/seed.ts', 'architecture may not import server, since walls are judged'],
  ['tests/bench/seed.ts', 'tests/workshop/seed.test.ts', 'tools may not import tests of the workshop, since a test is nobody\'s library'],
  // Whom nobody imports.
  ['engine/server/two.ts', 'engine/commands/seed.ts', 'server may not import commands, since a command is where a process begins'],
  ['engine/handouts/two.ts', 'handouts/seed.ts', 'handouts may not import cards, since the engine serves any workshop'],
  ['engine/core/two.ts', 'tests/support/seed.ts', 'core may not import support, since what runs a workshop needs no test'],
  ['engine/live/two.ts', 'tests/bench/seed.ts', 'live may not import tools, since a tool is where a process begins'],
  ['engine/print/two.ts', 'tests/architecture/seed.ts', 'print may not import architecture, since the walls are for tests alone'],
]

/** A package that a room must not load. */
const banned: readonly [from: string, pack: string, because: string][] = [
  ['engine/core/node.ts', 'node:fs', 'core may not, since what runs anywhere'],
  ['engine/core/vue.ts', 'vue', 'core may not, since what runs anywhere'],
  ['engine/kinds/poll-seed/value.ts', 'socket.io', 'kinds may not, since what runs anywhere'],
  ['engine/library/check/node.ts', 'node:path', 'check may not, since what runs anywhere'],
  ['engine/server/vue.ts', 'vue', 'server may not, since what runs in Node'],
  ['engine/phone/node.ts', 'node:fs', 'phone may not, since browsers have no Node'],
  ['engine/phone/zod.ts', 'zod', 'phone may not, since a page loads no schema'],
  ['engine/console/yaml.ts', 'yaml', 'console may not, since a page loads no schema'],
  ['engine/components/node.ts', 'node:fs', 'components may not, since browsers have no Node'],
  ['engine/components/slidev.ts', '@slidev/client', 'components may not, since Slidev\'s inner workings'],
  ['engine/live/slidev.ts', '@slidev/client', 'live may not, since Slidev\'s inner workings'],
  ['engine/phone/serving.ts', 'hono', 'phone may not, since a page never loads what serves'],
  ['components/node.ts', 'node:fs', 'figures may not, since browsers have no Node'],
]

let folder: string
let faults: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'walls-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const lines = new Map<string, string[]>()
  const line = (file: string, ...more: string[]) => lines.set(file, [...lines.get(file) ?? [], ...more])
  for (const [from, to] of forbidden) {
    line(to)
    line(from, `import '${pathTo(from, to)}'`)
  }
  for (const [from, pack] of banned)
    line(from, `import '${pack}'`)
  line('engine/core/schema.ts', 'import { z } from \'zod\'', 'export const word = z.string()', 'export type Word = string')
  line('engine/core/between.ts', 'export * from \'./schema.ts\'')
  line('engine/phone/far.ts', 'import { word } from \'../core/between.ts\'', 'export const other = word')
  line('engine/phone/types.ts', 'import type { ZodType } from \'zod\'', 'import type { Word } from \'../core/schema.ts\'', 'export type Both = Word | ZodType')
  line('engine/phone/type-of-console.ts', 'import type Seed from \'../console/Seed.vue\'', 'export type Other = typeof Seed')
  line('engine/look/components/frame.ts', 'import \'@slidev/client\'')
  line('engine/deck/adapter.ts', 'import \'@slidev/client\'')
  line('engine/server/starts.ts', 'export const printer = join(import.meta.dirname, \'..\', \'reports\', \'seed.ts\')')
  line('engine/ui/lazy.ts', 'export const later = () => import(\'../server/seed.ts\')')
  line('engine/ui/one.ts', 'import \'./other.ts\'')
  line('engine/ui/other.ts', 'import \'./one.ts\'')
  line('engine/ui/lost.ts', 'import \'./nowhere.ts\'')
  line('engine/attic/seed.ts')
  for (const [file, texts] of lines) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    const text = texts.length > 0 ? texts.join('\n') : 'export default 1'
    writeFileSync(join(folder, file), file.endsWith('.vue') ? `<script setup lang="ts">\n${text}\n</script>\n\n<template>\n  <i />\n</template>\n` : `${text}\n`)
  }
  faults = judge(await readTree(folder), [])
}, SLOW_MS)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function pathTo(from: string, to: string): string {
  const path = relative(dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}

it('has a forbidden import for every room', () => {
  expect(new Set(forbidden.map(([from]) => roomOf(from)?.name))).toEqual(new Set(rooms.map(({ name }) => name)))
})

it.each(forbidden)('keeps %s from %s', (from, to, because) => {
  expect(faults).toContainEqual(expect.stringContaining(`${from} imports ${to}: ${because}`))
})

it.each(banned)('keeps %s from %s', (from, pack, because) => {
  expect(faults).toContainEqual(expect.stringContaining(`${from} imports ${pack}: ${because}`))
})

it('follows values to a schema, and lets types pass', () => {
  expect(faults).toContainEqual(expect.stringContaining('engine/phone/far.ts imports engine/core/between.ts, which loads engine/core/schema.ts > zod: phone may not, since a page loads no schema'))
  expect(faults.join('\n')).not.toContain('engine/phone/types.ts imports')
})

it('holds between rooms for types, for what is loaded late and for what is started by its path', () => {
  expect(faults).toContainEqual(expect.stringContaining('engine/phone/type-of-console.ts imports engine/console/Seed.vue: phone may not import console'))
  expect(faults).toContainEqual(expect.stringContaining('engine/ui/lazy.ts imports engine/server/seed.ts: ui may not import server'))
  expect(faults).toContainEqual(expect.stringContaining('engine/server/starts.ts imports engine/reports/seed.ts: server may not import reports'))
})

it('lets deck and look ask Slidev', () => {
  expect(faults.filter(fault => /^engine\/(?:deck\/adapter|look\/components\/frame)\.ts imports/.test(fault))).toEqual([])
})

it('names a circle, a lost path, a folder without a room and a file that nobody imports', () => {
  expect(faults).toContainEqual(expect.stringContaining('engine/ui/one.ts > engine/ui/other.ts > engine/ui/one.ts: these files import each other in a circle'))
  expect(faults).toContainEqual(expect.stringMatching(/^engine\/ui\/lost\.ts imports \S*nowhere\.ts, which does not exist/))
  expect(faults).toContainEqual(expect.stringContaining('engine/attic/seed.ts stands in no room'))
  expect(faults).toContainEqual(expect.stringContaining('engine/ui/lazy.ts is imported by nobody'))
})

it('lets a named exception through, and fails one that is not needed', () => {
  const tree: Tree = { files: [], imports: [{ from: 'engine/server/a.ts', to: 'engine/phone/b.ts', own: true, lost: false, typeOnly: false }] }
  const [hole, idle]: Exception[] = [
    { from: 'engine/server/', to: 'engine/phone/b.ts', because: 'a test' },
    { from: 'engine/server/', to: 'engine/phone/c.ts', because: 'a test' },
  ]
  const about = (exceptions: Exception[]) => judge(tree, exceptions).filter(fault => /engine\/server\/ |^engine\/server\/a/.test(fault))
  expect(about([])).toHaveLength(1)
  expect(about([hole!])).toEqual([])
  expect(about([hole!, idle!])).toEqual(['tests/architecture/exceptions.ts: nothing in engine/server/ needs engine/phone/c.ts any more: take the exception out'])
})

it('lets rooms import one way only', () => {
  const arrows = rooms.flatMap(({ name, imports }) => imports.filter(to => !open.includes(to)).map(to => [name, to] as const))
  expect(circlesOf(graphOf(arrows))).toEqual([])
  expect(arrows.map(([, to]) => to).filter(to => !rooms.some(({ name }) => name === to))).toEqual([])
})

it('has the picture of today in ARCHITECTURE.md', async () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  expect(pictureIn(text), 'write it again with `node tests/architecture/picture.ts --write`').toBe(drawRooms(await readTree(root)))
}, SLOW_MS)
