/** What the gate runs, in parts that a person can ask for by name. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ToldError } from '../../engine/core/told-error.ts'
import { project as root } from '../../engine/library/project.ts'

/** `quick` needs no browser; `slow` runs only when everything quick passed; `release` only when asked for. */
export type Stage = 'quick' | 'slow' | 'release'

export interface Runner {
  name: string
  stage: Stage
  args: string[]
  /** Where a test runner writes what came of each test. */
  report?: string
}

export interface Choice {
  only?: string
  changed?: boolean
  fix?: boolean
  all?: boolean
}

/** Asked for something that there is not. */
export class ChoiceError extends ToldError {}

export const reports: string = join(root, '.cache', 'reports')

const bin = (name: string, path: string) => join(root, 'node_modules', name, path)
/** The native compiler checks TypeScript for a quarter of the work; it knows no Vue, nor does the linter know it. */
const native = [bin('typescript-native', 'bin/tsc'), '--singleThreaded']
/** What did not change is not checked again. */
const types = (name: string, project: string, compiler = native): Runner => ({ name: `types-${name}`, stage: 'quick', args: [...compiler, '-p', project, '--incremental', '--tsBuildInfoFile', join(root, '.cache', 'types', `${name}.tsbuildinfo`)] })
const command = (name: string) => ['--disable-warning=ExperimentalWarning', join(root, 'engine', 'commands', `${name}.ts`)]

/**
 * Every runner, the longest of a stage first; names hold for ever, since people and CI use them.
 * @returns those that were chosen
 * @throws ChoiceError
 */
export function runnersFor({ only, changed = false, fix = false, all = false }: Choice): Runner[] {
  const vitest = (project: string, stage: Stage): Runner => {
    const report = join(reports, `${project}.json`)
    return { name: project, stage, report, args: [bin('vitest', 'vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...changed ? ['--changed', '--passWithNoTests'] : []] }
  }
  const files = changed ? changedFiles() : ['.']
  const runners: Runner[] = [
    vitest('unit', 'quick'),
    ...files.length ? [{ name: 'lint', stage: 'quick' as const, args: [bin('eslint', 'bin/eslint.js'), ...files, '--cache', '--cache-strategy', 'content', '--cache-location', join(root, '.cache', 'eslint'), '--max-warnings', '0', '--no-warn-ignored', ...fix ? ['--fix'] : []] }] : [],
    vitest('conformance', 'quick'),
    types('vue', 'tsconfig.vue.json', [bin('vue-tsc', 'bin/vue-tsc.js')]),
    types('tools', 'tsconfig.tools.json'),
    types('node', 'tsconfig.json'),
    types('core', 'engine/core/tsconfig.json'),
    { name: 'check', stage: 'quick', args: command('check') },
    { name: 'agenda', stage: 'quick', args: command('agenda') },
    { name: 'walls', stage: 'quick', args: [join(root, 'tests', 'architecture', 'walls.ts')] },
    vitest('e2e', 'slow'),
    // After the browser tests, whose decks it opens.
    vitest('golden', 'slow'),
    vitest('golden-full', 'release'),
  ]
  return only === undefined
    ? runners.filter(({ stage }) => all || stage !== 'release')
    : only.split(',').flatMap(name => named(runners, name))
}

/** A name, or the beginning of several, such as `types` of `types-core`. */
function named(runners: readonly Runner[], name: string): Runner[] {
  const exactly = runners.filter(runner => runner.name === name)
  const found = exactly.length ? exactly : runners.filter(runner => runner.name.startsWith(`${name}-`))
  if (!found.length && name !== 'lint')
    throw new ChoiceError(`There is no part "${name}": choose ${runners.map(runner => runner.name).join(', ')}.`)
  return found
}

/** Files for the linter that differ from the last commit, or that it does not hold yet. */
function changedFiles(): string[] {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.split('\n')
  return [...new Set([...git('diff', '--name-only', '--relative', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')])]
    .filter(file => /\.(?:[cm]?[jt]s|vue|json)$/.test(file) && existsSync(join(root, file)))
}
