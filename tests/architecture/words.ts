/**
 * `node tests/architecture/words.ts`: whether each module of words is what its catalogue says.
 * With `--write` it is made so.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import process from 'node:process'
import { compile, readCatalogue } from './catalogue.ts'

const catalogues = ['engine/words/*/*.yaml', 'engine/kinds/*/words/*.yaml']

/** A module of words, as it should be. */
export interface Module {
  catalogue: string
  file: string
  source: string
}

/** Every catalogue below a folder, compiled. The language is the name of its folder, or of the file in a kind's. */
export function modulesOf(root: string): Module[] {
  return globSync(catalogues, { cwd: root }).sort().map((catalogue) => {
    const file = catalogue.replace(/\.yaml$/, '.ts')
    const language = /([\w-]+)(?:\/[\w-]+)?\.yaml$/.exec(catalogue.replace(/^engine\/(?:kinds\/[^/]+\/)?words\//, ''))![1]!
    const runtime = relative(dirname(catalogue), 'engine/words/plural.ts').replace(/^(?!\.)/, './')
    return { catalogue, file, source: compile(catalogue, language, runtime, readCatalogue(catalogue, readFileSync(join(root, catalogue), 'utf8'))) }
  })
}

/** Modules that differ from their catalogue. */
export function outdated(root: string): Module[] {
  return modulesOf(root).filter(({ file, source }) => {
    try {
      return readFileSync(join(root, file), 'utf8') !== source
    }
    catch {
      return true
    }
  })
}

/** What a language lacks or has too much beside English, or asks for by other parameters. */
export function incomplete(modules: readonly Module[]): string[] {
  const inEnglish = ({ file }: Module) => file.replace(/(?<=\/words\/)[\w-]+/, 'en')
  return modules.flatMap((module) => {
    const english = modules.find(one => one.file === inEnglish(module))
    const [own, wanted] = [keysOf(module.source), keysOf(english?.source ?? '')]
    return [
      ...wanted.filter(key => !own.includes(key)).map(key => `${module.catalogue} lacks ${key}`),
      ...own.filter(key => !wanted.includes(key)).map(key => `${module.catalogue} has ${key}, which English has not`),
    ]
  })
}

/** `join.step(step, of)` for each message of a compiled module. */
function keysOf(source: string): string[] {
  let place = ''
  return source.split('\n').flatMap((line) => {
    place = /^export const (\w+)/.exec(line)?.[1] ?? place
    const [, key, parameters] = /^ {2}(\w+): (?:\(p: \{ (.*?) \}\))?/.exec(line) ?? []
    return key ? [`${place}.${key}(${(parameters ?? '').split(', ').map(one => one.split(':')[0]).sort().join(', ')})`] : []
  })
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..')
  for (const { catalogue, file, source } of outdated(root)) {
    if (process.argv.includes('--write'))
      writeFileSync(join(root, file), source)
    else
      process.exitCode = 1
    console.log(`${file} ${process.argv.includes('--write') ? 'written' : `is not what ${catalogue} says: run this with --write`}`)
  }
}
