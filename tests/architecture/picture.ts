/**
 * `node tests/architecture/picture.ts`: the rooms and who imports whom, from the imports themselves.
 * With `--write` it goes into ARCHITECTURE.md, between two marks.
 */
import type { Tree } from './imports.ts'
import type { Room } from './rooms.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { readTree } from './imports.ts'
import { allows, graphOf, roomOf } from './judge.ts'
import { open, rooms } from './rooms.ts'

const begin = '<!-- rooms: written by `node tests/architecture/picture.ts --write` -->'
const end = '<!-- /rooms -->'

interface Group { title: string, runs: readonly Room['runs'][] }

const groups: readonly Group[] = [
  { title: 'in a browser', runs: ['browser', 'slides'] },
  { title: 'on paper', runs: ['paper'] },
  { title: 'in Node', runs: ['node', 'anywhere'] },
]

/** What all rest on comes first in the table; whatever claims files before others stands first among the rooms. */
const inOrder = (['anywhere', 'node', 'browser', 'slides', 'paper', 'tests'] as const).flatMap(runs => rooms.filter(room => room.runs === runs))

type Arrow = readonly [from: string, to: string]

/** Who imports a value of whom; arrows that only an exception lets through stand apart. */
function arrowsOf(tree: Tree): { allowed: Arrow[], excepted: Arrow[] } {
  const pairs = tree.imports.filter(({ own, typeOnly }) => own && !typeOnly).map(({ from, to }) => [roomOf(from), roomOf(to)] as const)
  const between = (from: Room, to: Room) => pairs.some(([here, there]) => here === from && there === to)
  const arrows = inOrder.flatMap(from => inOrder.filter(to => to !== from && between(from, to)).map(to => ({ from, to })))
  const named = (isAllowed: boolean): Arrow[] => arrows.filter(({ from, to }) => allows(from, to) === isAllowed).map(({ from, to }) => [from.name, to.name])
  return { allowed: named(true), excepted: named(false) }
}

/** Leaves out an arrow where others lead the same way. */
function shortest(arrows: readonly Arrow[]): Arrow[] {
  const graph = graphOf(arrows)
  const leads = (from: string, to: string): boolean => (graph.get(from) ?? []).some(next => next === to || leads(next, to))
  return arrows.filter(([from, to]) => !(graph.get(from) ?? []).some(next => next !== to && leads(next, to)))
}

/** The picture and the table, as they stand between the marks. */
export function drawRooms(tree: Tree): string {
  const { allowed, excepted } = arrowsOf(tree)
  const drawn = inOrder.filter(({ name, runs }) => runs !== 'tests' && !open.includes(name))
  const isDrawn = ([from, to]: Arrow) => [from, to].every(name => drawn.some(room => room.name === name))
  const imports = (name: string) => allowed.filter(([from]) => from === name).map(([, to]) => to)
  return [
    '```mermaid',
    'flowchart TD',
    ...groups.flatMap(({ title, runs }) => [
      `  subgraph ${title.replaceAll(' ', '-')} [${title}]`,
      ...drawn.filter(room => runs.includes(room.runs)).map(({ name }) => `    ${name}`),
      '  end',
    ]),
    ...shortest(allowed.filter(isDrawn)).map(([from, to]) => `  ${from} --> ${to}`),
    '```',
    '',
    '| room | what lives there | imports |',
    '| --- | --- | --- |',
    ...inOrder.map(({ name, what }) => `| ${name} | ${what} | ${imports(name).join(', ') || 'nothing'} |`),
    ...excepted.length > 0 ? ['', `Walls with a hole, each with its reason in \`tests/architecture/exceptions.ts\`: ${excepted.map(([from, to]) => `${from} to ${to}`).join(', ')}.`] : [],
  ].join('\n')
}

/** What stands between the marks of a text. */
export function pictureIn(text: string): string {
  return partsOf(text)[1].trim()
}

function partsOf(text: string): [before: string, between: string, after: string] {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from)
    throw new Error(`ARCHITECTURE.md has lost the marks of the picture: put "${begin}" and "${end}" where it belongs.`)
  return [text.slice(0, from + begin.length), text.slice(from + begin.length, to), text.slice(to)]
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..')
  const picture = drawRooms(await readTree(root))
  const file = join(root, 'ARCHITECTURE.md')
  if (process.argv.includes('--write')) {
    const [before, , after] = partsOf(readFileSync(file, 'utf8'))
    writeFileSync(file, `${before}\n\n${picture}\n\n${after}`)
  }
  else {
    console.log(picture)
  }
}
