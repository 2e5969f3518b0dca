/** Which file imports which, as `dependency-cruiser` reads TypeScript and Vue files. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { cruise } from 'dependency-cruiser'

export interface Import {
  /** Path from the root. */
  from: string
  /** Path from the root, or the name of a package as it was written; built-in modules begin with `node:`. */
  to: string
  /** Types are gone before anything runs. */
  typeOnly: boolean
  /** True where `to` is one of our own files. */
  own: boolean
  /** True where nothing was found under the path. */
  lost: boolean
}

export interface Tree {
  files: string[]
  imports: Import[]
}

/** What holds code. Fixtures are content for tests, mistakes included. */
const folders = ['engine', 'components', 'handouts', 'layouts', 'setup', 'workshops', 'tests']
const ours = /\.(?:ts|vue|mjs)$/

/** Reads the tree below `root`; about four seconds for all of this repository. */
export async function readTree(root: string): Promise<Tree> {
  const { output } = await cruise(
    folders.filter(folder => existsSync(join(root, folder))),
    { baseDir: root, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, exclude: { path: '^tests/fixtures/' } },
    { extensions: ['.ts', '.vue', '.mjs', '.js'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  )
  if (typeof output === 'string')
    throw new Error('dependency-cruiser gave a report instead of its data: take the reporter out of its options.')
  const modules = output.modules.filter(({ source }) => ours.test(source) && folders.includes(source.split('/')[0]!))
  const files = modules.map(({ source }) => source).sort()
  const imports = modules.flatMap(({ source, dependencies }) => dependencies.map((found): Import => {
    const own = found.module.startsWith('.')
    return {
      from: source,
      to: own ? found.resolved : found.coreModule ? `node:${found.module.replace(/^node:/, '')}` : found.module,
      typeOnly: found.dependencyTypes.some(type => type === 'type-only' || type === 'type-import'),
      own,
      lost: own && found.couldNotResolve,
    }
  }))
  const started = files.filter(file => file.endsWith('.ts')).flatMap(file => startedByPath(root, file))
  return { files, imports: [...imports, ...started].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)) }
}

/** A file that another one starts as a process, by a path from where it stands, is as good as imported. */
function startedByPath(root: string, from: string): Import[] {
  return [...readFileSync(join(root, from), 'utf8').matchAll(/join\(import\.meta\.dirname((?:,\s*'[^']+')+)\)/g)]
    .map(([, parts]) => posix.join(dirname(from), ...[...parts!.matchAll(/'([^']+)'/g)].map(([, part]) => part!)))
    .filter(to => ours.test(to) && existsSync(join(root, to)))
    .map(to => ({ from, to, typeOnly: false, own: true, lost: false }))
}

const compare = (a: string, b: string) => a < b ? -1 : a > b ? 1 : 0
