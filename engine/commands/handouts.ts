/** `npm run handouts`: every PDF into `dist/handouts/`, on A4 and US Letter; progress goes to stderr. */
import type { Made } from '../handouts/make.ts'
import type { EverydayPaper } from '../print/paper.ts'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { secondsTaken } from '../core/time.ts'
import { loadCards } from '../handouts/cards.ts'
import { slugsWith } from '../handouts/catalogue.ts'
import { makeHandouts } from '../handouts/make.ts'
import { occasionOf } from '../handouts/occasion.ts'
import { readWorkshop } from '../library/read-workshop.ts'
import { browserArgs, findBrowser } from '../print/find-browser.ts'
import { everydayPapers } from '../print/paper.ts'
import { UsageError } from '../server/launch.ts'
import { failWith } from './command.ts'
import { flagsOfAll, namedWorkshop, readFlags } from './flags.ts'

async function main() {
  const workshop = namedWorkshop()
  const { values } = readFlags({
    usage: 'npm run handouts',
    does: 'Writes every PDF into dist/handouts; what is unchanged is left alone.',
    flags: {
      ...flagsOfAll,
      only: { type: 'string', takes: 'NAME', multiple: true, tells: 'this handout alone; may be said again' },
      paper: { type: 'string', takes: 'SIZE', multiple: true, tells: `${everydayPapers.join(' or ')}; both unless said` },
      agenda: { type: 'string', takes: 'NAME', default: readWorkshop(workshop).agenda, tells: 'what is printed for one agenda' },
      out: { type: 'string', takes: 'DIR', tells: 'another folder' },
      sheets: { type: 'boolean', tells: 'contact sheets of the pages as well' },
      edition: { type: 'string', takes: 'DATE', tells: 'the date in the files, as 2026-12-01' },
      participants: { type: 'string', takes: 'NUMBER', tells: 'your head-count' },
      org: { type: 'string', takes: 'NAME', tells: 'whom the session is for' },
      logo: { type: 'string', takes: 'FILE', tells: 'an image for the first pages' },
      start: { type: 'string', takes: 'TIME', tells: 'when it begins, as 09:30' },
      date: { type: 'string', takes: 'DATE', tells: 'the day of the session, or its first' },
      until: { type: 'string', takes: 'DATE', tells: 'the last day, of an agenda over several' },
      place: { type: 'string', takes: 'WORDS', tells: 'where it is' },
      names: { type: 'string', takes: 'FILE', tells: 'a list of those who come' },
      url: { type: 'string', takes: 'ADDRESS', tells: 'an address to find the handouts at' },
    },
  })
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const out = resolve(values.out ?? join(workshop, 'dist', 'handouts'))
  const started = performance.now()
  const made = await makeHandouts({
    workshop,
    out,
    agenda: values.agenda,
    only: values.only && chosen('handout', values.only, slugsWith(await loadCards(workshop))),
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
  return [...lines, `${made.length} handouts in ${folder}: ${changed} made, ${made.length - changed} unchanged, ${secondsTaken(ms)}`].join('\n')
}

main().catch(failWith)
