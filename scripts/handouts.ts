/** `npm run handouts`: every PDF into `dist/handouts/`, on A4 and US Letter; progress goes to stderr. */
import type { Slug } from '../handouts/catalogue.ts'
import type { Made } from '../handouts/make.ts'
import type { EverydayPaper } from '../handouts/paper.ts'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-chromium'
import { slugs } from '../handouts/catalogue.ts'
import { makeHandouts } from '../handouts/make.ts'
import { occasionOf } from '../handouts/occasion.ts'
import { everydayPapers } from '../handouts/paper.ts'
import { DEFAULT_AGENDA, UsageError } from '../server/launch.ts'
import { browserArgs, findBrowser } from './browser.ts'
import { failWith, root } from './command.ts'

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      paper: { type: 'string', multiple: true },
      agenda: { type: 'string', default: DEFAULT_AGENDA },
      out: { type: 'string' },
      edition: { type: 'string' },
      participants: { type: 'string' },
      org: { type: 'string' },
      logo: { type: 'string' },
      start: { type: 'string' },
      date: { type: 'string' },
      place: { type: 'string' },
      names: { type: 'string' },
      url: { type: 'string' },
      sheets: { type: 'boolean', default: false },
    },
  })
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const out = resolve(values.out ?? join(root, 'dist', 'handouts'))
  const started = performance.now()
  const made = await makeHandouts({
    root,
    out,
    agenda: values.agenda,
    only: values.only && chosen<Slug>('handout', values.only, slugs),
    papers: chosen<EverydayPaper>('paper', values.paper ?? everydayPapers, everydayPapers),
    date: values.edition,
    occasion: occasionOf(values),
    sheets: values.sheets,
    launch: async () => chromium.launch({ executablePath: findBrowser(say), args: browserArgs }),
    say,
  })
  process.stdout.write(`${summary(made, relative(process.cwd(), out) || out, performance.now() - started)}\n`)
}

function chosen<T extends string>(what: string, wanted: readonly string[], known: readonly T[]): T[] {
  const unknown = wanted.find(name => !known.includes(name as T))
  if (unknown !== undefined)
    throw new UsageError(`There is no ${what} "${unknown}": choose ${known.join(', ')}.`)
  return wanted as T[]
}

function summary(made: readonly Made[], folder: string, ms: number): string {
  const width = Math.max(...made.map(({ record }) => record.file.length))
  const lines = made.map(({ record, changed }) =>
    `  ${record.file.padEnd(width)}  ${String(record.pages).padStart(3)} p  ${String(Math.round(record.bytes / 1024)).padStart(5)} KB  ${record.audience.padEnd(11)}  ${changed ? 'made' : 'unchanged'}`)
  const changed = made.filter(one => one.changed).length
  return [...lines, `${made.length} handouts in ${folder}: ${changed} made, ${made.length - changed} unchanged, ${(ms / 1000).toFixed(1)} s`].join('\n')
}

main().catch(failWith)
