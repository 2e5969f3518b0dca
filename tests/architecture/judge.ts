/** Holds imports against the walls; pure, so that tests can try a wall without building a house. */
import type { Exception } from './exceptions.ts'
import type { Import, Tree } from './imports.ts'
import type { Ban, Room } from './rooms.ts'
import { bans, open, rooms, starts } from './rooms.ts'

export const roomOf = (file: string): Room | undefined => rooms.find(room => room.files.test(file))

/** What is wrong with the tree, one sentence each: where, what, why and what to do. */
export function judge(tree: Tree, exceptions: readonly Exception[]): string[] {
  const used = new Set<Exception>()
  const excused = (from: string, to: string) => {
    const holes = exceptions.filter(hole => covers(hole.from, from) && covers(hole.to, to))
    holes.forEach(hole => used.add(hole))
    return holes.length > 0
  }
  return [
    ...tree.files.filter(file => !roomOf(file)).map(file => `${file} stands in no room: add its folder to tests/architecture/rooms.ts`),
    ...rooms.filter(room => !tree.files.some(file => roomOf(file) === room)).map(room => `tests/architecture/rooms.ts: the room ${room.name} is empty: take it out`),
    ...tree.imports.flatMap(found => refusal(found, excused) ?? []),
    ...tree.imports.flatMap(found => bannedIn(found, excused)),
    ...bans.filter(ban => ban.far).flatMap(ban => loadedFromAfar(tree, ban, excused)),
    ...circlesOf(valuesOf(tree)).map(circle => `${circle.join(' > ')}: these files import each other in a circle: move what they share to a file of its own`),
    ...orphansOf(tree).map(file => `${file} is imported by nobody: delete it, or name it among the starts in tests/architecture/rooms.ts`),
    ...exceptions.filter(hole => !used.has(hole)).map(hole => `tests/architecture/exceptions.ts: nothing in ${hole.from} needs ${hole.to} any more: take the exception out`),
  ]
}

/** Whether the table lets the importing room have the other one. */
export function allows(from: Room, to: Room): boolean {
  return from === to || open.includes(to.name) || from.imports.includes(to.name)
}

function refusal({ from, to, own, lost }: Import, excused: (from: string, to: string) => boolean): string | undefined {
  if (!own)
    return undefined
  if (lost)
    return `${from} imports ${to}, which does not exist: mend the path`
  const [here, there] = [roomOf(from), roomOf(to)]
  if (!here || allows(here, there ?? here) || excused(from, to))
    return undefined
  return `${from} imports ${to}: ${here.name} may not import ${there!.name}, since ${there!.shut ?? here.why}`
}

function bannedIn({ from, to, own, typeOnly }: Import, excused: (from: string, to: string) => boolean): string[] {
  const here = roomOf(from)
  if (own || typeOnly || !here || to.startsWith('virtual:'))
    return []
  return bans.filter(ban => binds(ban, here) && ban.packages.test(to) && !excused(from, to))
    .map(ban => `${from} imports ${to}: ${here.name} may not, since ${ban.why}`)
}

/** Imports through which a page would load a package that stands in a module of another room. */
function loadedFromAfar(tree: Tree, ban: Ban, excused: (from: string, to: string) => boolean): string[] {
  const values = valuesOf(tree)
  const bound = (file: string) => binds(ban, roomOf(file))
  const loads = new Map(tree.imports.filter(({ to, own, typeOnly }) => !own && !typeOnly && ban.packages.test(to)).map(({ from, to }) => [from, to]))
  const through = (file: string, seen = new Set<string>()): string[] | undefined => {
    if (loads.has(file))
      return [file, loads.get(file)!]
    seen.add(file)
    for (const next of values.get(file) ?? []) {
      const rest = seen.has(next) ? undefined : through(next, seen)
      if (rest)
        return [file, ...rest]
    }
    return undefined
  }
  return [...values].filter(([from]) => bound(from)).flatMap(([from, targets]) => targets
    .filter(to => !bound(to))
    .flatMap((to) => {
      const way = through(to)
      return !way || excused(from, way.at(-1)!)
        ? []
        : [`${from} imports ${to}, which loads ${way.slice(1).join(' > ')}: ${roomOf(from)!.name} may not, since ${ban.why}`]
    }))
}

function binds(ban: Ban, room: Room | undefined): boolean {
  return room !== undefined && ban.runs.includes(room.runs) && !ban.but?.includes(room.name)
}

function covers(pattern: string, path: string): boolean {
  return pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern
}

function valuesOf({ imports }: Tree): Map<string, string[]> {
  return graphOf(imports.filter(({ own, typeOnly, lost }) => own && !typeOnly && !lost).map(({ from, to }) => [from, to]))
}

/** Neighbours by node, each named once. */
export function graphOf(edges: readonly (readonly [string, string])[]): Map<string, string[]> {
  const graph = new Map<string, string[]>()
  for (const [from, to] of edges) {
    const targets = graph.get(from) ?? []
    if (!targets.includes(to))
      graph.set(from, [...targets, to])
  }
  return graph
}

/** Every circle that a walk through the graph closes; empty where things go one way. */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = []
  const done = new Set<string>()
  const walk = (node: string, path: readonly string[]) => {
    const at = path.indexOf(node)
    if (at >= 0)
      circles.push([...path.slice(at), node])
    if (at >= 0 || done.has(node))
      return
    for (const next of graph.get(node) ?? [])
      walk(next, [...path, node])
    done.add(node)
  }
  for (const node of graph.keys())
    walk(node, [])
  return circles
}

function orphansOf({ files, imports }: Tree): string[] {
  const known = new Set(imports.map(({ to }) => to))
  return files.filter(file => !known.has(file) && !starts.some(start => start.test(file)))
}
