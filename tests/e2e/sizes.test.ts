/** What the built browsers weigh, and what must be in none of them. */
import type { Builds } from '../../engine/build/builds.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilds } from '../../engine/build/builds.ts'
import { loadContent } from '../../engine/library/load.ts'
import { readWorkshop } from '../../engine/library/read-workshop.ts'
import { root } from '../support/session.ts'

/** All script of the console, what it loads later included. The phone's budget is counted on the wire, in phone.test.ts. */
const CONSOLE_BYTES = 145 * 1024

/** What no minifier takes out of a library: names of properties, and texts. */
const marks = { zod: '_zod', yaml: 'tag:yaml.org,2002:' }

let builds: Builds
beforeAll(async () => {
  const { content } = await loadContent(root, readWorkshop(root).agenda)
  builds = await ensureBuilds(root, content.hash, readWorkshop(root).agenda, () => {})
})

/** Every script of a build, or of a package. */
function scriptsIn(folder: string): { name: string, source: string }[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'))
  return names.map(name => ({ name, source: readFileSync(join(folder, name), 'utf8') }))
}

function holding(mark: string, folder: string): string[] {
  return scriptsIn(folder).filter(({ source }) => source.includes(mark)).map(({ name }) => name)
}

describe('what browsers load', () => {
  it('keeps the script of the console within its budget', () => {
    const bytes = scriptsIn(builds.console).reduce((sum, { source }) => sum + gzipSync(source).length, 0)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(CONSOLE_BYTES)
  })

  it.each(['participant', 'console', 'hostDeck', 'displayDeck'] as const)('has no schema and no parser of YAML in the build of the %s', (build) => {
    expect(scriptsIn(builds[build])).not.toEqual([])
    expect(holding(marks.zod, builds[build])).toEqual([])
    expect(holding(marks.yaml, builds[build])).toEqual([])
  })

  it.each(Object.entries(marks))('would find %s by what it looks for', (library, mark) => {
    expect(holding(mark, join(root, 'node_modules', library))).not.toEqual([])
  })
})
